import { useForm } from '@mantine/form';
import type { WayIn } from '#shared/api/types.ts';
import { firstForm, type ArrivalForm } from './arrival.ts';

/** The fields of the way in, with what is remembered already filled in. */
export const useArrivalForm = (wayIn: WayIn) =>
  useForm<ArrivalForm>({ initialValues: firstForm(wayIn), clearInputErrorOnChange: true });

export type ArrivalFields = ReturnType<typeof useArrivalForm>;
