import type { Font } from 'fontkit';

interface Positions {
  applyAnchor: (mark: { markAnchor: unknown }, baseAnchor: unknown, baseIndex: number) => void;
}

let isMended = false;

/**
 * A font may say that a letter has no place for a mark (OpenType: a null anchor); fontkit 2.0.4 throws where it meets one, as in Punjabi.
 * Here such a mark stays where it falls, as in HarfBuzz. Reaches into what its types leave out: `paper.test.ts` notices a version without it.
 */
export function allowNullAnchors(font: Font): void {
  const { GPOSProcessor: processor } =
    (font as unknown as { _layoutEngine?: { engine?: { GPOSProcessor?: Positions | null } | null } })._layoutEngine?.engine ?? {};
  if (isMended || !processor) return;
  isMended = true;
  const shared = Object.getPrototypeOf(processor) as Positions;
  const { applyAnchor } = shared;
  shared.applyAnchor = function (mark, baseAnchor, baseIndex) {
    if (mark.markAnchor && baseAnchor) applyAnchor.call(this, mark, baseAnchor, baseIndex);
  };
}
