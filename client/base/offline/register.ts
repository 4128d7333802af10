/** Lets the browser keep Hearth's own pages and the help contacts. Where it cannot, everything else still works. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => void navigator.serviceWorker.register('/worker.js').catch(() => undefined));
}
