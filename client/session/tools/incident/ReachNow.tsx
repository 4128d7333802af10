import { Button, Group, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { clockTime } from '#client/base/design/clockTime.ts';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useTool } from '#client/live/useTool.ts';
import type { View } from '#shared/session/session.ts';
import type { Deed } from '#shared/live/deeds.ts';
import './incident.css';

type Incident = View<'incident', 'facilitator'>;
type Reaching = Incident['reaching'][number];

/** Over the gallery: whom to reach, the next step with its number, and one tap for what came of it. */
export function ReachNow({ view }: { view: Incident }) {
  return (
    <ul className="reaching">
      {view.reaching.map((one) => (
        <Reach key={one.member} one={one} />
      ))}
    </ul>
  );
}

const answers = {
  ring: ['reachedThem', 'noAnswer'],
  write: ['reachedThem', 'wroteThem'],
  contact: ['spokeWithContact', 'contactNoAnswer', 'reachedThem'],
  welfare: ['welfareCheck', 'reachedThem'],
} as const satisfies Record<string, readonly Deed[]>;

function Reach({ one }: { one: Reaching }) {
  const { t } = useTranslation('tools');
  const step = one.next?.step ?? null;
  const localNumber = useTool('safety', 'facilitator')?.localNumbers[one.member]?.number ?? null;
  return (
    <li className="reach" aria-label={t('reach.of', { name: one.name })}>
      <IconPhone aria-hidden size={22} />
      <div className="reach-words">
        <Text fw={700}>
          <Saying>{(theirs) => t(`reach.why.${one.why}`, { name: theirs(one.name) })}</Saying>
        </Text>
        <Text size="sm">
          <span>{step ? t(`reach.step.${step}`) : t('reach.allDone')}</span>
          <span>{one.next?.dueAt && <Saying>{(theirs) => ` ${t('reach.by', { time: theirs(clockTime(one.next?.dueAt ?? 0)) })}`}</Saying>}</span>
        </Text>
      </div>
      <Group gap="xs">
        {step && <Numbers member={one.member} step={step} />}
        {(step ? answers[step] : (['reachedThem'] as const)).map((deed) => (
          <OrderButton
            key={deed}
            tool="incident"
            command="note"
            size="compact-md"
            variant="default"
            input={{ member: one.member, deed, number: deed === 'welfareCheck' ? localNumber : null }}
          >
            {t(`deeds.tap.${deed}`)}
          </OrderButton>
        ))}
      </Group>
    </li>
  );
}

function Numbers({ member, step }: { member: string; step: keyof typeof answers }) {
  const { t } = useTranslation('tools');
  const safety = useTool('safety', 'facilitator');
  const card = safety?.cards[member];
  const local = safety?.localNumbers[member]?.number;
  if (step === 'welfare')
    return local ? <CallLink number={local} say={(theirs) => t('reach.callLocal', { phone: theirs(local) })} /> : <Text size="sm">{t('reach.noLocal')}</Text>;
  if (!card) return <Text size="sm">{t('reach.noCard')}</Text>;
  if (step === 'contact')
    return (
      <CallLink number={card.contactPhone} say={(theirs) => t('reach.callContact', { name: theirs(card.contactName), phone: theirs(card.contactPhone) })} />
    );
  return (
    <CallLink
      number={card.callback}
      scheme={step === 'write' ? 'sms' : 'tel'}
      say={(theirs) => t(step === 'write' ? 'reach.write' : 'reach.call', { phone: theirs(card.callback) })}
    />
  );
}

function CallLink({ number, scheme = 'tel', say }: { number: string; scheme?: 'tel' | 'sms'; say: (theirs: (words: string) => string) => string }) {
  return (
    <Button component="a" size="compact-md" href={`${scheme}:${number.replace(/[^\d+]/g, '')}`}>
      <Saying>{say}</Saying>
    </Button>
  );
}
