import { hearsExactly, watchesVideo } from '../media.ts';
import { expect, test } from '../people.ts';
import { admit, gather, joins, setMicrophone, tileOf } from '../room.ts';
import { isIn, waits, walkIn } from '../wayIn.ts';

test('a pulled cable: the seat is kept, and everything returns by itself', async ({ comes, far }) => {
  const maria = await comes('facilitator', { server: far.server, browser: far.here });
  const ana = await comes('participant1', { server: far.server, browser: far.there });
  await gather(maria, [ana]);
  await setMicrophone(ana, true);
  await ana.speak();
  await watchesVideo(tileOf(maria, 'Ana'));

  far.home.cut();
  await expect(tileOf(maria, 'Ana').getByText('Reconnecting…')).toBeVisible();
  await expect(ana.page.getByText('Your seat is kept.').first()).toBeVisible();

  far.home.mend();
  await isIn(ana);
  await watchesVideo(tileOf(maria, 'Ana'));
  await watchesVideo(tileOf(ana, 'Maria'));
  await hearsExactly(maria.page, [ana.hz], [ana.hz, maria.hz]);
  await expect(ana.page.getByText('Your seat is kept.')).toHaveCount(0);
});

/** A firewall between this page and the media port: no address that the server offers leads anywhere, until `__wall` falls. */
const FIREWALL = `(() => {
  window.__wall = true;
  const set = RTCPeerConnection.prototype.setRemoteDescription;
  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
    const sdp = window.__wall ? description.sdp.replace(/^(a=candidate:\\S+ \\d+ \\S+ \\d+ )\\S+/gm, '$1192.0.2.1') : description.sdp;
    return set.call(this, { type: description.type, sdp });
  };
})();`;

test('a firewall that lets neither sound nor picture through: that is said while waiting and inside, and both come when it opens', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1', { script: FIREWALL })]);
  await gather(maria, []);
  await joins(ana);
  await waits(ana);
  const said = ana.page.getByText(/^Sound and picture do not get through/);
  await expect(said).toBeVisible();
  await admit(maria, 'Ana');
  await isIn(ana);
  await expect(said).toBeVisible();
  await ana.page.evaluate('window.__wall = false');
  await watchesVideo(tileOf(ana, 'Maria'));
  await expect(said).toHaveCount(0);
});

test('a killed server: the same room, waiting room, hands and chat are back', async ({ comes, server }) => {
  const [maria, ana, ben] = await Promise.all([comes('facilitator'), comes('participant1'), comes('participant2')]);
  await gather(maria, [ana]);
  await joins(ben);
  await waits(ben);
  await ana.page.getByRole('button', { name: 'Raise hand' }).click();
  await expect(tileOf(maria, 'Ana').getByRole('img', { name: 'Hand up' })).toBeVisible();
  await ana.page.getByRole('button', { name: /^Chat/ }).click();
  await ana.page.getByRole('textbox', { name: 'Write a message' }).fill('Written before the crash');
  await ana.page.getByRole('button', { name: 'Send' }).click();
  await expect(ana.page.getByRole('log').or(ana.page.getByRole('list')).getByText('Written before the crash').first()).toBeVisible();

  await server.kill();
  await expect(ana.page.getByText('Your seat is kept.').first()).toBeVisible();
  await server.start();

  await expect(ana.page.getByText('Your seat is kept.')).toHaveCount(0);
  await isIn(maria);
  await isIn(ana);
  await waits(ben);
  await expect(tileOf(maria, 'Ana').getByRole('img', { name: 'Hand up' })).toBeVisible();
  await maria.page.getByRole('button', { name: /^Chat/ }).click();
  await expect(maria.page.getByText('Written before the crash')).toBeVisible();
  await watchesVideo(tileOf(maria, 'Ana'));
  await watchesVideo(tileOf(ana, 'Maria'));
});

test('a killed media worker: sound and picture are back', async ({ comes, server }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
  await gather(maria, [ana]);
  await watchesVideo(tileOf(maria, 'Ana'));
  const workers = await server.mediaWorkers();
  expect(workers.length).toBeGreaterThan(0);
  for (const pid of workers) process.kill(pid, 'SIGKILL');
  await expect.poll(async () => (await server.mediaWorkers()).filter((pid) => workers.includes(pid))).toEqual([]);
  await watchesVideo(tileOf(maria, 'Ana'));
  await watchesVideo(tileOf(ana, 'Maria'));
});

test('a second tab takes over, and the first says so', async ({ comes }) => {
  const [maria, ana] = await Promise.all([comes('facilitator'), comes('participant1')]);
  await gather(maria, [ana]);
  const second = await ana.context.newPage();
  await second.goto(ana.page.url());
  await walkIn({ ...ana, page: second });
  await expect(ana.page.getByRole('heading', { name: 'You are in on another device or tab' })).toBeVisible();
  await isIn({ ...ana, page: second });
  await ana.page.getByRole('button', { name: 'Use it here instead' }).click();
  await isIn(ana);
  await expect(second.getByRole('heading', { name: 'You are in on another device or tab' })).toBeVisible();
});

test('the lead closes the page: the others read that she left, the group goes on, and Today leads her back to her seat', async ({ comes }) => {
  const [maria, daniel, ana] = await Promise.all([comes('facilitator'), comes('cofacilitator'), comes('participant1')]);
  await gather(maria, [ana, daniel]);
  await maria.page.close();
  await expect(tileOf(ana, 'Maria').getByText('Left', { exact: true })).toBeVisible();
  await watchesVideo(tileOf(ana, 'Daniel'));
  const ben = await comes('participant2');
  await joins(ben);
  await waits(ben);
  await daniel.page.getByRole('button', { name: 'Admit Ben' }).first().click();
  await isIn(ben);

  const again = { ...maria, page: await maria.context.newPage() };
  await again.page.goto('/');
  await again.page.getByRole('link', { name: 'Go back to the session: Skills group' }).click();
  await walkIn(again);
  await isIn(again);
  await expect(tileOf(ana, 'Maria').getByText('Left', { exact: true })).toHaveCount(0);
});
