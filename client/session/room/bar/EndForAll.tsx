import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useTool } from '#client/live/useTool.ts';
import { useShowTab } from '#client/session/tools/showTab.ts';

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

interface EndForAllProps {
  onBack: () => void;
  onClose: () => void;
}

/** The end for everybody: a private word goes on after it, and an open alert is looked at first. */
export function EndForAll({ onBack, onClose }: EndForAllProps) {
  const { t } = useTranslation('room');
  const moderation = useTool('moderation', 'facilitator');
  const talks = useTool('aside', 'facilitator')?.talks ?? [];
  const flags = useTool('backchannel', 'facilitator')?.flags ?? [];
  const showTab = useShowTab();
  const { endsFor: count = 0, talking = [], alerted = [], isGroupOver = false } = moderation ?? {};
  const isHeld = talking.length > 0;
  const inTalk = talks.flatMap(({ guest }) => (guest && talking.includes(guest.id) ? [guest.name] : []));
  const withAlert = flags.flatMap(({ about, name, closed }) => (closed === null && alerted.includes(about) ? [name] : []));
  const show = (tab: string) => {
    onClose();
    showTab(tab);
  };
  return (
    <Stack>
      {isHeld && (
        <Text>
          <Saying>{(theirs) => t(isGroupOver ? 'leave.talkStillOn' : 'leave.talkGoesOn', { names: list.format(inTalk.map(theirs)) })}</Saying>
        </Text>
      )}
      {alerted.length > 0 && (
        <Text>
          <Saying>{(theirs) => t('leave.alertOpen', { names: list.format(withAlert.map(theirs)) })}</Saying>
        </Text>
      )}
      {!(isHeld && isGroupOver) && <Text>{t(isHeld ? 'leave.endGroupText' : 'leave.endText', { count })}</Text>}
      {alerted.length > 0 && (
        <Button variant="light" onClick={() => show('backchannel')}>
          {t('leave.showAlert')}
        </Button>
      )}
      {isHeld && isGroupOver ? (
        <Button onClick={() => show('aside')}>{t('leave.showTalk')}</Button>
      ) : (
        <OrderButton
          key={`${isHeld} ${alerted.length}`}
          tool="moderation"
          command="end"
          input={{ people: count, keepsTalk: isHeld, despiteAlert: alerted.length > 0 }}
          {...(isHeld ? { onDone: onClose } : { color: 'red' })}
        >
          {isHeld ? t('leave.endKeepingTalk') : t('leave.end', { count })}
        </OrderButton>
      )}
      <Button variant="default" onClick={onBack} data-autofocus>
        {t('leave.back')}
      </Button>
    </Stack>
  );
}
