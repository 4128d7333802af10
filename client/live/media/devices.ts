import { hasWebAudio } from './abilities.ts';
import { blurBackground, canBlur, type Blurred } from './blur.ts';
import { readChoices, rememberChoices } from './choices.ts';
import { createLevelMeter, type LevelMeter } from './level.ts';
import { listDevices, type DeviceKind, type DeviceOption } from './listDevices.ts';
import { openBoth, openTrack, type InputKind } from './openTracks.ts';
import { createParked } from './parked.ts';
import { problemOf, whyNotAgain, type DeviceProblem } from './problems.ts';
import { createRetry } from './retry.ts';
import { watchPermissions } from './watchPermissions.ts';
import { watchTrack } from './watchTrack.ts';
import { whyEnded } from './whyEnded.ts';

/** One of the person's own devices. `track` is what others would be sent; it changes with the device and with the blur. */
export interface LocalDevice {
  state: 'off' | 'starting' | 'on' | 'failed';
  problem: DeviceProblem | null;
  /** It is on, and the system took it for now (a phone call, another app): nothing comes from it until it is given back. */
  isTaken: boolean;
  track: MediaStreamTrack | null;
  devices: readonly DeviceOption[];
  chosen: string | null;
}

export interface LocalMediaState {
  camera: LocalDevice;
  microphone: LocalDevice;
  speaker: { devices: readonly DeviceOption[]; chosen: string | null };
  /** tooSlow and unsupported: the person wanted it, this machine cannot; the camera then stays off until they decide. */
  blur: 'off' | 'starting' | 'on' | 'unsupported' | 'tooSlow';
}

/** The person's own camera, microphone and speaker: one for each visit, from the way in until they leave. */
export interface LocalMedia {
  getSnapshot(): LocalMediaState;
  /** Calls back after each change; gives the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Only ever called for something the person themself did. Resolves when it is on or has failed (see the snapshot). */
  startCamera(): Promise<void>;
  stopCamera(): void;
  startMicrophone(): Promise<void>;
  stopMicrophone(): void;
  /** After a reload: what was on is opened again, what was off stays off. */
  startRemembered(): Promise<void>;
  choose(kind: DeviceKind, id: string): Promise<void>;
  setBlur(isOn: boolean): Promise<void>;
  /** The microphone's loudness, 0..1; null while it is off or the browser does not let the page listen yet. */
  level(): number | null;
  /** Switches everything off and forgets listeners. What was on stays remembered for the next visit. */
  close(): void;
}

const off: Omit<LocalDevice, 'devices' | 'chosen'> = { state: 'off', problem: null, isTaken: false, track: null };

/** Makes the store of the person's own devices. Opens nothing by itself. */
export function createLocalMedia(): LocalMedia {
  const remembered = readChoices();
  const listeners = new Set<() => void>();
  const raw: Record<InputKind, MediaStreamTrack | null> = { camera: null, microphone: null };
  // Each start and stop is a new turn: what an older one brings later is thrown away.
  const turn: Record<InputKind, number> = { camera: 0, microphone: 0 };
  const unwatch: Record<InputKind, (() => void) | null> = { camera: null, microphone: null };
  const parked = createParked();
  const again = { camera: createRetry(() => reopen('camera')), microphone: createRetry(() => reopen('microphone')) };
  let blurred: Blurred | null = null;
  let meter: LevelMeter | null = null;
  let isClosed = false;
  let state: LocalMediaState = {
    camera: { ...off, devices: [], chosen: remembered.camera },
    microphone: { ...off, devices: [], chosen: remembered.microphone },
    speaker: { devices: [], chosen: remembered.speaker },
    blur: remembered.isBlurred ? (canBlur() ? 'starting' : 'unsupported') : 'off',
  };

  const put = (part: Partial<LocalMediaState>) => {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  };
  const putDevice = (kind: InputKind, part: Partial<LocalDevice>) => put({ [kind]: { ...state[kind], ...part } });

  const release = (kind: InputKind) => {
    turn[kind] += 1;
    unwatch[kind]?.();
    raw[kind]?.stop();
    raw[kind] = null;
    if (kind === 'camera') {
      blurred?.stop();
      blurred = null;
    } else {
      meter?.close();
      meter = null;
    }
  };

  const fail = (kind: InputKind, problem: DeviceProblem) => {
    again[kind].end();
    release(kind);
    putDevice(kind, { ...off, state: 'failed', problem });
  };

  const openOr = async (kind: InputKind) => (kind === 'microphone' ? parked.take(state.microphone.chosen) : null) ?? openTrack(kind, state[kind].chosen);

  async function start(kind: InputKind, take = () => openOr(kind)): Promise<void> {
    if (isClosed) return;
    again[kind].end();
    release(kind);
    const mine = turn[kind];
    putDevice(kind, { state: 'starting', problem: null, isTaken: false });
    if (!navigator.mediaDevices?.getUserMedia) return fail(kind, isSecureContext ? 'missing' : 'insecure');
    try {
      await open(kind, take, mine);
    } catch (error) {
      if (mine === turn[kind]) fail(kind, problemOf(error));
    }
  }

  async function open(kind: InputKind, take: () => Promise<MediaStreamTrack>, mine: number): Promise<void> {
    const track = await take();
    if (mine !== turn[kind]) return track.stop();
    raw[kind] = track;
    unwatch[kind] = watchTrack(track, { onTaken: (isTaken) => taken(kind, isTaken), onEnded: () => void ended(kind, track) });
    await (kind === 'camera' ? showCamera(track, mine) : showMicrophone(track));
    if (raw[kind] === track) taken(kind, track.muted);
    await list();
  }

  function showMicrophone(track: MediaStreamTrack): void {
    meter = hasWebAudio() ? createLevelMeter(track) : null;
    putDevice('microphone', { state: 'on', problem: null, track, chosen: track.getSettings().deviceId ?? null });
  }

  function taken(kind: InputKind, isTaken: boolean): void {
    if (isTaken !== state[kind].isTaken) putDevice(kind, { isTaken });
    if (isTaken) again[kind].begin(false);
    else again[kind].end();
  }

  async function showCamera(track: MediaStreamTrack, mine: number): Promise<void> {
    const chosen = track.getSettings().deviceId ?? null;
    if (state.blur === 'off') return putDevice('camera', { state: 'on', problem: null, track, chosen });
    const made = await blur(track);
    if (mine !== turn.camera) return made?.stop();
    if (!made) {
      release('camera');
      return putDevice('camera', { ...off, chosen });
    }
    blurred = made;
    put({ blur: 'on', camera: { ...state.camera, state: 'on', problem: null, track: made.track, chosen } });
  }

  // Somebody who wants their room hidden is never shown with it because the blur failed: the camera goes off instead.
  async function blur(track: MediaStreamTrack): Promise<Blurred | null> {
    if (!canBlur()) {
      put({ blur: 'unsupported' });
      return null;
    }
    put({ blur: 'starting' });
    try {
      return await blurBackground(track, () => {
        release('camera');
        put({ blur: 'tooSlow', camera: { ...state.camera, ...off } });
      });
    } catch {
      put({ blur: 'unsupported' });
      return null;
    }
  }

  async function ended(kind: InputKind, track: MediaStreamTrack): Promise<void> {
    if (raw[kind] !== track) return;
    const why = await whyEnded(kind, state[kind].chosen);
    if (raw[kind] !== track) return;
    if (why !== 'stopped') return gone(kind, why);
    putDevice(kind, { isTaken: true });
    again[kind].begin(true);
  }

  // They had it on and it was taken from them: the same device goes on when it is to be had, and no other one.
  async function reopen(kind: InputKind): Promise<void> {
    if (state[kind].state !== 'on') return again[kind].end();
    release(kind);
    const mine = turn[kind];
    try {
      await open(kind, () => openTrack(kind, state[kind].chosen, 'exact'), mine);
    } catch (error) {
      if (mine !== turn[kind]) return;
      const why = whyNotAgain(error);
      if (why === null) again[kind].begin(true);
      else await gone(kind, why);
    }
  }

  async function gone(kind: InputKind, why: DeviceProblem): Promise<void> {
    fail(kind, why);
    if (why !== 'lost') return;
    // A headset that was pulled out: people expect to go on with the microphone that is left. A camera that is left
    // may look at something they did not mean to show, so that one waits for them.
    if (kind === 'microphone') await start('microphone');
  }

  async function list(): Promise<void> {
    const { camera, microphone, speaker } = await listDevices();
    put({
      camera: { ...state.camera, devices: camera },
      microphone: { ...state.microphone, devices: microphone },
      speaker: { ...state.speaker, devices: speaker },
    });
  }

  function stop(kind: InputKind): void {
    again[kind].end();
    const { microphone } = raw;
    if (kind === 'microphone' && microphone && !state.microphone.isTaken) {
      raw.microphone = null;
      parked.put(microphone);
    }
    release(kind);
    putDevice(kind, off);
  }

  const onDeviceChange = () => void list();
  navigator.mediaDevices?.addEventListener('devicechange', onDeviceChange);
  const stopWatching = watchPermissions((kind) => {
    if (!isClosed && (state[kind].problem === 'denied' || state[kind].problem === 'revoked')) void start(kind);
  });
  void list();

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    startCamera() {
      rememberChoices({ isCameraOn: true });
      return start('camera');
    },
    stopCamera() {
      rememberChoices({ isCameraOn: false });
      stop('camera');
    },
    startMicrophone() {
      rememberChoices({ isMicrophoneOn: true });
      return start('microphone');
    },
    stopMicrophone() {
      rememberChoices({ isMicrophoneOn: false });
      stop('microphone');
    },
    async startRemembered() {
      const { isCameraOn, isMicrophoneOn } = readChoices();
      const wanted = (['microphone', 'camera'] as const).filter((kind) => state[kind].state === 'off' && (kind === 'camera' ? isCameraOn : isMicrophoneOn));
      const both = wanted.length === 2 ? openBoth(state.camera.chosen, state.microphone.chosen) : Promise.resolve(null);
      const take = async (kind: InputKind) => (await both)?.[kind] ?? openTrack(kind, state[kind].chosen);
      await Promise.all(wanted.map((kind) => start(kind, () => take(kind))));
    },
    async choose(kind, id) {
      rememberChoices({ [kind]: id });
      if (kind === 'speaker') return put({ speaker: { ...state.speaker, chosen: id } });
      putDevice(kind, { chosen: id });
      if (state[kind].state !== 'off') await start(kind, () => openTrack(kind, id, 'exact'));
    },
    async setBlur(isOn) {
      const wasInTheWay = state.blur === 'unsupported' || state.blur === 'tooSlow';
      rememberChoices({ isBlurred: isOn });
      put({ blur: isOn ? (canBlur() ? 'starting' : 'unsupported') : 'off' });
      const isUp = state.camera.state === 'on' || state.camera.state === 'starting';
      if (isUp || (wasInTheWay && !isOn && readChoices().isCameraOn)) await start('camera');
    },
    level: () => meter?.level() ?? null,
    close() {
      isClosed = true;
      stop('camera');
      stop('microphone');
      parked.end();
      navigator.mediaDevices?.removeEventListener('devicechange', onDeviceChange);
      stopWatching();
      listeners.clear();
    },
  };
}
