import { useEffect } from 'react';
import * as z from 'zod/mini';
import { readValue, writeValue } from '../device/values.ts';
import type { HelpInfo } from '#shared/api/types.ts';
import { useHelpInfo } from '../http/queries.ts';

const contactSchema = z.object({ clinicName: z.nullable(z.string()), clinicPhone: z.nullable(z.string()) });

/** The clinic's name and number: from the server, else as this browser remembers them, so that they are there offline. */
export function useClinicContact(): HelpInfo | null {
  const { data } = useHelpInfo();
  useEffect(() => {
    if (data?.clinicPhone) remember(data);
  }, [data]);
  return data?.clinicPhone ? data : remembered();
}

function remember(contact: HelpInfo): void {
  writeValue('clinic', JSON.stringify(contact));
}

function remembered(): HelpInfo | null {
  try {
    return contactSchema.parse(JSON.parse(readValue('clinic') ?? 'null'));
  } catch {
    return null;
  }
}
