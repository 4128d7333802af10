import { useEffect, useRef } from 'react';
import { useCallPart, useLocalState } from '../media.tsx';

/** The voices of everybody else. `onBlocked` hears when the browser waits for a tap before it plays; `retry` grows with each tap. */
export function Sound({ retry, onBlocked }: { retry: number; onBlocked: (isBlocked: boolean) => void }) {
  const streams = useCallPart((call) => call.streams);
  return (
    <>
      {Object.entries(streams).map(([peer, { audio }]) =>
        audio ? <Voice key={peer} track={audio.track} retry={retry} onBlocked={onBlocked} /> : null,
      )}
    </>
  );
}

function Voice({ track, retry, onBlocked }: { track: MediaStreamTrack; retry: number; onBlocked: (isBlocked: boolean) => void }) {
  const audio = useRef<HTMLAudioElement>(null);
  const speaker = useLocalState().speaker.chosen;
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    return () => void (element.srcObject = null);
  }, [track]);
  useEffect(() => {
    audio.current?.play().then(
      () => onBlocked(false),
      (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError' && onBlocked(true),
    );
  }, [track, retry, onBlocked]);
  useEffect(() => {
    const element = audio.current;
    if (element && speaker && 'setSinkId' in element) void element.setSinkId(speaker).catch(() => undefined);
  }, [speaker]);
  return <audio ref={audio} autoPlay />;
}
