import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { asTheirs } from '#client/base/design/fields/asTheirs.tsx';
import { useLabelOf } from '#client/live/accounts.ts';
import { OrderButton, Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import { canCapture } from './capture.ts';
import { NotShown } from './NotShown.tsx';
import type { HostScreen } from './types.ts';
import { useShare } from './useShare.ts';

/** Shows the facilitator's own screen, asks somebody for theirs, or ends what is shown. */
export function LeadScreen({ view: { sharer, isMine, asked } }: { view: HostScreen }) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  return (
    <Stack gap="md">
      <ToolHead title={t('screen.title')}>{t('screen.about')}</ToolHead>
      {sharer === null ? (
        <>
          <ShareMine />
          <AskFor asked={asked} />
        </>
      ) : isMine ? (
        <StopMine />
      ) : (
        <Group>
          <Text>
            <Saying>{(theirs) => t('screen.of', { name: theirs(byId(sharer)?.name ?? '') })}</Saying>
          </Text>
          <OrderButton tool="screen" command="stopFor" input={{ member: sharer }} variant="default">
            {t('screen.stopFor')}
          </OrderButton>
        </Group>
      )}
    </Stack>
  );
}

function ShareMine() {
  const { t } = useTranslation('tools');
  const { state, refusal, problem, share } = useShare();
  if (!canCapture()) return <Text size="sm">{t('screen.unable')}</Text>;
  return (
    <div>
      <Button loading={state === 'choosing'} onClick={() => void share()}>
        {t('screen.share')}
      </Button>
      <Refused refusal={refusal} />
      <NotShown problem={problem} />
    </div>
  );
}

function StopMine() {
  const { t } = useTranslation('tools');
  const { stop } = useShare();
  return (
    <Button color="red" onClick={stop} style={{ alignSelf: 'flex-start' }}>
      {t('screen.stop')}
    </Button>
  );
}

function AskFor({ asked }: { asked: string | null }) {
  const { t } = useTranslation('tools');
  const { here, byId } = usePeople();
  const labelOf = useLabelOf();
  const [chosen, choose] = useState<string | null>(null);
  const { give, isPending, refusal } = useOrder('screen', 'ask');
  const people = here.filter(({ role }) => role === 'participant' || role === 'family');
  if (asked !== null)
    return (
      <Group>
        <Text>
          <Saying>{(theirs) => t('screen.isAsked', { name: theirs(byId(asked)?.name ?? '') })}</Saying>
        </Text>
        <OrderButton tool="screen" command="withdraw" input={{ member: asked }} variant="default" size="sm">
          {t('screen.withdraw')}
        </OrderButton>
      </Group>
    );
  if (people.length === 0) return null;
  return (
    <Stack gap="xs">
      <Select
        label={t('screen.ask')}
        description={t('screen.askHint')}
        placeholder={t('screen.whom')}
        data={people.map((person) => ({ value: person.id, label: labelOf(person) }))}
        renderOption={asTheirs}
        value={people.some(({ id }) => id === chosen) ? chosen : null}
        onChange={choose}
        allowDeselect={false}
      />
      <div>
        <Button
          variant="default"
          loading={isPending}
          disabled={chosen === null}
          onClick={() => chosen !== null && void give({ member: chosen }).then((isDone) => isDone && choose(null))}
        >
          {t('screen.askThem')}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </Stack>
  );
}
