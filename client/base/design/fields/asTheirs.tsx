import type { ComboboxItem } from '@mantine/core';
import { Saying } from '../Saying.tsx';
import { TheirWords } from '../TheirWords.tsx';

/** Shows what can be chosen in a `Select` as names or words of people: `renderOption={asTheirs}`. */
export const asTheirs = ({ option: { label } }: { option: ComboboxItem }) => <TheirWords>{label}</TheirWords>;

/** The same where some are sentences of Hearth's with a name in them, marked in `said`; what has none is Hearth's own. */
export const asSaid = ({ option }: { option: ComboboxItem & { said?: string } }) => <Saying>{option.said || option.label}</Saying>;
