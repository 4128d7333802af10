import type { Transports } from './transports.ts';

export interface MenderOptions {
  transports: () => Transports | null;
  /** Whether the server can be asked right now. */
  isReachable: () => boolean;
  /** The last resort: new transports. */
  joinAnew: () => void;
}

export interface Mender {
  /** Something changed: see whether it needs mending. */
  look(): void;
  close(): void;
}

/** A connection that falters for less than this mends itself. */
const PATIENCE_MS = 1_200;
/** So long a restart may take before all is built anew. */
const RESTART_WITHIN_MS = 8_000;
const NETWORK_SETTLES_MS = 300;
/** TURN credentials are good for two hours: renewed twice before that, so that one time without signal does no harm. */
const RENEW_EVERY_MS = 45 * 60_000;

/** Brings a call's media back when the network changes or fails: an ICE restart on the transports that are there, and new ones if that does not help. */
export const createMender = ({ transports, isReachable, joinAnew }: MenderOptions): Mender => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let networkTimer: ReturnType<typeof setTimeout> | undefined;
  let restarts = 0;

  const disarm = () => {
    clearTimeout(timer);
    dueAt = Infinity;
  };
  const arm = (ms: number) => {
    if (performance.now() + ms >= dueAt) return;
    clearTimeout(timer);
    dueAt = performance.now() + ms;
    timer = setTimeout(() => void mend(), ms);
  };

  const mend = async () => {
    disarm();
    const current = transports();
    // Without signal nothing can be asked; joining again looks again.
    if (current === null || current.isConnected() || !isReachable()) return;
    restarts += 1;
    if (restarts > 1) {
      restarts = 0;
      return joinAnew();
    }
    await current.restartIce(false).catch(() => undefined);
    if (transports() === current && !current.isConnected()) arm(RESTART_WITHIN_MS);
  };

  const look = () => {
    const current = transports();
    if (current === null) return disarm();
    if (current.isConnected()) {
      disarm();
      restarts = 0;
    } else if (current.is('failed')) arm(0);
    else if (current.is('disconnected')) arm(PATIENCE_MS);
    else arm(RESTART_WITHIN_MS);
  };

  const onNetwork = () => {
    clearTimeout(networkTimer);
    networkTimer = setTimeout(() => {
      if (isReachable())
        void transports()
          ?.restartIce(true)
          .catch(() => undefined);
    }, NETWORK_SETTLES_MS);
  };

  const renewal = setInterval(() => {
    const current = transports();
    if (current?.mayBeRelayed && isReachable()) void current.restartIce(true).catch(() => undefined);
  }, RENEW_EVERY_MS);

  const network = (navigator as { connection?: EventTarget }).connection;
  window.addEventListener('online', onNetwork);
  network?.addEventListener('change', onNetwork);

  return {
    look,
    close() {
      disarm();
      clearTimeout(networkTimer);
      clearInterval(renewal);
      window.removeEventListener('online', onNetwork);
      network?.removeEventListener('change', onNetwork);
    },
  };
};
