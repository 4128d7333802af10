import { useState } from 'react';
import { readChoices, rememberChoices } from '#client/live/media/choices.ts';

/** How one viewer looks at the room. Nobody else sees a difference. */
export interface GalleryChoice {
  /** Who is shown large, if anybody. It follows nobody by itself. */
  pinned: string | null;
  pin: (member: string | null) => void;
  isSelfHidden: boolean;
  hideSelf: () => void;
  showSelf: () => void;
}

/** The viewer's choice; hiding oneself is remembered on this device. */
export function useGalleryChoice(): GalleryChoice {
  const [pinned, pin] = useState<string | null>(null);
  const [isSelfHidden, setHidden] = useState(() => readChoices().isSelfViewHidden);
  const set = (isHidden: boolean) => {
    rememberChoices({ isSelfViewHidden: isHidden });
    setHidden(isHidden);
  };
  return { pinned, pin, isSelfHidden, hideSelf: () => set(true), showSelf: () => set(false) };
}
