/** Who may read a sheet beside its owner. 'group': facilitators too, and others only what is shown in a session, while it is shown. */
export const visibilities = ['private', 'facilitators', 'group'] as const;
export type Visibility = (typeof visibilities)[number];

/** How a new sheet begins: one's own is private, an assigned one is for the facilitators too. */
export const startingVisibility = (isAssigned: boolean): Visibility => (isAssigned ? 'facilitators' : 'private');

/** Whether a facilitator of its owner may read a stored sheet. Nobody else but the owner ever may. */
export const mayFacilitatorsRead = (visibility: Visibility): boolean => visibility !== 'private';

/** Those a facilitator may read. */
export const readableByFacilitators: readonly Visibility[] = visibilities.filter(mayFacilitatorsRead);

/** Whether the owner may show fields of it to the group in a session. */
export const mayBeShownToGroup = (visibility: Visibility): boolean => visibility === 'group';
