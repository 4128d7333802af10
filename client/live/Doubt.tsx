import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '../base/design/Saying.tsx';
import { intoView } from '../base/design/intoView.ts';
import { Refused } from './OrderButton.tsx';
import type { DoubtedOrder } from './useDoubtedOrder.ts';

interface DoubtProps {
  order: Pick<DoubtedOrder<never>, 'refusal' | 'insist' | 'forget' | 'isPending'>;
  /** What is in doubt, where more can be said of it than the refusal does; names in it are marked. */
  say?: string | undefined;
}

/** Why an order changed nothing; where it is only in doubt, the way to give it all the same. */
export function Doubt({ order: { refusal, insist, forget, isPending }, say }: DoubtProps) {
  const { t } = useTranslation('room');
  if (!insist) return <Refused refusal={refusal} />;
  return (
    <div role="alert" className="doubt" ref={intoView}>
      <Text size="sm">
        <Saying>{say ?? refusal?.say ?? ''}</Saying>
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" color="clay" loading={isPending} onClick={() => void insist()}>
          {t('doubt.insist')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={forget}>
          {t('doubt.leave')}
        </Button>
      </Group>
    </div>
  );
}
