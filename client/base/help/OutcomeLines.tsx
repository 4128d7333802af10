import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { longDate } from '#client/base/design/clockTime.ts';
import type { OutcomeFields } from '#shared/live/outcome.ts';
import { Line } from './Line.tsx';

/** What came of an alert, to read. */
export function OutcomeLines({ fields }: { fields: OutcomeFields }) {
  const { t } = useTranslation('tools');
  const { assessedBy, how, level, ended, meansAsked, meansSafe, plan, informed, nextOn, nextBy } = fields;
  return (
    <Stack gap="xs" component="dl" m={0}>
      <Line label={t('outcome.assessedBy')}>
        <TheirWords>{assessedBy}</TheirWords> · <span>{t(`outcome.howIs.${how}`)}</span>
      </Line>
      <Line label={t('outcome.level')}>{t(`outcome.levelIs.l${level as 0}`)}</Line>
      <Line label={t('outcome.ended')}>{t(`outcome.endedIs.${ended}`)}</Line>
      <Line label={t('outcome.meansAsked')}>
        <span>{t(`outcome.meansAskedIs.${meansAsked}`)}</span>
        {meansSafe && <span>{` · ${t('outcome.meansSafe')} ${t(`outcome.meansSafeIs.${meansSafe}`)}`}</span>}
      </Line>
      <Line label={t('outcome.plan')}>{t(`outcome.planIs.${plan}`)}</Line>
      {informed && (
        <Line label={t('outcome.informed')}>
          <TheirWords>{informed}</TheirWords>
        </Line>
      )}
      <Line label={t('outcome.nextOn')}>
        <span translate="no">{longDate(`${nextOn}T12:00:00`)}</span> · <TheirWords>{nextBy}</TheirWords>
      </Line>
    </Stack>
  );
}
