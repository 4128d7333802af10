import { Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { Back } from './Back.tsx';
import { BreakLines } from './BreakLines.tsx';
import type { PublicAgenda } from './types.ts';
import { useRest } from './useRest.ts';

/** Now and next, in one line; in a break how long it lasts and who is back. Nothing about being late. */
export function AgendaNow({ view, children }: { view: PublicAgenda; children?: ReactNode }) {
  const rest = useRest(view.isResting);
  return (
    <>
      {view.break ? <BreakLines pause={view.break} /> : <NowAndNext view={view} />}
      <Back view={view} rest={rest} />
      {children}
    </>
  );
}

function NowAndNext({ view: { now, next } }: { view: PublicAgenda }) {
  const { t } = useTranslation('tools');
  return (
    <>
      <IconListCheck aria-hidden size={20} />
      <Text style={{ flex: 1, minWidth: '10rem' }}>
        <b>
          <Saying>{(theirs) => (now ? t('agenda.now', { title: theirs(now.title) }) : t('agenda.nothingNow'))}</Saying>
        </b>
        <span>{next && <Saying>{(theirs) => ` · ${t('agenda.next', { title: theirs(next.title) })}`}</Saying>}</span>
      </Text>
    </>
  );
}
