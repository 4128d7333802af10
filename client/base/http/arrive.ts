import type { Me } from '#shared/program/account/answers.ts';
import { personGone } from '../device/gone.ts';
import { beOwnedBy, ownerOfDevice, ownerOfPage } from '../device/owner.ts';
import { takeOverOutlived } from '../device/outlived.ts';
import { askKeyBy, obtainKey } from '../device/seal.ts';
import { people } from '#shared/program/people/api.ts';
import { ask } from './ask.ts';

askKeyBy(async () => (await ask(people.deviceKey)).key);

/** The server, or without a connection the browser's copy, says who is here: the device is theirs from now on. Null where it is not, after all. */
export async function arrive(me: Me & { isKept?: boolean }): Promise<Me | null> {
  const before = ownerOfPage() ?? ownerOfDevice();
  // A copy is nobody's word on who is signed in now.
  if (me.isKept && before !== me.owner) return null;
  if (before !== null && before !== me.owner) {
    await personGone('other');
    return null;
  }
  beOwnedBy(me.owner);
  void obtainKey();
  void takeOverOutlived(me.email);
  return me;
}
