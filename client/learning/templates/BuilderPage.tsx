import { Alert, Anchor, Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import * as Y from 'yjs';
import { useOwnDraft } from '../../base/device/useOwnDraft.ts';
import type { Template, TemplateDraft } from '#shared/learning/worksheets/template.ts';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { NotFoundPage } from '../../base/frame/pages.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { refusalOf } from '../../base/http/api.ts';
import { Confirm } from '../../base/http/Confirm.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { usePublish, useWithdrawWorksheet, useWorksheet } from '../sheets/queries.ts';
import { SheetForm } from '../worksheets/SheetForm.tsx';
import { keyOfPath, problemsIn, readDraft, type DraftProblem } from './draft.ts';
import { FieldsEditor } from './FieldsEditor.tsx';
import './templates.css';

/** Where a facilitator makes a worksheet of the clinic's own, or the next version of one. */
export function BuilderPage() {
  const { worksheet = null } = useParams();
  return <SignedIn>{() => <Opened key={worksheet} id={worksheet} />}</SignedIn>;
}

function Opened({ id }: { id: string | null }) {
  const worksheet = useWorksheet(id);
  if (id === null) return <Builder before={null} />;
  return (
    <Loaded query={worksheet} isWrittenIn failed={(problem, { refused }) => (refused === 'notThere' ? <NotFoundPage /> : problem)}>
      {({ isOwn, template }) => (isOwn ? <Builder before={template} /> : <NotFoundPage />)}
    </Loaded>
  );
}

function Builder({ before }: { before: Template | null }) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const publish = usePublish(before?.id ?? null);
  const [begin] = useState<TemplateDraft>(() =>
    before ? { title: before.title, about: before.about, fields: before.fields } : { title: '', about: '', fields: [] },
  );
  const { value: draft, write, wasFound } = useOwnDraft(`worksheet ${before ? `${before.id} ${before.version}` : 'new'}`, begin, readDraft);
  const [isPreview, setPreview] = useState(false);
  const [isTried, setTried] = useState(false);
  const found = useMemo(() => problemsIn(draft), [draft]);
  const problems = isTried ? found : [];
  const refused = publish.error ? refusalOf(publish.error) : null;
  const summary = useRef<HTMLDivElement>(null);
  const change = (part: Partial<TemplateDraft>) => write({ ...draft, ...part });

  function ready(): boolean {
    setTried(true);
    if (found.length > 0) requestAnimationFrame(() => summary.current?.focus());
    return found.length === 0;
  }
  const send = () =>
    ready() &&
    publish.mutate(draft, {
      onSuccess: () => {
        write(null);
        notifications.show({ message: t('published') });
        void navigate('/worksheets');
      },
    });
  const at = (key: string) => problems.find((problem) => problem.at === key)?.say;

  return (
    <Page title={t(before ? 'editTitle' : 'newTitle')} size="md">
      <div>
        <Anchor component={Link} to="/worksheets" style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          <IconArrowLeft size={18} aria-hidden /> <span>{t('back')}</span>
        </Anchor>
        <Text mt="xs">{t('intro')}</Text>
      </div>
      {wasFound && <FoundDraft onDrop={() => write(null)} />}
      <ProblemOf error={publish.error} />
      {isPreview ? (
        <Preview draft={draft} />
      ) : (
        <>
          <Missing problems={problems} box={summary} />
          <TextInput
            label={t('title')}
            id={idOf('title')}
            maxLength={80}
            value={draft.title}
            error={at('title')}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <Textarea
            label={t('about')}
            id={idOf('about')}
            rows={2}
            maxLength={400}
            value={draft.about}
            error={at('about')}
            onChange={({ currentTarget }) => change({ about: currentTarget.value })}
          />
          {/* Choices are kept as they were typed: begun anew when a draft is found. */}
          <section key={String(wasFound)} aria-labelledby="fields">
            <Title order={2} fz="lg" id="fields" mb="sm">
              {t('fields')}
            </Title>
            <FieldsEditor
              fields={draft.fields}
              top={draft.fields}
              place=""
              depth={0}
              problemAt={(key) => at(key) ?? (refused?.field && keyOfPath(draft, refused.field) === key ? refused.say : undefined)}
              onChange={(fields) => change({ fields })}
            />
          </section>
        </>
      )}
      <Group>
        <Button loading={publish.isPending} onClick={send}>
          {before ? t('publishVersion', { version: before.version + 1 }) : t('publish')}
        </Button>
        <Button variant="default" onClick={() => (isPreview ? setPreview(false) : ready() && setPreview(true))}>
          {t(isPreview ? 'previewOff' : 'preview')}
        </Button>
        {before && <Withdraw id={before.id} />}
      </Group>
    </Page>
  );
}

function FoundDraft({ onDrop }: { onDrop: () => void }) {
  const { t } = useTranslation('templates');
  return (
    <Alert color="pine" icon={<IconInfoCircle aria-hidden />}>
      <Text c="var(--mantine-color-text)">
        <span>{t('draft')}</span>{' '}
        <Anchor component="button" type="button" onClick={onDrop}>
          {t('dropDraft')}
        </Anchor>
      </Text>
    </Alert>
  );
}

/** What the element of a field or a part is called, so that problems can lead to it. */
const idOf = (key: string) => `build-${key}`;

function Missing({ problems, box }: { problems: readonly DraftProblem[]; box: React.RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('templates');
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Problem say={t('problems', { count: problems.length })}>
        <ul className="build-problems">
          {problems.map(({ at, place, say }, index) => (
            <li key={index}>
              <Anchor href={`#${idOf(at)}`} onClick={(event) => (event.preventDefault(), goTo(at))}>
                {place === '' ? say : t('problemAt', { place, say })}
              </Anchor>
            </li>
          ))}
        </ul>
      </Problem>
    </div>
  );
}

function goTo(key: string): void {
  const found = document.getElementById(idOf(key));
  const box = found?.matches('input, textarea') ? found : found?.querySelector<HTMLElement>('[aria-invalid="true"], input, textarea');
  found?.scrollIntoView({ block: 'center' });
  box?.focus({ preventScroll: true });
}

function Preview({ draft }: { draft: TemplateDraft }) {
  const { t } = useTranslation('templates');
  const doc = useMemo(() => new Y.Doc(), []);
  return (
    <section aria-label={t('preview')} className="build-preview">
      <Text c="dimmed">{t('previewHint')}</Text>
      <Title order={2}>{draft.title}</Title>
      <Text>{draft.about}</Text>
      <SheetForm doc={doc} template={draft} />
    </section>
  );
}

function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const withdraw = useWithdrawWorksheet();
  const [isAsking, setAsking] = useState(false);
  const confirm = () =>
    withdraw.mutate(id, {
      onSuccess: () => {
        notifications.show({ message: t('withdrawn') });
        void navigate('/worksheets');
      },
    });
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('withdrawTitle')}
        yes={t('withdraw')}
        no={t('keep')}
        tells={withdraw}
        onYes={confirm}
      >
        <Text>{t('withdrawText')}</Text>
      </Confirm>
    </>
  );
}
