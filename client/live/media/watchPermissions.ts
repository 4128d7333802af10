import type { InputKind } from './openTracks.ts';

/** Tells when the person mended a permission in their browser's settings, so that they need not press anything again. */
export function watchPermissions(onGranted: (kind: InputKind) => void): () => void {
  const stops: (() => void)[] = [];
  for (const kind of ['camera', 'microphone'] as const) {
    navigator.permissions
      ?.query({ name: kind as PermissionName })
      .then((status) => {
        const onChange = () => status.state === 'granted' && onGranted(kind);
        status.addEventListener('change', onChange);
        stops.push(() => status.removeEventListener('change', onChange));
      })
      // Some browsers do not know these permissions by name: "Try again" is there for them.
      .catch(() => undefined);
  }
  return () => stops.forEach((stop) => stop());
}
