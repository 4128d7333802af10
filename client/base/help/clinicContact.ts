import { useEffect } from 'react';
import { readRemembered, remember, textField, type Fields } from '../device/remembered.ts';
import type { HelpInfo } from '#shared/program/clinic/answers.ts';
import { useHelpInfo } from '../http/queries.ts';

const fields: Fields<HelpInfo> = { clinicName: textField, clinicPhone: textField, clinicHours: textField, clinicZone: textField, afterHoursPhone: textField };

/** The clinic's name and number: from the server, else as this browser remembers them, so that they are there offline. */
export function useClinicContact(): HelpInfo {
  const { data } = useHelpInfo();
  useEffect(() => {
    if (data?.clinicPhone) remember('clinic', data);
  }, [data]);
  return data?.clinicPhone ? data : readRemembered('clinic', fields);
}
