import { useTranslation } from 'react-i18next';
import { OrderButton } from '#client/live/OrderButton.tsx';
import type { Run } from '../types.ts';

/** While everybody reads where they go. */
export function BeforeOpening({ run }: { run: Run }) {
  const { t } = useTranslation('tools');
  return (
    <>
      <OrderButton tool="breakouts" command="goNow" input={{ run: run.id }} size="compact-md">
        {t('breakouts.goNow')}
      </OrderButton>
      <OrderButton tool="breakouts" command="takeBackStart" input={{ run: run.id }} size="compact-md" variant="default">
        {t('breakouts.takeBack')}
      </OrderButton>
    </>
  );
}

export function AddMinutes({ run }: { run: Run }) {
  const { t } = useTranslation('tools');
  return (
    <>
      <OrderButton tool="breakouts" command="addMinutes" input={{ run: run.id, minutes: 1 }} size="compact-md" variant="default">
        {t('breakouts.addMinute')}
      </OrderButton>
      <OrderButton tool="breakouts" command="addMinutes" input={{ run: run.id, minutes: 5 }} size="compact-md" variant="default">
        {t('breakouts.addFive')}
      </OrderButton>
    </>
  );
}
