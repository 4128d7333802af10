import { createContext, use } from 'react';

/** Opens the panel at a tool's tab. */
export const ShowTabContext = createContext<(tool: string) => void>(() => undefined);

/** The way from a tool's line in the strip to its tab in the panel. */
export const useShowTab = () => use(ShowTabContext);
