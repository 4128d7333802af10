import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { readText, useOwnDraft } from '#client/base/device/useOwnDraft.ts';
import { clockTime, dayAndTime, isSameDay } from '#client/base/design/clockTime.ts';
import type { Deed } from '#shared/live/deeds.ts';
import './deeds.css';

export interface DeedDone {
  id: string;
  deed: Deed;
  number: string | null;
  text: string;
  by: string;
  at: string | number;
}

const taps: readonly Deed[] = ['calledThem', 'reachedThem', 'noAnswer', 'wroteThem', 'spokeWithContact', 'contactNoAnswer', 'calledEmergency', 'welfareCheck'];

interface DeedButtonsProps {
  /** Whom it is about: the line that is half written is kept for them. */
  about: string;
  /** The number of the emergency services of their place, where it is known: it is kept with the call. */
  localNumber: string | null;
  isPending: boolean;
  onNote: (done: { deed: Deed; number: string | null; text: string }) => Promise<boolean>;
  problem: ReactNode;
}

/** One tap for each thing that was done, kept with its time; a line of text goes with the tap where one was written. */
export function DeedButtons({ about, localNumber, isPending, onNote, problem }: DeedButtonsProps) {
  const { t } = useTranslation('tools');
  const { value: text, write, done } = useOwnDraft(`deed about ${about}`, '', readText);
  const note = (deed: Deed) => {
    const number = deed === 'calledEmergency' || deed === 'welfareCheck' ? localNumber : null;
    void onNote({ deed, number, text: text.trim() }).then((isNoted) => isNoted && done(text));
  };
  return (
    <Stack gap="xs" role="group" aria-label={t('deeds.title')}>
      <TextInput
        label={t('deeds.text')}
        description={t('deeds.textHint')}
        maxLength={300}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Group gap="xs">
        {taps.map((deed) => (
          <Button key={deed} size="compact-md" variant="default" disabled={isPending} onClick={() => note(deed)}>
            {t(`deeds.tap.${deed as 'calledThem'}`)}
          </Button>
        ))}
        <Button size="compact-md" variant="default" disabled={isPending || text.trim() === ''} onClick={() => note('other')}>
          {t('deeds.tap.other')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('deeds.emergencyHint')}
      </Text>
      <span>{problem}</span>
    </Stack>
  );
}

/** What was done, oldest first, with the minute of each. */
export function DeedList({ done }: { done: readonly DeedDone[] }) {
  const { t } = useTranslation('tools');
  if (done.length === 0) return null;
  const now = Date.now();
  return (
    <ol className="deeds" aria-label={t('deeds.list')}>
      {done.map(({ id, deed, number, text, by, at }) => (
        <li key={id}>
          <Text size="sm">
            <span translate="no">{isSameDay(at, now) ? clockTime(at) : dayAndTime(at)}</span>{' '}
            <Saying>{(theirs) => (number ? t('deeds.didNumber', { what: t(`deeds.did.${deed}`), number: theirs(number) }) : t(`deeds.did.${deed}`))}</Saying>
            <span>{by && <Saying>{(theirs) => ` · ${theirs(by)}`}</Saying>}</span>
          </Text>
          {text && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <TheirWords block>{text}</TheirWords>
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
