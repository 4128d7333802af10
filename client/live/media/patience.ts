/** Waits for something that should come soon. */
export interface Patience {
  /** It is not there; goes on waiting where it waits already. */
  wait(): void;
  /** It is there, or no longer expected. */
  rest(): void;
}

/** `onChange` hears when the wait has been too long, and when that is over. */
export const createPatience = (ms: number, onChange: (isTooLong: boolean) => void): Patience => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    wait: () => void (timer ??= setTimeout(() => onChange(true), ms)),
    rest() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      onChange(false);
    },
  };
};
