import { writeOutcome } from '../outcome.ts';
import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { endsForAll, gather, openPeople, openTab } from '../room.ts';
import { isIn, sessionOf } from '../wayIn.ts';

const strip = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });

/** Everything this person's sockets receive from now on. */
function wire({ page }: Person): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  return frames;
}

test('facilitators among themselves: an alert that stays, a private word, a reminder, notes that survive a killed server', async ({ comes, server }) => {
  test.setTimeout(240_000);
  const [maria, daniel, ana] = await Promise.all([
    comes('facilitator', listening),
    comes('cofacilitator', listening),
    comes('participant1', { ...listening, needsChromium: true }),
  ]);
  const received = wire(ana);
  await gather(maria, [ana, daniel]);
  await openTab(daniel, 'Agenda');

  await test.step('an alert reaches the other facilitator whatever they look at', async () => {
    await openPeople(maria);
    await maria.page.getByRole('button', { name: 'Raise an alert about Ana' }).click();
    await maria.page.getByRole('radio', { name: '3 · Risk' }).check();
    await maria.page.getByLabel('What did you notice?').fill('WHISPER spoke of not waking up');
    await isAccessible(maria.page);
    await maria.page.getByRole('button', { name: 'Raise the alert' }).click();
    await expect(maria.page.getByRole('button', { name: 'Alert on Ana: level 3. Change it' })).toBeVisible();
    const alert = strip(daniel).getByRole('listitem').filter({ hasText: 'Ana' });
    await expect(alert).toContainText('WHISPER spoke of not waking up');
    await expect(daniel.page.getByRole('alert').filter({ hasText: 'Alert about Ana: level 3, Risk.' })).toBeAttached();
    await expect(daniel.page.getByRole('tabpanel', { name: 'Agenda' })).toBeVisible();
    await expect(daniel.page.getByRole('tab', { name: 'Team 1 new' })).toBeVisible();
    await strip(daniel).getByRole('button', { name: 'I have seen it: Ana' }).click();
    await expect(strip(maria).getByText(/seen by Daniel/)).toBeVisible();
    // Seen is not done: it stays.
    await expect(alert).toBeVisible();
  });

  await test.step('a private word, and a reminder that comes back when Ana speaks', async () => {
    await openTab(daniel, 'Team');
    await daniel.page.getByRole('textbox', { name: 'Write to the facilitators' }).fill('WHISPER I take Ana outside');
    await daniel.page.keyboard.press('Enter');
    await expect(maria.page.getByRole('tab', { name: /^Team \d new/ })).toBeVisible();
    await openTab(maria, 'Team');
    await expect(maria.page.getByRole('tabpanel', { name: 'Team' }).getByText('WHISPER I take Ana outside')).toBeVisible();
    await maria.page.getByRole('textbox', { name: 'Remind me' }).fill('WHISPER ask about Tuesday');
    await maria.page.getByRole('combobox', { name: 'When' }).click();
    await maria.page.getByRole('option', { name: 'when Ana speaks' }).click();
    await maria.page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(maria.page.getByText('when Ana speaks').first()).toBeVisible();
    await expect(strip(maria).getByText(/ask about Tuesday/)).toHaveCount(0);
    await ana.page.getByRole('button', { name: 'Raise hand' }).click();
    await strip(maria).getByRole('button', { name: 'Call on Ana' }).click();
    await expect(strip(maria).getByText('Reminder: WHISPER ask about Tuesday')).toBeVisible();
    await expect(daniel.page.getByText(/ask about Tuesday/)).toHaveCount(0);
    await isAccessible(maria.page);
    await strip(maria).getByRole('button', { name: 'Done: WHISPER ask about Tuesday' }).click();
    await expect(maria.page.getByText(/ask about Tuesday/)).toHaveCount(0);
  });

  await test.step('on a phone everything of it is in reach, under the faces', async () => {
    await daniel.page.setViewportSize(PHONE);
    await fitsItsWidth(daniel.page);
    await expect(daniel.page.getByRole('region', { name: 'Everybody in the session' })).toBeInViewport();
    await isAccessible(daniel.page);
    await openTab(daniel, 'My notes');
    await daniel.page.setViewportSize({ width: 1024, height: 680 });
  });

  await test.step('notes are saved as they are typed, and survive a killed server', async () => {
    await openTab(maria, 'My notes');
    const notes = maria.page.getByRole('textbox', { name: 'My private notes' });
    await notes.fill('WHISPER Ana: sister, Tuesday');
    await expect(maria.page.getByText('Saved.', { exact: true })).toBeVisible();
    await isAccessible(maria.page);
    await server.kill();
    await server.start();
    await maria.page.reload();
    await isIn(maria);
    await openTab(maria, 'My notes');
    await expect(notes).toHaveValue('WHISPER Ana: sister, Tuesday');
    await expect(daniel.page.getByRole('textbox', { name: 'My private notes' })).toHaveValue('');
    await expect(strip(maria).getByRole('listitem').filter({ hasText: 'Ana' })).toBeVisible();
  });

  await test.step('an open alert outlives the session; its outcome is written on Today, the notes read and deleted', async () => {
    const session = (await sessionOf(maria, 'group'))!;
    await endsForAll(maria);
    await expect(daniel.page.getByRole('link', { name: 'Back to Today' })).toBeVisible();
    await daniel.page.goto('/');
    await expect(daniel.page.getByRole('heading', { name: '1 open alert' })).toBeVisible();
    await isAccessible(daniel.page);
    const today = daniel.page.getByRole('listitem', { name: 'Alert on Ana Duarte' });
    await expect(today.getByText('12 Oak Street, Springfield')).toBeVisible();
    await expect(today.getByRole('link', { name: /^Call Ana Duarte:/ })).toBeVisible();
    await today.getByRole('button', { name: 'Called them', exact: true }).click();
    await expect(today.getByText(/called them · Daniel/)).toBeVisible();
    await daniel.page.setViewportSize(PHONE);
    await fitsItsWidth(daniel.page);
    await isAccessible(daniel.page);
    await writeOutcome(today, 'Spoke alone, safety plan looked at, sister called.');
    await expect(daniel.page.getByRole('heading', { name: '1 open alert' })).toHaveCount(0);

    await maria.page.goto(`/session/${session.id}/attendance`);
    await expect(maria.page.getByText('Spoke alone, safety plan looked at, sister called.')).toBeVisible();
    await expect(maria.page.getByText('WHISPER Ana: sister, Tuesday')).toBeVisible();
    await isAccessible(maria.page);
    await maria.page.setViewportSize(PHONE);
    await fitsItsWidth(maria.page);
    await maria.page.getByRole('button', { name: 'Delete my notes' }).click();
    await maria.page.getByRole('button', { name: 'Delete them for good' }).click();
    await expect(maria.page.getByText('You wrote nothing in this session.')).toBeVisible();
  });

  // Not one frame that reached Ana's browser held any of it.
  expect(received.length).toBeGreaterThan(0);
  for (const secret of ['WHISPER', 'backchannel', 'notes'])
    expect(
      received.filter((frame) => frame.includes(secret)),
      secret,
    ).toEqual([]);
});
