import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { BetterAuth } from '../betterAuth.ts';

/** What a second factor keeps on disk, sealed as better-auth seals it. */
export interface Seal {
  seal(plain: string): Promise<string>;
  open(sealed: string): Promise<string>;
}

/** better-auth's own seal, so that its plugins read what we write. */
export function factorSeal({ $context }: Pick<BetterAuth, '$context'>): Seal {
  return {
    seal: async (data) => symmetricEncrypt({ key: (await $context).secretConfig, data }),
    open: async (data) => symmetricDecrypt({ key: (await $context).secretConfig, data }),
  };
}
