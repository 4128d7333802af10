import { useCallback, useSyncExternalStore, type RefCallback } from 'react';
import { keepPlaying } from './playback.ts';
import { audioContext } from './sound.ts';
import type { LocalMedia, LocalMediaState } from './devices.ts';

/** The person's own devices as React sees them. */
export const useLocalMedia = (media: LocalMedia): LocalMediaState => useSyncExternalStore(media.subscribe, media.getSnapshot);

/** A ref for a <video> that shows the track, or nothing. */
export function useVideo(track: MediaStreamTrack | null): RefCallback<HTMLVideoElement> {
  return useCallback(
    (video: HTMLVideoElement | null) => {
      if (!video || !track) return;
      video.srcObject = new MediaStream([track]);
      const letGo = keepPlaying(video);
      return () => {
        letGo();
        video.srcObject = null;
      };
    },
    [track],
  );
}

/** Whether this browser can play to a speaker other than the system's own choice. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

const TONE_SECONDS = 1.6;

/** Two soft tones to try the speaker with. Resolves when they have been played; throws when the speaker refuses. */
export async function playTestTone(speaker: string | null): Promise<void> {
  const context = audioContext();
  await context.resume();
  const out = context.createMediaStreamDestination();
  [392, 523.25].forEach((hertz, index) => {
    const at = context.currentTime + 0.1 + index * 0.6;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.08);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.7);
    tone.connect(volume).connect(out);
    tone.start(at);
    tone.stop(at + 0.75);
  });
  const audio = new Audio();
  audio.srcObject = out.stream;
  if (speaker !== null && canChooseSpeaker()) await audio.setSinkId(speaker);
  await audio.play();
  await new Promise((resolve) => setTimeout(resolve, TONE_SECONDS * 1000));
  audio.pause();
  audio.srcObject = null;
}
