/** What one peer can send; each at most once. */
export const sources = ['audio', 'video', 'screen'] as const;
export type Source = (typeof sources)[number];
