import type { BodyOf } from '#shared/base/endpoint.ts';
import { clinic } from '#shared/program/clinic/api.ts';
import { useAsk, useTell } from '../../base/http/use.ts';

export const useSetupOffer = (token: string) => useAsk(clinic.setupOffer, { params: { token } }, { isLeft: true });

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

export const useClinicSettings = () => useAsk(clinic.settings, { isLeft: true });
export const useChangeClinic = () => useTell(clinic.change, (body: BodyOf<typeof clinic.change>) => ({ body }));
export const useTestMail = () => useTell(clinic.testMail);

export const useFirstSteps = () => useAsk(clinic.firstSteps);
