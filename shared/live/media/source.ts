/** What one peer can send; each at most once. */
export const sources = ['audio', 'video', 'screen'] as const;
export type Source = (typeof sources)[number];

/** What a source is to a browser. */
export const kindOf = (source: Source): 'audio' | 'video' => (source === 'audio' ? 'audio' : 'video');
