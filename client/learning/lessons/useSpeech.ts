import { useCallback, useEffect, useRef, useState } from 'react';

export interface Speech {
  state: 'silent' | 'speaking' | 'paused';
  hasFailed: boolean;
  play: () => void;
  pause: () => void;
  stop: () => void;
}

/** Whether this browser can read aloud. */
export const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

/** Reads sentences aloud with the browser's own voice. Goes silent when the sentences change and when the page is left. */
export function useSpeech(sentences: readonly string[]): Speech {
  const [state, setState] = useState<Speech['state']>('silent');
  const [hasFailed, setFailed] = useState(false);
  const next = useRef(0);
  // What is under way. The browser tells of the end of utterances that were taken back, too.
  const run = useRef(0);
  const text = sentences.join('\n');

  const hush = useCallback(() => {
    run.current += 1;
    if (canSpeak()) speechSynthesis.cancel();
  }, []);

  const play = useCallback(() => {
    hush();
    const all = text.split('\n');
    const mine = run.current;
    const say = () => {
      if (run.current !== mine) return;
      if (next.current >= all.length) {
        next.current = 0;
        return setState('silent');
      }
      const utterance = new SpeechSynthesisUtterance(all[next.current]);
      utterance.lang = document.documentElement.lang || 'en';
      utterance.onend = () => {
        if (run.current !== mine) return;
        next.current += 1;
        say();
      };
      utterance.onerror = () => {
        if (run.current !== mine) return;
        next.current = 0;
        setFailed(true);
        setState('silent');
      };
      speechSynthesis.speak(utterance);
    };
    setFailed(false);
    setState('speaking');
    say();
  }, [hush, text]);

  // Android takes a pause for a stop: so it is one, and going on begins again with the sentence that was cut.
  const pause = useCallback(() => {
    hush();
    setState('paused');
  }, [hush]);

  const stop = useCallback(() => {
    hush();
    next.current = 0;
    setState('silent');
  }, [hush]);

  useEffect(() => stop, [stop, text]);
  return { state, hasFailed, play, pause, stop };
}
