import { useMediaQuery } from '@mantine/hooks';

export const WIDE = '(min-width: 64rem)';
const RAIL = `${WIDE} and (min-height: 30.01rem)`;

/** Whether everything the panel can show stands beside it (see panel.css). */
export const useHasRail = (): boolean => useMediaQuery(RAIL, false, { getInitialValueInEffect: false }) ?? false;
