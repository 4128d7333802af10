import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, test } from '../people.ts';
import { admit, gather, setMicrophone, tileOf } from '../room.ts';
import { comesTo, isIn, openSession, waits, walkIn } from '../wayIn.ts';

/** A device list and a getUserMedia of somebody whose devices fail as the browser reports it. */
const failing = (camera: string | null, microphone: string | null) => `(() => {
  const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const fail = (name) => { throw new DOMException('', name); };
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    if (wanted.video && ${JSON.stringify(camera)}) fail(${JSON.stringify(camera)});
    if (wanted.audio && ${JSON.stringify(microphone)}) fail(${JSON.stringify(microphone)});
    return native(wanted);
  };
})();`;

test('no camera: told so, comes in with sound', async ({ comes }) => {
  const maria = await comes('facilitator');
  await comesTo(maria);
  await isIn(maria);
  const ana = await comes('participant1', { script: failing('NotFoundError', null) });
  await openSession(ana);
  await expect(ana.page.getByText('We could not find a camera on this device.').first()).toBeVisible();
  await walkIn(ana);
  await waits(ana);
  await admit(maria, 'Ana');
  await isIn(ana);
  await setMicrophone(ana, true);
  await ana.speak();
  await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
  await watchesVideo(tileOf(ana, 'Maria'));
});

test('neither camera nor microphone: told how to mend it, and comes in all the same', async ({ comes }) => {
  const maria = await comes('facilitator');
  await comesTo(maria);
  await isIn(maria);
  const ben = await comes('participant2', { script: failing('NotReadableError', 'NotAllowedError') });
  await openSession(ben);
  await expect(ben.page.getByText('Your camera is used by another app. Close it and press Try again.').first()).toBeVisible();
  await expect(ben.page.getByText('Your browser does not let Hearth use your microphone.').first()).toBeVisible();
  await walkIn(ben);
  await waits(ben);
  await admit(maria, 'Ben');
  await isIn(ben);
  await watchesVideo(tileOf(ben, 'Maria'));
});

test('a microphone that is on but silent is noticed', async ({ comes }) => {
  const maria = await comes('facilitator');
  await comesTo(maria);
  await isIn(maria);
  await setMicrophone(maria, true);
  await expect(maria.page.getByText(/We can’t hear your microphone/).first()).toBeVisible();
  await maria.speak();
  await expect(maria.page.getByText(/We can’t hear your microphone/)).toHaveCount(0);
});

test('a camera that the system takes: its owner and the others are told the truth, and it comes back by itself', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1', { needsChromium: true })]);
  await gather(maria, [ana]);
  await watchesVideo(tileOf(maria, 'Ana'));
  const camera = await tileOf(ana, 'Ana')
    .locator('video')
    .evaluateHandle((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]!);
  // What a phone call does.
  const take = (isTaken: boolean) =>
    camera.evaluate((track, muted) => {
      Object.defineProperty(track, 'muted', { value: muted, configurable: true });
      track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
    }, isTaken);
  await take(true);
  await expect(ana.page.getByText(/^Your device took the camera/)).toBeVisible();
  await expect(tileOf(maria, 'Ana').getByText('Paused by their device')).toBeVisible();
  await expect(maria.page.getByText(/connection is slow/i)).toHaveCount(0);
  await take(false);
  await watchesVideo(tileOf(maria, 'Ana'));
  await expect(tileOf(maria, 'Ana').getByText('Paused by their device')).toHaveCount(0);
  await expect(ana.page.getByText(/^Your device took the camera/)).toHaveCount(0);
});

test('single letters are off until somebody switches them on, and then step away, but switch nothing on', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
  await gather(maria, [ana]);
  await setMicrophone(ana, true);
  await ana.speak();
  await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
  const faces = ana.page.getByRole('region', { name: 'Everybody in the session' });
  await faces.click();
  await ana.page.keyboard.type('amvh');
  await ana.page.keyboard.press('?');
  await ana.page.getByRole('switch', { name: 'Single letters work in the room' }).check();
  await ana.page.keyboard.press('Escape');
  await expect(tileOf(maria, 'Ana').getByText('Back soon')).toHaveCount(0);
  await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
  await faces.click();
  await ana.page.keyboard.press('a');
  await expect(tileOf(maria, 'Ana').getByText('Back soon')).toBeVisible();
  await hearsExactly(maria.page, [], [ana.hz, maria.hz]);
  await ana.page.keyboard.press('a');
  await expect(ana.page.getByText('What would you like to switch on?')).toBeVisible();
  await hearsExactly(maria.page, [], [ana.hz, maria.hz]);
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Come back' }).click();
  await ana.speak();
  await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
  await watchesVideo(tileOf(maria, 'Ana'));
});

test('the own picture can be hidden, stays hidden, and comes back', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
  await gather(maria, [ana]);
  const own = tileOf(ana, 'Ana');
  await ana.page.getByRole('button', { name: 'More', exact: true }).click();
  const hide = ana.page.getByRole('menuitem', { name: 'Hide my own picture' });
  if (await hide.isVisible()) await hide.click();
  else await ana.page.keyboard.press('Escape');
  await expect(own).toHaveCount(0);
  await watchesVideo(tileOf(maria, 'Ana'));
  await ana.page.reload();
  await isIn(ana);
  await expect(tileOf(ana, 'Maria')).toBeVisible();
  await expect(own).toHaveCount(0);
  await ana.page.getByRole('button', { name: 'Show my own picture' }).first().click();
  await expect(own).toBeVisible();
});
