import { useTranslation } from 'react-i18next';
import type { View } from '#shared/session/session.ts';
import type { PersonPart } from '../face.ts';
import './talk-balance.css';

const steps = [1, 2, 3, 4] as const;

/** How much this person was heard so far against an equal share, coarsely. */
export function TalkBar({ view, person, where }: PersonPart<View<'talkBalance', 'facilitator'>>) {
  const { t } = useTranslation('tools');
  const step = view.bars.find(({ member }) => member === person.id)?.step;
  if (step === undefined || where !== 'seated') return null;
  return (
    <span className="talk">
      <span className="talk-bar" aria-hidden>
        {steps.map((one) => (
          <span key={one} data-full={one <= step || undefined} />
        ))}
      </span>
      <span>{t(`talkBalance.steps.${step}` as 'talkBalance.steps.0')}</span>
    </span>
  );
}
