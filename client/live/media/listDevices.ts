import type { InputKind } from './openTracks.ts';

export type DeviceKind = InputKind | 'speaker';

export interface DeviceOption {
  id: string;
  label: string;
}

const kinds: Record<DeviceKind, MediaDeviceKind> = { camera: 'videoinput', microphone: 'audioinput', speaker: 'audiooutput' };

/** What can be chosen on this device, by kind. Browsers name none of it before they were allowed to. */
export async function listDevices(): Promise<Record<DeviceKind, DeviceOption[]>> {
  const found = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (wanted: DeviceKind): DeviceOption[] =>
    found.filter(({ kind, deviceId }) => kind === kinds[wanted] && deviceId !== '').map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { camera: of('camera'), microphone: of('microphone'), speaker: of('speaker') };
}
