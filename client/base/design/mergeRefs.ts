import { useMergedRef } from '@mantine/hooks';
import type { Ref, RefCallback } from 'react';

/** One ref for several, under the name by which Mantine's scroll area asks for it (scripts/vite/lightRefs.ts). */
export const useMergeRefs = <T>(refs: Ref<T>[]): RefCallback<T> => useMergedRef(...refs);
