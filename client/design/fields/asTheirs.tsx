import type { ComboboxItem } from '@mantine/core';
import { TheirWords } from '../TheirWords.tsx';

/** Shows what can be chosen in a `Select` as names or words of people: `renderOption={asTheirs}`. */
export const asTheirs = ({ option: { label } }: { option: ComboboxItem }) => <TheirWords>{label}</TheirWords>;
