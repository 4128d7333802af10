import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { admit, joins, openPeople } from '../room.ts';
import { comesTo, isIn, openSession, waits, walkIn } from '../wayIn.ts';

/** Everything this person's sockets receive from now on. */
function wire({ page }: Person): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  return frames;
}

test('who waits learns nothing of anybody else, keeps their place over a reload, and is told that they are seen', async ({ comes }) => {
  const ana = await comes('participant1', { ...listening, needsChromium: true });
  const received = wire(ana);
  await comesTo(ana);
  await waits(ana);
  await expect(ana.page.getByText('No facilitator is here yet.')).toBeVisible();

  const ben = await comes('participant2', listening);
  await comesTo(ben);
  await waits(ben);

  const maria = await comes('facilitator', listening);
  await comesTo(maria);
  await isIn(maria);
  await expect(ana.page.getByText('They can see that you are waiting.')).toBeVisible();

  await test.step('the waiting page is accessible, and fits a phone', async () => {
    await isAccessible(ana.page);
    await ana.page.setViewportSize(PHONE);
    await fitsItsWidth(ana.page);
  });

  await test.step('a reload resumes the same place in line', async () => {
    await ana.page.reload();
    await waits(ana);
    await openPeople(maria);
    await expect(maria.page.getByRole('heading', { name: '2 are waiting' })).toBeVisible();
    const line = maria.page.getByRole('listitem').filter({ hasText: /waiting since/ });
    await expect(line.first()).toContainText('Ana');
    await expect(line.nth(1)).toContainText('Ben');
  });

  await test.step('nothing on the wire names another person', async () => {
    await admit(maria, 'Ben');
    await isIn(ben);
    await waits(ana);
    expect(received.length).toBeGreaterThan(0);
    for (const name of ['Ben', 'Maria', 'Daniel']) expect(received.filter((frame) => frame.includes(name))).toEqual([]);
    await expect(ana.page.getByText(/Ben|Maria/)).toHaveCount(0);
  });

  await test.step('who leaves the line is no longer seen in it', async () => {
    await ana.page.getByRole('button', { name: 'Leave the waiting room' }).click();
    await expect(maria.page.getByRole('heading', { name: 'Nobody is waiting.' })).toBeVisible();
  });
});

test('a facilitator never meets the waiting room, also after a reload', async ({ comes }) => {
  const daniel = await comes('cofacilitator', listening);
  await joins(daniel);
  await isIn(daniel);
  await daniel.page.reload();
  await isIn(daniel);
});

test('a late arrival waits like everybody, and support can be asked for from the line', async ({ comes }) => {
  const maria = await comes('facilitator', listening);
  await comesTo(maria);
  await isIn(maria);
  const dev = await comes('participant4', listening);
  await openSession(dev);
  await walkIn(dev);
  await waits(dev);
  await dev.page.getByRole('button', { name: 'I need support' }).click();
  await expect(dev.page.getByText('The facilitators have been told privately.')).toBeVisible();
  await expect(maria.page.getByText('Dev asks for support from the waiting room').first()).toBeVisible();
  await maria.page.getByRole('button', { name: 'I am on it: Dev' }).first().click();
  await expect(dev.page.getByText(/is on it/)).toBeVisible();
});
