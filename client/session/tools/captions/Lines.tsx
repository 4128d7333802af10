import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { usePeople } from '#client/live/people.ts';
import type { AnyView } from '#shared/session/session.ts';

type View = AnyView<'captions'>;

/** The last lines, and what is still being typed. Follows the newest. */
export function Lines({ view: { lines, typing }, label, empty }: { view: View; label: string; empty: string }) {
  const { byId } = usePeople();
  const box = useRef<HTMLDivElement>(null);
  const last = `${lines.at(-1)?.id} ${typing.join(' ')}`;
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [last]);
  const isEmpty = lines.length + typing.length === 0;
  return (
    // Reached by the keyboard, since it scrolls on its own.
    <div className="captions-lines" ref={box} role="group" aria-label={label} tabIndex={0}>
      {isEmpty && <Text c="inherit">{empty}</Text>}
      <div role="log" aria-label={label}>
        {lines.map(({ id, speaker, text }) => {
          const name = speaker === null ? null : byId(speaker)?.name;
          return (
            <p key={id}>
              {name && (
                <b>
                  <TheirWords>{name}</TheirWords>:{' '}
                </b>
              )}
              <TheirWords>{text}</TheirWords>
            </p>
          );
        })}
      </div>
      {typing.map((text, i) => (
        <p key={i} className="captions-typing" aria-hidden>
          <TheirWords>{text}</TheirWords>
        </p>
      ))}
    </div>
  );
}
