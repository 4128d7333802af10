// Against a transport that does what engines and lines were seen to do. Tried against these mutants, each caught: no renewal of a spoilt
// transport; a renewal after each failure; an answer that was lost is never asked for again; a way that fails makes the picture simpler.
import type { types } from 'mediasoup-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused, type Ask } from '../callSocket.ts';
import { createSending, type Sending } from './sending.ts';

const all = { audio: true, video: true, screen: true, isInGroup: true };
const track = (kind: string) => ({ kind, readyState: 'live' }) as MediaStreamTrack;

/** What a stream of this kind does when it is started on the `nth` transport, and with how many layers. */
type Engine = (kind: string, layers: number, nth: number) => 'goes' | 'throws at once' | 'spoils' | Refused;

let engine: Engine;
let transports: number;
let asked: string[];
let answer: (message: string) => Promise<unknown>;
let sending: Sending;

const transport = (nth: number) => {
  let isSpoilt = false;
  return {
    closed: false,
    async produce({ track: of, encodings, onRtpSender }: types.ProducerOptions) {
      const does = isSpoilt ? 'spoils' : engine(of!.kind, encodings?.length ?? 0, nth);
      if (does === 'throws at once') throw new TypeError('encodings');
      onRtpSender?.({} as RTCRtpSender);
      if (does === 'spoils') isSpoilt = true;
      if (does !== 'goes') throw does === 'spoils' ? new Error('no encoder') : does;
      return producer(of!, nth);
    },
  } as unknown as types.Transport;
};

const producer = (of: MediaStreamTrack, nth: number) => {
  const one = {
    id: `${of.kind}-${nth}`,
    track: of,
    paused: false,
    closed: false,
    pause: () => void (one.paused = true),
    resume: () => void (one.paused = false),
    close: () => void (one.closed = true),
    replaceTrack: async ({ track: next }: { track: MediaStreamTrack }) => void (one.track = next),
  };
  return one;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [engine, transports, asked, answer] = [() => 'goes', 1, [], () => Promise.resolve(true)];
  sending = createSending({
    ask: ((message: string, input: { producer: string }) => {
      asked.push(`${message} ${input.producer}`);
      return answer(message);
    }) as Ask,
    engine: () => ({ takesLayers: true, takesSoundEncodings: true }),
    renew: async () => transport((transports += 1)),
    onTrack: () => undefined,
    onChange: () => undefined,
  });
  sending.setAllowed(all);
  sending.setTransport(transport(1));
});
afterEach(() => {
  sending.close();
  vi.useRealTimers();
});

const later = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('a stream that fails to start', () => {
  it('leaves the others as they are: what spoilt the transport is renewed, and sent in a simpler way', async () => {
    engine = (kind, layers) => (kind === 'video' && layers > 1 ? 'spoils' : 'goes');
    sending.want('video', track('video'));
    sending.want('audio', track('audio'));
    await later();
    expect(sending.now()).toMatchObject({ audio: true, video: true });
    expect(transports).toBe(2);
    sending.want('screen', track('video'));
    await later();
    expect(sending.now().screen).toBe(true);
  });

  it('needs no other transport where the engine said no before it began', async () => {
    engine = (_, layers) => (layers > 0 ? 'throws at once' : 'goes');
    for (const source of ['audio', 'video', 'screen'] as const) sending.want(source, track(source === 'audio' ? 'audio' : 'video'));
    await later();
    expect(sending.now()).toEqual({ audio: true, video: true, screen: true });
    expect(transports).toBe(1);
  });

  it('is said when it never starts, while the voice comes late and stays', async () => {
    const layers: number[] = [];
    engine = (kind, count) => (layers.push(count), kind === 'video' ? 'spoils' : 'goes');
    sending.want('video', track('video'));
    await later(60_000);
    expect(sending.failing()).toEqual({ audio: false, video: true, screen: false });
    const [before, wayOfBefore] = [transports, layers.at(-1)];
    expect(wayOfBefore).toBe(0);
    sending.want('audio', track('audio'));
    await later(120_000);
    expect(sending.now()).toMatchObject({ audio: true, video: false });
    expect(transports).toBe(before);
    engine = (_, count) => (layers.push(count), 'goes');
    sending.tryAgain();
    await later();
    expect(sending.now()).toMatchObject({ audio: true, video: true });
    expect(layers.at(-1)).toBe(3);
    expect(sending.failing().video).toBe(false);
  });

  it('goes on for as long as only the way fails, without taking the picture for too much', async () => {
    const layers: number[] = [];
    engine = (_, count) => (layers.push(count), new Refused('fault'));
    sending.want('video', track('video'));
    await later(60_000);
    expect(sending.failing().video).toBe(true);
    engine = (_, count) => (layers.push(count), 'goes');
    await later(20_000);
    expect(sending.now().video).toBe(true);
    expect(new Set(layers)).toEqual(new Set([3]));
  });

  it('starts again elsewhere where the server has what the page knows nothing of', async () => {
    engine = (_, __, nth) => (nth === 1 ? new Refused('alreadySending') : 'goes');
    sending.want('audio', track('audio'));
    await later(2_000);
    expect(sending.now().audio).toBe(true);
    expect(transports).toBe(2);
  });
});

describe('answers that are lost', () => {
  const loses = (message: string) => {
    answer = (of) => (of === message ? Promise.reject(new Refused('unanswered')) : Promise.resolve(true));
  };

  it('a voice that goes on is told again until the server knows', async () => {
    const voice = track('audio');
    sending.want('audio', voice);
    await later();
    sending.want('audio', null);
    await later();
    loses('media:resumeProducer');
    sending.want('audio', voice);
    await later();
    expect(sending.now().audio).toBe(false);
    answer = () => Promise.resolve(true);
    await later(2_000);
    expect(sending.now().audio).toBe(true);
    expect(asked).toEqual(['media:pause audio-1', 'media:resumeProducer audio-1', 'media:resumeProducer audio-1']);
  });

  it('a voice that ends is told again too, and a screen', async () => {
    sending.want('audio', track('audio'));
    sending.want('screen', track('video'));
    await later();
    answer = () => Promise.reject(new Refused('unanswered'));
    sending.want('audio', null);
    sending.want('screen', null);
    await later();
    asked = [];
    answer = () => Promise.resolve(true);
    await later(20_000);
    expect(asked.sort()).toEqual(['media:close video-1', 'media:pause audio-1']);
  });
});
