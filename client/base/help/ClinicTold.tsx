import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { openingOf } from '#shared/program/clinic/hours.ts';
import { openingText, timeAt } from './hoursText.ts';
import { useClinicContact } from './clinicContact.ts';

/** That the clinic was told in Hearth; its number, and when it opens where it is closed now. */
export function ClinicTold({ now }: { now: number }) {
  const { t } = useTranslation('help');
  const { clinicPhone, clinicHours, clinicZone, afterHoursPhone } = useClinicContact();
  const opening = openingOf(clinicHours, timeAt(now, clinicZone));
  const isClosed = opening !== null && !opening.isOpen;
  const phone = (isClosed && afterHoursPhone) || clinicPhone;
  return (
    <Stack gap={4} role="status">
      <Text fw={700}>{t('toldClinic')}</Text>
      {phone && (
        <Text>
          <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} fw={600}>
            <Saying>{(theirs) => t('toldCall', { phone: theirs(phone) })}</Saying>
          </Anchor>
        </Text>
      )}
      {isClosed && (
        <Text>
          <Saying>{(theirs) => (opening.opens ? t('toldClosed', { when: theirs(openingText(opening.opens)) }) : t('toldClosedLong'))}</Saying>
        </Text>
      )}
      <Text>{t('toldCannotWait')}</Text>
    </Stack>
  );
}
