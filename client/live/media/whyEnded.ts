import type { InputKind } from './openTracks.ts';

/** revoked: the permission was taken back. lost: the device is not there any more. stopped: it is there and may be used, so the system took it. */
export type WhyEnded = 'revoked' | 'lost' | 'stopped';

/** Asks the browser why a track of this device ended, which the event itself does not say. */
export async function whyEnded(kind: InputKind, device: string | null): Promise<WhyEnded> {
  const [permission, found] = await Promise.all([permissionOf(kind), devicesOf(kind)]);
  if (permission === 'denied') return 'revoked';
  // WebKit and Firefox say "prompt" of what they granted for a while; Chromium says granted for as long as it is.
  if (permission === 'prompt' && 'userAgentData' in navigator) return 'revoked';
  if (found === null) return 'stopped';
  if (found.length === 0) return 'lost';
  // Without names nothing can be told of which one is missing.
  const isMissing = device !== null && found.every((id) => id !== '' && id !== device);
  return isMissing ? 'lost' : 'stopped';
}

async function permissionOf(kind: InputKind): Promise<PermissionState | null> {
  const status = await navigator.permissions?.query({ name: kind as PermissionName }).catch(() => null);
  return status?.state ?? null;
}

async function devicesOf(kind: InputKind): Promise<string[] | null> {
  const found = await navigator.mediaDevices?.enumerateDevices().catch(() => null);
  const wanted = kind === 'camera' ? 'videoinput' : 'audioinput';
  return found?.filter(({ kind: one }) => one === wanted).map(({ deviceId }) => deviceId) ?? null;
}
