import type { KeyboardEvent } from 'react';

/** Whether a key went to an input method: Enter then confirms a word and must not send. Safari says so by 229 alone, after the composition. */
export const isForInputMethod = ({ nativeEvent }: KeyboardEvent): boolean => nativeEvent.isComposing || nativeEvent.keyCode === 229;
