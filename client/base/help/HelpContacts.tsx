import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDeviceMobile, IconMessage, IconMessages, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { numbered, theirs } from '#client/base/words/theirs.ts';
import { CRISIS_CHAT, CRISIS_LINE, CRISIS_WEBSITE, EMERGENCY } from '#shared/base/help/crisis.ts';
import { zoneName } from '../design/clockTime.ts';
import { hoursText } from './hoursText.ts';
import { useClinicContact } from './clinicContact.ts';
import { CrisisLineWays } from './CrisisLineWays.tsx';

/** Who can be reached right now: the crisis line, emergency services, the clinic. Needs no connection. */
export function HelpContacts({ headingOrder = 2 }: { headingOrder?: 2 | 3 }) {
  const { t } = useTranslation('help');
  const clinic = useClinicContact();
  const hours = clinic.clinicPhone ? hoursText(clinic.clinicHours) : '';
  return (
    <Stack>
      <Text>{t('intro')}</Text>
      <Contact order={headingOrder} title={t('crisisTitle')} text={numbered(t('crisisText'))}>
        <Button component="a" href={`tel:${CRISIS_LINE}`} leftSection={<IconPhone aria-hidden size={20} />}>
          <Saying>{numbered(t('call988'))}</Saying>
        </Button>
        <Button component="a" href={`sms:${CRISIS_LINE}`} variant="default" leftSection={<IconMessage aria-hidden size={20} />}>
          <Saying>{numbered(t('text988'))}</Saying>
        </Button>
        <Button component="a" href={CRISIS_CHAT} target="_blank" rel="noreferrer" variant="default" leftSection={<IconMessages aria-hidden size={20} />}>
          {t('chat988')}
        </Button>
        <Button component="a" href={CRISIS_WEBSITE} target="_blank" rel="noreferrer" variant="default" leftSection={<IconDeviceMobile aria-hidden size={20} />}>
          {t('asl988')}
        </Button>
        <CrisisLineWays />
      </Contact>
      <Contact order={headingOrder} title={t('emergencyTitle')} text={t('emergencyText')}>
        <Button component="a" href={`tel:${EMERGENCY}`} color="red" leftSection={<IconPhone aria-hidden size={20} />}>
          <Saying>{numbered(t('call911'))}</Saying>
        </Button>
      </Contact>
      <Contact
        order={headingOrder}
        title={clinic.clinicName ? theirs(clinic.clinicName) : t('clinicTitle')}
        text={
          hours
            ? t('hours', { hours: theirs(hours), zone: theirs(zoneName(clinic.clinicZone ?? undefined)) })
            : t(clinic.clinicPhone ? 'clinicText' : 'clinicUnknown')
        }
      >
        {clinic.clinicPhone && <CallClinic phone={clinic.clinicPhone} />}
        {clinic.afterHoursPhone && (
          <>
            <Text w="100%">{t('afterHours')}</Text>
            <CallClinic phone={clinic.afterHoursPhone} />
          </>
        )}
      </Contact>
      <Text size="sm" c="dimmed">
        <span>{t('inSession')}</span> <span>{t('elsewhere')}</span>
      </Text>
    </Stack>
  );
}

function CallClinic({ phone }: { phone: string }) {
  const { t } = useTranslation('help');
  return (
    <Button component="a" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} variant="default" leftSection={<IconPhone aria-hidden size={20} />}>
      <Saying>{(theirs) => t('callClinic', { phone: theirs(phone) })}</Saying>
    </Button>
  );
}

function Contact({ order, title, text, children }: { order: 2 | 3; title: string; text: string; children?: ReactNode }) {
  return (
    <Paper className="hearth-card" p="md">
      <Title order={order} fz="lg">
        <Saying>{title}</Saying>
      </Title>
      <Text mb={children ? 'sm' : 0}>
        <Saying>{text}</Saying>
      </Text>
      <Group gap="sm">{children}</Group>
    </Paper>
  );
}
