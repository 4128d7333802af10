import { hasWebAudio } from './abilities.ts';
import { onReturn } from './returns.ts';

/** Builds something in a context; gives the way to take it out again. */
type Build = (context: AudioContext) => (() => void) | void;

const STUCK_AFTER_MS = 1_500;
/** A sound that comes later than this says something that is no longer so. */
const LATE_MS = 1_000;

let shared: AudioContext | null = null;
let hasRun = false;
let isListening = false;
let doubt: ReturnType<typeof setTimeout> | undefined;
const kept = new Map<Build, (() => void) | void>();

/**
 * The page's one audio context: browsers allow only a few, let it start after a tap alone, and stop it for a phone call. Made with the first tap
 * after this was first called, so that sounds which come without one are heard; woken at each return and tap. Throws where there is no Web Audio.
 */
export function audioContext(): AudioContext {
  readySound();
  if (shared === null || shared.state === 'closed') open();
  return shared!;
}

/** From now on each tap wakes the page's sound. */
export function readySound(): void {
  if (isListening || !hasWebAudio()) return;
  isListening = true;
  onReturn((how) => (shared !== null || how === 'tap') && wake());
}

/** Plays something short now. Where the browser does not let it sound within a second it is left out. Gives the way to stop it. */
export function playNow(play: Build): () => void {
  if (!hasWebAudio()) return () => undefined;
  const context = audioContext();
  const isOver = new AbortController();
  let stop: (() => void) | void;
  const begin = () => {
    if (context.state !== 'running' || isOver.signal.aborted) return;
    isOver.abort();
    stop = play(context);
  };
  context.addEventListener('statechange', begin, { signal: isOver.signal });
  setTimeout(() => isOver.abort(), LATE_MS);
  begin();
  return () => {
    isOver.abort();
    stop?.();
  };
}

/** Keeps something in the context, also in the one that takes its place. Gives the way to take it out. */
export function keepInSound(build: Build): () => void {
  if (!hasWebAudio()) return () => undefined;
  kept.set(build, build(audioContext()));
  return () => {
    kept.get(build)?.();
    kept.delete(build);
  };
}

function open(): void {
  const context = new AudioContext();
  shared = context;
  hasRun = context.state === 'running';
  context.addEventListener('statechange', () => (hasRun ||= context.state === 'running'));
  wake();
}

function wake(): void {
  const context = audioContext();
  if (context.state === 'running') return;
  void context.resume().catch(() => undefined);
  clearTimeout(doubt);
  // Interrupted by a call, WebKit's context may never run again: another one does.
  doubt = setTimeout(() => hasRun && context === shared && context.state !== 'running' && renew(), STUCK_AFTER_MS);
}

function renew(): void {
  for (const stop of kept.values()) stop?.();
  void shared?.close().catch(() => undefined);
  open();
  for (const build of kept.keys()) kept.set(build, build(shared!));
}
