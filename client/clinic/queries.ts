import { useQuery } from '@tanstack/react-query';
import { clinic } from '#shared/program/clinic/api.ts';
import { asking, useAsk, useTell } from '../base/http/use.ts';

export const useSetupOffer = (token: string) => useQuery({ ...asking(clinic.setupOffer, { params: { token } }), refetchOnWindowFocus: false });

export interface SetupForm {
  clinicName: string;
  mailName: string;
  phone: string;
  zone: string;
  name: string;
  email: string;
  password: string;
}

export const useSetUp = (token: string) => useTell(clinic.setUp, (body: SetupForm) => ({ params: { token }, body }));

export const useFirstSteps = () => useAsk(clinic.firstSteps);
