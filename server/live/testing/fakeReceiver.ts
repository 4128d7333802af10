import { applyPatch } from 'rfc6902';
import type { Gone, Patch, ServerToClient } from '#shared/live/protocol.ts';
import type { ToolName } from '#shared/session/session.ts';
import type { Receiver } from '../outlet.ts';

/** A browser without a network: holds what it was sent, as the client's store does. */
export interface FakeReceiver extends Receiver {
  views: Partial<Record<ToolName, unknown>>;
  version: number;
  /** Every message, as it would be on the wire. */
  wire: string[];
  gone: Gone | null;
  isEnded: boolean;
  /** Messages pile up until `drain`. */
  block(): void;
  drain(): void;
}

export function fakeReceiver(tab: string, onPatch: (tool: ToolName, view: unknown) => void = () => {}): FakeReceiver {
  let isBlocked = false;
  let queue = 0;
  let drained: (() => void)[] = [];
  const self: FakeReceiver = {
    tab,
    views: {},
    version: 0,
    wire: [],
    gone: null,
    isEnded: false,
    emit(event, ...args) {
      if (isBlocked) queue += 1;
      const [payload] = JSON.parse(JSON.stringify(args)) as Parameters<ServerToClient[typeof event]>;
      self.wire.push(JSON.stringify([event, payload]));
      if (event === 'gone') self.gone = payload as Gone;
      if (event === 'welcome') {
        self.views = {};
        self.version = 0;
      }
      if (event === 'patch') take(payload as Patch);
    },
    backlog: () => queue,
    onceDrained: (then) => void drained.push(then),
    end: () => void (self.isEnded = true),
    block: () => void (isBlocked = true),
    drain() {
      isBlocked = false;
      queue = 0;
      const waiting = drained;
      drained = [];
      waiting.forEach((then) => then());
    },
  };

  function take({ tool: name, version, changes }: Patch) {
    const tool = name as ToolName;
    if (version !== self.version + 1) throw new Error(`a gap: held ${self.version}, was sent ${version}`);
    const held = { view: structuredClone(self.views[tool] ?? null) };
    const problems = applyPatch(held, changes as never).filter((problem) => problem !== null);
    if (problems.length > 0) throw problems[0];
    self.views[tool] = held.view;
    self.version = version;
    onPatch(tool, held.view);
  }

  return self;
}
