import { Button, Menu, Text } from '@mantine/core';
import { IconHandFinger } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { intoView } from '#client/base/design/intoView.ts';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { useOrder } from '#client/live/useTool.ts';
import type { OwnRooms } from '../types.ts';

const kinds = ['stuck', 'support'] as const;

/** The private call for a facilitator, and what became of it. On this screen only. */
export function AskFacilitator({ request }: { request: OwnRooms['request'] }) {
  const { t } = useTranslation('tools');
  const { give, isPending, refusal } = useOrder('breakouts', 'askForHelp');
  if (request)
    return (
      <div className="rooms-asked" key={request.answeredBy ?? request.kind} ref={intoView}>
        <Text size="sm" role="status">
          <Saying>
            {(theirs) => (request.answeredBy ? t('breakouts.answered', { name: theirs(request.answeredBy) }) : t(`breakouts.asked.${request.kind}`))}
          </Saying>
        </Text>
        <OrderButton tool="breakouts" command="withdrawHelp" input={{}} size="compact-sm" variant="default">
          {t('breakouts.withdraw')}
        </OrderButton>
      </div>
    );
  return (
    <>
      <OpenMenu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="sm" variant="light" loading={isPending} leftSection={<IconHandFinger aria-hidden size={18} />}>
            {t('breakouts.ask')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('breakouts.askHint')}</Menu.Label>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => void give({ kind })}>
              {t(`breakouts.kind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </OpenMenu>
      <Refused refusal={refusal} />
    </>
  );
}
