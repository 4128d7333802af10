import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { Run } from '../types.ts';

/** Everybody comes to the main room: with half a minute to finish the sentence, or at once. */
export function BringBack({ run }: { run: Run }) {
  const { t } = useTranslation('tools');
  const { give, isPending, refusal } = useOrder('breakouts', 'bringBack');
  return (
    <>
      <OpenMenu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-md" loading={isPending}>
            {t('breakouts.bringBack')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {run.stage === 'open' && <Menu.Item onClick={() => void give({ run: run.id, atOnce: false })}>{t('breakouts.bringBackIn30')}</Menu.Item>}
          <Menu.Item onClick={() => void give({ run: run.id, atOnce: true })}>{t('breakouts.bringBackNow')}</Menu.Item>
        </Menu.Dropdown>
      </OpenMenu>
      <Refused refusal={refusal} />
    </>
  );
}
