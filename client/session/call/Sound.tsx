import { useEffect, useRef } from 'react';
import { keepPlaying } from '#client/live/media/playback.ts';
import { useCallPart, useLocalState } from './media.tsx';

/** The voices of everybody else. */
export function Sound() {
  const streams = useCallPart((call) => call.streams);
  return <>{Object.entries(streams).map(([peer, { audio }]) => (audio ? <Voice key={peer} track={audio.track} /> : null))}</>;
}

function Voice({ track }: { track: MediaStreamTrack }) {
  const audio = useRef<HTMLAudioElement>(null);
  const { chosen, devices } = useLocalState().speaker;
  // A speaker that was unplugged plays nothing: then it is the system's own.
  const speaker = chosen !== null && devices.some(({ id }) => id === chosen) ? chosen : '';
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    const letGo = keepPlaying(element);
    return () => {
      letGo();
      element.srcObject = null;
    };
  }, [track]);
  useEffect(() => {
    const element = audio.current;
    if (element && 'setSinkId' in element && 'sinkId' in element && element.sinkId !== speaker) void element.setSinkId(speaker).catch(() => undefined);
  }, [speaker]);
  return <audio ref={audio} autoPlay />;
}
