import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Account } from '#client/live/Account.tsx';
import { Ago } from '#client/live/Ago.tsx';
import { Away } from '#client/live/Away.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { numbered } from '#client/base/words/theirs.ts';
import { useShowTab } from '../showTab.ts';
import { FlagDialog } from './FlagDialog.tsx';
import { Level } from './Level.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import type { Flag } from './types.ts';
import { useNamed } from './useNamed.ts';

/** One open alert: about whom, how grave, who has seen it, and the way on. `isBrief`: in the strip over the gallery. */
export function Alert({ flag, isBrief = false }: { flag: Flag; isBrief?: boolean }) {
  const { t } = useTranslation('tools');
  const named = useNamed();
  const showTab = useShowTab();
  const [dialog, setDialog] = useState<'level' | 'outcome' | null>(null);
  const seen = flag.acknowledgedBy.filter((id) => id !== flag.raisedBy).map(named);
  const close = () => setDialog(null);
  return (
    <li className="alert" data-level={flag.level}>
      <div className="alert-words">
        <Group gap="xs">
          <Level level={flag.level} />
          <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
            <TheirWords>{flag.name}</TheirWords>
          </Text>
        </Group>
        <Text size="sm">
          <Away of={flag.about} />
        </Text>
        <Account of={flag.about} />
        {flag.note && (
          <Text style={{ overflowWrap: 'anywhere' }}>
            <TheirWords block>{flag.note}</TheirWords>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <span>
            <Saying>{t('backchannel.raisedBy', { name: named(flag.raisedBy) })}</Saying>
          </span>{' '}
          · <Ago at={flag.raisedAt} />
          <span>{seen.length > 0 && <Saying>{(theirs) => ` · ${t('backchannel.seenBy', { names: seen.map(theirs).join(', ') })}`}</Saying>}</span>
        </Text>
        {flag.level >= 3 && (
          <Text size="sm">
            <Saying>{numbered(t(`backchannel.advice.l${flag.level as 3 | 4}`))}</Saying>
          </Text>
        )}
      </div>
      <Group gap="xs">
        {!flag.isAcknowledged && (
          <OrderButton
            tool="backchannel"
            command="acknowledge"
            input={{ flag: flag.id }}
            size="sm"
            aria-label={t('backchannel.acknowledgeNamed', { name: flag.name })}
          >
            {t('backchannel.acknowledge')}
          </OrderButton>
        )}
        {flag.needsOutcome ? (
          <Button
            size="sm"
            variant={flag.isAcknowledged ? 'filled' : 'default'}
            aria-label={t('backchannel.writeOutcomeNamed', { name: flag.name })}
            onClick={() => setDialog('outcome')}
          >
            {t('backchannel.writeOutcome')}
          </Button>
        ) : (
          !isBrief && (
            <OrderButton
              tool="backchannel"
              command="close"
              input={{ flag: flag.id, outcome: null }}
              size="sm"
              variant="default"
              aria-label={t('backchannel.closeNamed', { name: flag.name })}
            >
              {t('backchannel.close')}
            </OrderButton>
          )
        )}
        {isBrief ? (
          flag.level >= 2 && (
            <Button size="sm" variant="default" onClick={() => showTab('people')}>
              {t('backchannel.whereTheyAre')}
            </Button>
          )
        ) : (
          <Button size="sm" variant="default" aria-label={t('backchannel.changeNamed', { name: flag.name })} onClick={() => setDialog('level')}>
            {t('backchannel.change')}
          </Button>
        )}
      </Group>
      {dialog === 'outcome' && <OutcomeDialog flag={flag} onClose={close} />}
      {dialog === 'level' && <FlagDialog person={{ id: flag.about, name: flag.name }} flag={flag} onClose={close} />}
    </li>
  );
}
