/** What people call the thing in their hands, by its browser's user agent; no guess where that does not tell. */
export const deviceWord = (userAgent: string): 'phone' | 'device' => (/iPhone|iPod|Android.+Mobile/.test(userAgent) ? 'phone' : 'device');
