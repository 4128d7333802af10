import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { dayAndTime } from '../../base/design/clockTime.ts';
import { Page } from '../../base/design/Page.tsx';
import { SignedIn } from '../../base/frame/SignedIn.tsx';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { Loaded } from '../../base/http/Loaded.tsx';
import { KeptHere } from '../../base/offline/KeptHere.tsx';
import { Library } from './Library.tsx';
import { useMakeSheet } from './ownSheets.ts';
import { useSheets, type OwnSheet } from './sheetList.ts';
import { SheetCards, SheetName } from './SheetCards.tsx';
import { NearlyFull } from './NearlyFull.tsx';
import { SheetMenu } from './SheetMenu.tsx';
import '../../base/words/worksheets.ts';

/** A participant's own worksheets: go on, copy, print, delete, start another. */
export function SkillsPage() {
  return <SignedIn>{() => <Skills />}</SignedIn>;
}

function Skills() {
  const { t } = useTranslation('skills');
  const make = useMakeSheet();
  const navigate = useNavigate();
  return (
    <Page title={t('title')} size="md">
      <Loaded query={useSheets()}>
        {({ sheets, percentFull }) => (
          <>
            <NearlyFull percent={percentFull} />
            <SheetCards id="mine" title={t('mine')} sheets={sheets} whenEmpty={{ title: t('empty'), text: t('emptyText') }}>
              {(sheet) => <Sheet sheet={sheet} />}
            </SheetCards>
          </>
        )}
      </Loaded>
      <ProblemOf error={make.error} />
      <Library
        title={t('library')}
        startingId={make.isPending ? make.variables : null}
        onStart={(template) => make.mutate(template, { onSuccess: ({ id }) => void navigate(`/skills/${id}`) })}
      />
      <KeptHere say={t('keptHere')} />
    </Page>
  );
}

function Sheet({ sheet }: { sheet: OwnSheet }) {
  const { t } = useTranslation('skills');
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <SheetName sheet={sheet} name={sheet.title} />
        <Text size="sm">
          <span>{t('answered', { answered: sheet.answered, total: sheet.total })}</span> · <span>{t('changed', { date: dayAndTime(sheet.changedAt) })}</span> ·{' '}
          <span>{t('started', { date: dayAndTime(sheet.createdAt) })}</span>
        </Text>
        <Text size="sm" c="dimmed">
          {t(`who.${sheet.visibility}`)}
        </Text>
        {sheet.isOnlyHere && (
          <Text size="sm" c="dimmed">
            {t('onlyHere')}
          </Text>
        )}
      </div>
      <SheetMenu sheet={sheet} label={t('moreOf', { title: sheet.title, date: dayAndTime(sheet.changedAt) })} />
    </Group>
  );
}
