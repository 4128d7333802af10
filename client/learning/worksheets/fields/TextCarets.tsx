import { Fragment, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Address } from '#shared/learning/worksheets/document.ts';
import { useCaretsAt, type SheetCaret } from '../sheetCarets.tsx';

interface TextCaretsProps {
  address: Address;
  value: string;
  box: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
}

/** The cursors of others within a text. */
export function TextCarets(props: TextCaretsProps) {
  const carets = useCaretsAt(props.address);
  return carets.length === 0 ? null : <Layer {...props} carets={carets} />;
}

/** What makes the same words break at the same places. */
const asInTheBox = ['font', 'letter-spacing', 'padding', 'border-width', 'text-indent', 'box-sizing', 'word-break'];

/** The same words over the box, unseen: between them stand the cursors. */
function Layer({ value, box, carets }: TextCaretsProps & { carets: readonly SheetCaret[] }) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [input, over] = [box.current, layer.current];
    if (!input || !over?.offsetParent) return;
    const lieOver = () => {
      const [place, around] = [input.getBoundingClientRect(), over.offsetParent!.getBoundingClientRect()];
      const style = getComputedStyle(input);
      for (const name of asInTheBox) over.style.setProperty(name, style.getPropertyValue(name));
      over.style.whiteSpace = input instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre';
      over.style.left = `${place.left - around.left}px`;
      over.style.top = `${place.top - around.top}px`;
      over.style.width = `${input.clientWidth + input.clientLeft * 2}px`;
      over.style.height = `${place.height}px`;
      over.scrollTo(input.scrollLeft, input.scrollTop);
    };
    lieOver();
    const resized = new ResizeObserver(lieOver);
    resized.observe(input);
    input.addEventListener('scroll', lieOver);
    return () => {
      resized.disconnect();
      input.removeEventListener('scroll', lieOver);
    };
  }, [box, value, carets]);
  const inOrder = [...carets].sort((a, b) => a.index - b.index);
  return (
    <div className="sheet-carets" aria-hidden dir="auto" ref={layer}>
      {inOrder.map(({ client, hue, index }, at) => (
        <Fragment key={client}>
          <span>{value.slice(inOrder[at - 1]?.index ?? 0, index)}</span>
          <span className="sheet-caret" data-hue={hue} />
        </Fragment>
      ))}
      <span>{value.slice(inOrder.at(-1)?.index ?? 0)}</span>
    </div>
  );
}
