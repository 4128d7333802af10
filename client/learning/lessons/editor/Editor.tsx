import { Alert, Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LessonVersion } from '#shared/learning/lessons/answers.ts';
import { OWN_LESSON_CHARACTERS_MAX } from '#shared/learning/lessons/own.ts';
import { useKeptText } from '#client/base/device/useKeptText.ts';
import { refusalOf } from '#client/base/http/api.ts';
import { ProblemOf } from '#client/base/http/ProblemOf.tsx';
import { readVersion, useSaveLesson } from '../queries.ts';
import { HowTo } from './HowTo.tsx';
import { Preview } from './Preview.tsx';
import { placeOfLine, readText } from './readText.ts';
import { Versions } from './Versions.tsx';

const TELL_FROM = 1_000;

interface EditorProps {
  /** Null for a new lesson. */
  id: string | null;
  saved: string;
  /** The version this text is to follow, as the server wants it told. */
  replaces: string;
  versions: readonly LessonVersion[];
}

/** A lesson as text, beside what people will read. */
export function Editor({ id, saved, replaces, versions }: EditorProps) {
  const { t } = useTranslation('lessons');
  const { text: draft, write, wasFound } = useKeptText(`lesson ${id ?? 'new'}`);
  const text = draft ?? saved;
  const shown = useDeferredValue(text);
  const read = useMemo(() => readText(shown), [shown]);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = useSaveLesson();
  const navigate = useNavigate();
  const left = OWN_LESSON_CHARACTERS_MAX - text.length;

  function goToLine(line: number) {
    const { from, to } = placeOfLine(text, line);
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  }
  async function openVersion(version: number) {
    try {
      write((await readVersion(id ?? '', version)).source);
      notifications.show({ message: t('opened', { version }) });
      field.current?.focus();
    } catch (error) {
      notifications.show({ color: 'clay', message: refusalOf(error).say });
    }
  }
  function submit() {
    const mistake = readText(text).mistake;
    if (mistake) return goToLine(mistake.line);
    save.mutate(
      { source: text, replaces },
      {
        onSuccess: (made) => {
          write(null);
          notifications.show({ message: t('saved', { version: made.version }) });
          if (id === null) void navigate(`/learn/${made.id}/edit`, { replace: true });
        },
      },
    );
  }

  return (
    <Stack gap="md">
      <Text>{t('editIntro')}</Text>
      <HowTo />
      {wasFound && draft !== null && (
        <Alert color="pine" icon={<IconInfoCircle aria-hidden />}>
          <Text c="var(--mantine-color-text)">
            <span>{t('draft')}</span>{' '}
            <Anchor component="button" type="button" onClick={() => write(null)}>
              {t('dropDraft')}
            </Anchor>
          </Text>
        </Alert>
      )}
      <div className="lesson-editor">
        <Stack gap="sm">
          <Textarea
            ref={field}
            label={t('text')}
            autosize
            minRows={18}
            maxRows={32}
            spellCheck
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: '0.9rem', lineHeight: 1.5 } }}
          />
          {left < TELL_FROM && (
            <Text size="sm" role="status" {...(left < 0 && { c: 'var(--mantine-color-error)' })}>
              {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
            </Text>
          )}
          <div role="status" aria-live="polite">
            {read.mistake ? (
              <Alert color="clay" icon={<IconInfoCircle aria-hidden />}>
                <Stack gap="xs" align="flex-start">
                  <Text c="var(--mantine-color-text)">{t('line', read.mistake)}</Text>
                  <Button size="sm" variant="default" onClick={() => goToLine(read.mistake.line)}>
                    {t('goToLine', { line: read.mistake.line })}
                  </Button>
                </Stack>
              </Alert>
            ) : (
              <Group gap={6}>
                <IconCheck aria-hidden size={18} />
                <Text size="sm">{t('readable')}</Text>
              </Group>
            )}
          </div>
          <ProblemOf error={save.error} />
          <Group>
            <Button loading={save.isPending} disabled={read.mistake !== null || left < 0 || (draft === null && id !== null)} onClick={submit}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
        <Preview lesson={read.lesson} />
      </div>
      {versions.length > 0 && <Versions versions={versions} onOpen={(version) => void openVersion(version)} />}
    </Stack>
  );
}
