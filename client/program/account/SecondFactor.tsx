import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../base/design/Section.tsx';
import { useFactorState } from '../factor/queries.ts';
import { Loaded } from '../../base/http/Loaded.tsx';

/** Whether signing in asks for more than the password, and the way to change that. */
export function SecondFactor() {
  const { t } = useTranslation('factor');
  const state = useFactorState();
  return (
    <Section title={t('inAccount')}>
      <Loaded query={state}>
        {({ codesLeft, isDemo, isRequired }) => (
          <>
            <Text>{t(codesLeft === null ? 'isOff' : 'isOn')}</Text>
            {codesLeft !== null && <Text>{t('codes.left', { count: codesLeft })}</Text>}
            {codesLeft === null && (isDemo || !isRequired) && <Text c="dimmed">{t(isDemo ? 'demo' : 'offered')}</Text>}
            <Group>
              <Button component={Link} to="/second-factor" variant="default">
                {t(codesLeft === null ? 'due.go' : 'look')}
              </Button>
            </Group>
          </>
        )}
      </Loaded>
    </Section>
  );
}
