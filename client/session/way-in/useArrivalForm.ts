import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import { useKeptText } from '#client/base/device/useKeptText.ts';
import { placeIn } from '#client/live/useDraft.ts';
import { firstForm, readWritten, writtenIn, type ArrivalForm } from './arrival.ts';

/** Where the half-filled way in of a session is kept. */
export const wayInPlace = (session: string): string => placeIn(session, 'way in');

/** The fields of the way in, with what is remembered already filled in, and what was written here before the page went. */
export function useArrivalForm(wayIn: WayIn) {
  const [first] = useState(() => firstForm(wayIn));
  const { text, write, wasFound } = useKeptText(wayInPlace(wayIn.session.id));
  const form = useForm<ArrivalForm>({ initialValues: first, clearInputErrorOnChange: true, onValuesChange: (values) => write(writtenIn(values, first)) });
  const isTaken = useRef(false);
  const { setValues } = form;
  useEffect(() => {
    if (!wasFound || text === null || isTaken.current) return;
    isTaken.current = true;
    setValues(readWritten(text));
  }, [wasFound, text, setValues]);
  return form;
}

export type ArrivalFields = ReturnType<typeof useArrivalForm>;
