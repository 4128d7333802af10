import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { useClinicContact } from '#client/base/help/clinicContact.ts';
import { CRISIS_LINE } from '#shared/base/help/crisis.ts';

/** After the group, with no facilitator there: who calls, and who can be called, on the screen of the one who was left. */
export function CalledBack({ callback }: { callback: string | null }) {
  const { t } = useTranslation('tools');
  const { clinicName, clinicPhone } = useClinicContact();
  return (
    <div role="alert" className="aside-called">
      <Text fw={700}>
        <Saying>{(theirs) => (callback ? t('aside.callingYouAt', { phone: theirs(callback) }) : t('aside.callingYou'))}</Saying>
      </Text>
      <Text>{t('aside.ifCannotWait')}</Text>
      <Anchor href={`tel:${CRISIS_LINE}`} fw={600} display="block">
        <Saying>{(theirs) => t('aside.call988', { number: theirs(CRISIS_LINE) })}</Saying>
      </Anchor>
      {clinicPhone && (
        <Anchor href={`tel:${clinicPhone.replaceAll(/[^+\d]/g, '')}`} fw={600} display="block">
          <Saying>{(theirs) => t('aside.callClinic', { clinic: theirs(clinicName || t('aside.theClinic')), phone: theirs(clinicPhone) })}</Saying>
        </Anchor>
      )}
    </div>
  );
}
