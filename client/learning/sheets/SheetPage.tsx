import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { theirs } from '#client/base/words/theirs.ts';
import { Saying } from '#client/base/design/Saying.tsx';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { longDay } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { SavedBar } from '../worksheets/SavedBar.tsx';
import { SheetForm } from '../worksheets/SheetForm.tsx';
import { SheetReading } from '../worksheets/SheetReading.tsx';
import { valuesOf, type SheetSync } from '../worksheets/sheetSync.ts';
import { useSheetSync } from '../worksheets/useSheetSync.ts';
import { Done } from './Done.tsx';
import { OnPaper, usePrint } from './OnPaper.tsx';
import { download, SheetMenu } from './SheetMenu.tsx';
import { pdfPath, useSheetToRead } from './ownSheets.ts';
import { WhoReads } from './WhoReads.tsx';
import './skills.css';

/** One sheet: to write in for its owner, to read for a facilitator it is shared with. */
export function SheetPage() {
  const { sheet = '' } = useParams();
  return <SignedIn>{() => <Opened key={sheet} id={sheet} />}</SignedIn>;
}

function Opened({ id }: { id: string }) {
  const { t } = useTranslation('skills');
  return (
    <Loaded
      query={useSheetToRead(id)}
      offline={t('notHere')}
      failed={(problem) => (
        <Page title={t('title')} size="md">
          {problem}
        </Page>
      )}
      ways={({ refused }) => (
        <Button component={Link} to={refused === 'offline' ? '/skills' : '/'} variant="default">
          {refused === 'offline' ? t('title') : t('toToday', { ns: 'common' })}
        </Button>
      )}
    >
      {(opened) => (opened.isMine ? <Mine opened={opened} /> : <Theirs opened={opened} />)}
    </Loaded>
  );
}

function Mine({ opened }: { opened: SheetToRead }) {
  const sync = useSheetSync(opened);
  return sync ? <Own opened={opened} sync={sync} /> : null;
}

function Own({ opened, sync }: { opened: SheetToRead; sync: SheetSync }) {
  const { t } = useTranslation('skills');
  const navigate = useNavigate();
  const { sheet, template, sizeMax, recoveredAt } = opened;
  const { isPrinting, print } = usePrint();
  return (
    <Page
      title={template.title}
      tabTitle={t('title')}
      size="md"
      aside={<SheetMenu sheet={sheet} label={t('more')} onPrint={print} before={sync.send} onDeleted={() => void navigate('/skills')} />}
    >
      <div className="sheet-page-head">
        <BackTo to="/skills" label={t('back')} />
        <Text>{template.about}</Text>
        <WhoReads sheet={sheet} />
        {recoveredAt && (
          <Alert color="clay" icon={<IconInfoCircle aria-hidden />} c="var(--mantine-color-text)">
            {t('recovered', { date: longDay(recoveredAt) })}
          </Alert>
        )}
      </div>
      <Stack className="sheet-on-screen" gap="xl">
        <SheetForm doc={sync.doc} template={template} />
        <Done sheet={sheet} template={template} sync={sync} />
      </Stack>
      <SavedBar className="sheet-saved-bar sheet-on-screen" sync={sync} sizeMax={sizeMax} />
      {isPrinting && <OnPaper template={template} doc={sync.doc} />}
    </Page>
  );
}

function Theirs({ opened: { sheet, template, owner, update } }: { opened: SheetToRead }) {
  const { t } = useTranslation('skills');
  const values = useMemo(() => valuesOf(template, update), [template, update]);
  return (
    <Page
      title={t('of', { title: template.title, name: theirs(owner ?? '') })}
      tabTitle={t('staffTitle')}
      size="md"
      aside={
        <Button variant="default" onClick={() => void download(pdfPath(sheet.id))}>
          {t('pdf')}
        </Button>
      }
    >
      <div className="sheet-page-head">
        <BackTo to="/worksheets" label={t('backStaff')} />
        <Text>
          <Saying>{(theirs) => t('reading', { name: theirs(owner ?? '') })}</Saying>
        </Text>
      </div>
      <SheetReading template={template} values={values} />
    </Page>
  );
}

function BackTo({ to, label }: { to: string; label: string }) {
  return (
    <div>
      <Anchor component={Link} to={to} style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
        <IconArrowLeft size={18} aria-hidden /> <span>{label}</span>
      </Anchor>
    </div>
  );
}
