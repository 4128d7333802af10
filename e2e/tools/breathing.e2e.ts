import { expect, fitsItsWidth, isAccessible, listening, PHONE, test, type Person } from '../people.ts';
import { admit, gather, joins } from '../room.ts';
import { isIn, waits } from '../wayIn.ts';

/** Tones that are played are counted. */
const counting = {
  ...listening,
  script: `{
    window.__tones = 0;
    const Tone = window.OscillatorNode;
    window.OscillatorNode = class extends Tone { start(at) { window.__tones += 1; super.start(at); } };
  }`,
};
const tones = ({ page }: Person) => page.evaluate<number>('window.__tones');

const strip = ({ page }: Person) => page.getByRole('region', { name: 'What is going on now' });
const press = (person: Person, name: string) => strip(person).getByRole('button', { name, exact: true }).click();
const cue = (person: Person) => strip(person).locator('.breath-cue');
const disc = (person: Person) => strip(person).locator('.breath-disc');

interface Sample {
  /** This machine's time, ms since the epoch. */
  at: number;
  scale: number;
}

/** The size of the circle as it is drawn, frame by frame, and when each new cue appeared; for `ms`. */
const watch = ({ page }: Person, ms: number) =>
  page.evaluate(
    (span) =>
      new Promise<{ samples: Sample[]; cues: Record<string, number> }>((done) => {
        const now = () => performance.timeOrigin + performance.now();
        const [circle, words] = [document.querySelector('.breath-disc')!, document.querySelector('.breath-cue')!];
        const samples: Sample[] = [];
        const cues: Record<string, number> = {};
        const observer = new MutationObserver(() => (cues[(words as HTMLElement).dataset['phase'] ?? ''] ??= now()));
        observer.observe(words, { attributes: true, attributeFilter: ['data-phase'] });
        const end = now() + span;
        // The circle is where it belongs at the frame's time, however late a busy machine gets to look.
        const look = (frame: number) => {
          samples.push({ at: performance.timeOrigin + frame, scale: new DOMMatrix(getComputedStyle(circle).transform).a });
          if (now() < end) requestAnimationFrame(look);
          else {
            observer.disconnect();
            done({ samples, cues });
          }
        };
        requestAnimationFrame(look);
      }),
    ms,
  );

/** The times (ms) at which the circle was drawn at half its way up or down, between two frames. */
function crossings(samples: readonly Sample[], half: number): number[] {
  return samples.slice(1).flatMap(({ at, scale }, i) => {
    const before = samples[i]!;
    if (before.scale < half === scale < half) return [];
    return [before.at + ((half - before.scale) / (scale - before.scale)) * (at - before.at)];
  });
}

/** The lower of two in the middle: a crossing at the edge of what was watched on one screen has none on the other, a wrong clock is wrong in all. */
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!;

test('everybody breathes together, by the server’s clock; each may stop', async ({ comes }) => {
  test.setTimeout(300_000);
  const [maria, ana, ben] = await Promise.all([
    comes('facilitator', counting),
    comes('participant1', { ...counting, viewport: PHONE }),
    comes('participant2', counting),
  ]);
  await gather(maria, [ana, ben]);

  await test.step('a facilitator asks first how tense people are; each answers for themselves', async () => {
    await maria.page.getByRole('tab', { name: 'Breathe' }).click();
    await maria.page.getByRole('radio', { name: 'Box breathing' }).check();
    await maria.page.getByRole('switch', { name: /^Ask how tense/ }).check({ force: true });
    await maria.page.getByRole('button', { name: 'Ask first, then start' }).click();
    await strip(ana).getByRole('group', { name: 'How tense are you now?' }).getByRole('radio', { name: '7', exact: true }).check({ force: true });
    await expect(strip(ana).getByText('Noted, for you only.')).toBeVisible();
    await expect(strip(maria).getByText('1 of 2 have answered, privately.')).toBeVisible();
    await expect(strip(ben).getByRole('radio', { checked: true })).toHaveCount(0);
    await fitsItsWidth(ana.page);
    await isAccessible(ana.page);
    await ana.page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });

  await test.step('phases on two screens are less than 150 ms apart', async () => {
    await press(maria, 'Begin the exercise');
    await expect(cue(ana)).toHaveAttribute('data-phase');
    await expect(cue(ben)).toHaveAttribute('data-phase');
    // On a machine that is busy with other calls words may be drawn late. A clock that is wrong is as wrong in the next loop.
    await expect(async () => {
      // One whole loop of four times four seconds.
      const [a, b] = await Promise.all([watch(ana, 16_500), watch(ben, 16_500)]);
      const half = (0.45 + 1) / 2;
      const [atAna, atBen] = [crossings(a.samples, half), crossings(b.samples, half)];
      expect(atAna.length, 'the circle grew and shrank').toBeGreaterThanOrEqual(2);
      const apart = atAna.map((time) => Math.min(...atBen.map((other) => Math.abs(other - time))));
      expect(median(apart), `circles apart by ${apart.map(Math.round).join(', ')} ms`).toBeLessThan(150);
      const both = Object.keys(a.cues).filter((phase) => phase in b.cues);
      expect(both.length, 'cues followed one another').toBeGreaterThanOrEqual(3);
      const words = both.map((phase) => Math.abs(a.cues[phase]! - b.cues[phase]!));
      expect(median(words), `cues apart by ${words.map(Math.round).join(', ')} ms`).toBeLessThan(150);
    }).toPass({ timeout: 80_000 });
  });

  await test.step('one stops for oneself, and joins again; the others breathe on', async () => {
    await press(ana, 'Stop for me');
    await expect(strip(ana).getByText('You have stopped. That is all right.')).toBeVisible();
    await expect(disc(ana)).toHaveCount(0);
    await expect(disc(ben)).toBeVisible();
    await expect(maria.page.getByText('Stopped for themselves: Ana')).toBeVisible();
    await expect(ben.page.getByText(/Stopped for themselves/)).toHaveCount(0);
    await press(ana, 'Join again');
    await expect(disc(ana)).toBeVisible();
  });

  await test.step('each in their own way: a still ring and the words, a soft tone', async () => {
    await ben.page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(disc(ben)).toHaveCount(0);
    await expect(strip(ben).locator('.breath-count')).toHaveText(/^[1-4]$/);
    await expect(cue(ben)).toHaveText(/^(Breathe (in|out)|Hold gently)$/);
    await isAccessible(ben.page);
    await ben.page.emulateMedia({ colorScheme: null, reducedMotion: null });
    await press(ana, 'Tone and picture, for me');
    // A tone for who wants it: nobody had one so far.
    expect([await tones(ana), await tones(ben)]).toEqual([0, 0]);
    await ana.page.getByRole('switch', { name: 'Soft tone' }).check({ force: true });
    await expect.poll(() => tones(ana)).toBeGreaterThan(0);
    expect(await tones(ben)).toBe(0);
    await ana.page.getByRole('switch', { name: 'Without movement' }).check({ force: true });
    await expect(disc(ana)).toHaveCount(0);
    await ana.page.keyboard.press('Escape');
  });

  await test.step('who comes in the middle is in the same phase within a second', async () => {
    const chloe = await comes('participant3', counting);
    await joins(chloe);
    await waits(chloe);
    await admit(maria, 'Chloe');
    await isIn(chloe);
    await expect(disc(chloe)).toBeVisible({ timeout: 1_000 });
    await expect.poll(async () => (await cue(chloe).getAttribute('data-phase')) === (await cue(ben).getAttribute('data-phase')), { timeout: 1_000 }).toBe(true);
  });

  await test.step('ended early for all; rated after, for oneself; put away', async () => {
    await press(maria, 'End it for everybody');
    await strip(ana).getByRole('group', { name: 'How tense are you now, after it?' }).getByRole('radio', { name: '4', exact: true }).check({ force: true });
    await expect(strip(ana).getByText('Before: 7. Now: 4.')).toBeVisible();
    await expect(strip(maria).getByText('1 of 3 have answered, privately.')).toBeVisible();
    await expect(disc(ben)).toHaveCount(0);
    await press(maria, 'Put it away');
    await expect(strip(ana).getByText('The exercise is over')).toHaveCount(0);
  });
});
