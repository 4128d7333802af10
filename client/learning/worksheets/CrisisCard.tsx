import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { CRISIS_CHAT, CRISIS_LINE, EMERGENCY } from '#shared/base/help/crisis.ts';
import { numbered } from '#client/base/words/theirs.ts';
import { useClinicContact } from '../../base/help/clinicContact.ts';
import { CrisisLineWays } from '../../base/help/CrisisLineWays.tsx';

/** The crisis contacts within a plan: there without a connection, and nobody can take them away. */
export function CrisisCard({ label, level }: { label: string; level: number }) {
  const { t } = useTranslation('help');
  const clinic = useClinicContact();
  const Tag = `h${Math.min(6, level)}` as 'h2';
  return (
    <section className="sheet-crisis" aria-label={label}>
      <Tag>{label}</Tag>
      <ul dir="auto">
        <li>
          <Saying>{numbered(t('crisisText'))}</Saying>{' '}
          <Anchor underline="always" href={`tel:${CRISIS_LINE}`}>
            <Saying>{numbered(t('call988'))}</Saying>
          </Anchor>{' '}
          ·{' '}
          <Anchor underline="always" href={`sms:${CRISIS_LINE}`}>
            <Saying>{numbered(t('text988'))}</Saying>
          </Anchor>{' '}
          ·{' '}
          <Anchor underline="always" href={CRISIS_CHAT} target="_blank" rel="noreferrer">
            {t('chat988')}
          </Anchor>
          <CrisisLineWays />
        </li>
        <li>
          <span>{t('emergencyTitle')}</span>:{' '}
          <Anchor underline="always" href={`tel:${EMERGENCY}`}>
            <Saying>{numbered(t('call911'))}</Saying>
          </Anchor>
        </li>
        {clinic?.clinicPhone && (
          <li>
            <TheirWords>{clinic.clinicName}</TheirWords>:{' '}
            <Anchor underline="always" href={`tel:${clinic.clinicPhone.replaceAll(/[^+\d]/g, '')}`}>
              <Saying>{(theirs) => t('callClinic', { phone: theirs(clinic.clinicPhone ?? '') })}</Saying>
            </Anchor>
          </li>
        )}
      </ul>
    </section>
  );
}
