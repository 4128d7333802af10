import { createContext, use } from 'react';

/** Who has the floor now; null when it is everybody's. */
export const FloorContext = createContext<string | null>(null);

/** For a tool's line in the strip: who has the floor, whichever tool gave it to them. */
export const useFloorNow = () => use(FloorContext);
