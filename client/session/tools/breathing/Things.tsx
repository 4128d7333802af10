import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** One mark for each thing to be found, for oneself: tapped as one finds them, kept nowhere. */
export function Things({ count }: { count: number }) {
  const { t } = useTranslation('tools');
  const [found, setFound] = useState<ReadonlySet<number>>(new Set());
  function toggle(thing: number) {
    const next = new Set(found);
    if (!next.delete(thing)) next.add(thing);
    setFound(next);
  }
  return (
    <div className="breath-things" role="group" aria-label={t('breathing.things')}>
      {Array.from({ length: count }, (_, thing) => (
        <button
          key={thing}
          type="button"
          aria-pressed={found.has(thing)}
          aria-label={t('breathing.thing', { number: thing + 1, count })}
          onClick={() => toggle(thing)}
        >
          {found.has(thing) && <IconCheck aria-hidden size={18} />}
        </button>
      ))}
    </div>
  );
}
