import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToolHead } from '#client/base/design/ToolHead.tsx';
import { CardLines } from '#client/base/help/CardLines.tsx';
import { HelpContacts } from '#client/base/help/HelpContacts.tsx';
import { OrderButton } from '#client/live/OrderButton.tsx';
import { useTool } from '#client/live/useTool.ts';
import type { OwnAside } from '../types.ts';

/** Asks for a private word; in one, what one told at the door and who else can help. */
export function OwnAsidePanel({ view: { talk, isAsked } }: { view: OwnAside }) {
  const { t } = useTranslation('tools');
  const card = useTool('safety', 'participant')?.card ?? null;
  if (!talk)
    return (
      <Stack gap="md" align="flex-start">
        <ToolHead title={t('aside.askTitle')} />
        <Text>{t('aside.askAbout')}</Text>
        {isAsked && <Text fw={600}>{t('aside.asked')}</Text>}
        <OrderButton tool="aside" command={isAsked ? 'withdraw' : 'ask'} input={{}} variant={isAsked ? 'default' : 'filled'}>
          {t(isAsked ? 'aside.withdraw' : 'aside.ask')}
        </OrderButton>
      </Stack>
    );
  return (
    <Stack gap="lg">
      {card && (
        <section>
          <Title order={2} fz="lg" mb="xs">
            {t('aside.own')}
          </Title>
          <CardLines card={card} />
        </section>
      )}
      <section>
        <Title order={2} fz="lg" mb="xs">
          {t('aside.who')}
        </Title>
        <HelpContacts headingOrder={3} />
      </section>
    </Stack>
  );
}
