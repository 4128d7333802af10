import { Text } from '@mantine/core';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { useAccountOf } from './accounts.ts';

/** Under what somebody calls themselves, wherever a facilitator chooses them: who they are to the clinic. Nothing for anybody else. */
export function Account({ of }: { of: string | null | undefined }) {
  const account = useAccountOf()(of ?? '');
  if (account === null) return null;
  return (
    <Text component="span" display="block" size="sm" c="dimmed" fw={400} style={{ overflowWrap: 'anywhere' }}>
      <TheirWords>{account}</TheirWords>
    </Text>
  );
}
