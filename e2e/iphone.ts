// An iPhone's seat in Chromium: the media library takes the handler of WebKit over the same libwebrtc that Safari uses, and what a page
// asks of a phone there is not there. It is no iPhone: docs/browsers.md names what only a real one shows.
import type { ComeOptions } from './accounts.ts';

/** How engines in the field take `addTransceiver`: as Chromium's does; not several layers without names; no word on how sound is sent; no layers at all. */
export const engines = ['plain', 'named', 'bareSound', 'onePicture'] as const;
export type PhoneEngine = (typeof engines)[number];

const isEngine = (name: string | undefined): name is PhoneEngine => engines.some((engine) => engine === name);

/** The engine all iPhone seats of this run have: `IPHONE_ENGINE`. */
const ofThisRun = (): PhoneEngine => {
  const name = process.env['IPHONE_ENGINE'] ?? 'plain';
  if (!isEngine(name)) throw new Error(`IPHONE_ENGINE: ${engines.join(', ')}`);
  return name;
};

const USER_AGENT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** What somebody comes with who has an iPhone. */
export const iPhone = (engine: PhoneEngine = ofThisRun()): { engine: PhoneEngine; seat: ComeOptions } => ({
  engine,
  seat: {
    viewport: { width: 390, height: 664 },
    device: { userAgent: USER_AGENT, hasTouch: true },
    script: `(${dress})(); (${limit})(${JSON.stringify(engine)}); (${spoil})();`,
  },
});

/** From now on no picture starts on this phone, and a connection on which one was begun takes nothing more. */
export const SPOIL_PICTURES = 'window.__isSpoilt = true';
export const MEND_PICTURES = 'window.__isSpoilt = false';

function dress(): void {
  const without = (owner: object | undefined, names: readonly string[]) => names.forEach((name) => owner && Reflect.deleteProperty(owner, name));
  const be = (name: string, value: unknown) => Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });
  without(Navigator.prototype, ['userAgentData', 'connection', 'deviceMemory', 'setAppBadge', 'keyboard']);
  be('platform', 'iPhone');
  be('vendor', 'Apple Computer, Inc.');
  be('maxTouchPoints', 5);
  without(HTMLMediaElement.prototype, ['setSinkId', 'sinkId', 'captureStream']);
  without(MediaDevices.prototype, ['getDisplayMedia', 'selectAudioOutput']);
  without(CanvasRenderingContext2D.prototype, ['filter']);
  without(window, ['requestIdleCallback', 'cancelIdleCallback', 'Temporal', 'scheduler', 'navigation', 'CloseWatcher', 'Notification', 'chrome']);
  // Younger than Safari 16.4.
  without(Object, ['groupBy']);
  without(Map, ['groupBy']);
  without(Promise, ['withResolvers', 'try']);
  without(URL, ['canParse', 'parse']);
  without(AbortSignal, ['any']);
  without(Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']);
  without((window as unknown as { Iterator?: { prototype: object } }).Iterator?.prototype, [
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  ]);
  without(window, ['Iterator']);
  without(ArrayBuffer.prototype, ['transfer', 'resize']);
  without(RegExp, ['escape']);
  without(Math, ['sumPrecise', 'f16round']);
  without(Uint8Array, ['fromBase64', 'fromHex']);
  without(Uint8Array.prototype, ['toBase64', 'toHex']);
  without(HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']);
  without(Document.prototype, ['startViewTransition']);
  without(Element.prototype, ['checkVisibility']);
}

function limit(engine: string): void {
  const native = RTCPeerConnection.prototype.addTransceiver;
  RTCPeerConnection.prototype.addTransceiver = function addTransceiver(trackOrKind, init) {
    const kind = typeof trackOrKind === 'string' ? trackOrKind : trackOrKind.kind;
    const encodings = init?.sendEncodings ?? [];
    const isNamed = encodings.every(({ rid }) => rid !== undefined);
    if (engine === 'named' && encodings.length > 1 && !isNamed) throw new TypeError('rid is required');
    if (engine === 'onePicture' && encodings.length > 1) throw new TypeError('one encoding only');
    if (engine === 'bareSound' && kind === 'audio' && encodings.length > 0) throw new TypeError('sendEncodings: not for audio');
    return native.call(this, trackOrKind, init);
  };
}

function spoil(): void {
  const scope = window as unknown as { __isSpoilt?: boolean };
  const spoilt = new WeakSet<RTCPeerConnection>();
  const native: (this: RTCPeerConnection) => Promise<RTCSessionDescriptionInit> = RTCPeerConnection.prototype.createOffer;
  RTCPeerConnection.prototype.createOffer = function createOffer(this: RTCPeerConnection) {
    if (scope.__isSpoilt && this.getSenders().some(({ track }) => track?.kind === 'video')) spoilt.add(this);
    return spoilt.has(this) ? Promise.reject(new DOMException('no encoder', 'OperationError')) : native.call(this);
  } as RTCPeerConnection['createOffer'];
}
