import { TheirWords } from '#client/base/design/TheirWords.tsx';
import './called.css';

/** What somebody is called, on one line: where that is short of room, the number that tells them from somebody like them stays. */
export function Called({ name }: { name: string }) {
  const [, called = name, number] = /^(.+)( \(\d+\))$/su.exec(name) ?? [];
  return (
    <span className="called">
      <span className="called-name">
        <TheirWords>{called}</TheirWords>
      </span>
      {number && <span translate="no">{number}</span>}
    </span>
  );
}
