// `npm run test:browsers -- webkit`: what can be seen of Hearth in WebKitGTK, which has no WebRTC. Each step tells how it went; the report
// is of the form that the table reads.
import { writeFileSync } from 'node:fs';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { hearth } from '../server.ts';
import { openWebKit, type Page } from './driver.ts';

const WORDS = 'My sister did not call back.';
const field = (label: string) => `//*[@id=//label[starts-with(normalize-space(), "${label}")]/@for]`;
const heading = (text: string) => `//*[self::h1 or self::h2][normalize-space()="${text}"]`;
const button = (text: string) => `//button[normalize-space()="${text}"]`;
const text = (part: string) => `//*[text()[contains(., "${part}")]]`;

/** Records every audio context that the page makes from here on. */
const LISTEN = `
  const Real = window.AudioContext;
  window.heard = [];
  window.AudioContext = class extends Real { constructor(...how) { super(...how); window.heard.push(this); } };`;

const steps: readonly [string, (page: Page, url: string) => Promise<void>][] = [
  ['the sign-in page', (page) => page.sees(button('Sign in'))],
  [
    'a sign-in, and Today',
    async (page) => {
      await page.type(field('Email'), 'participant1@demo.hearth');
      await page.type(field('Password'), DEMO_PASSWORD);
      await page.click(button('Sign in'));
      await page.sees(heading('Hello, Ana'));
    },
  ],
  [
    'a worksheet that is typed into, and kept',
    async (page) => {
      await page.click('//nav//a[normalize-space()="My skills"]');
      await page.click('//button[@aria-label="Start: Thought record" or normalize-space()="Start: Thought record"]');
      await page.sees(heading('Thought record'));
      await page.type(field('What happened?'), WORDS);
      await page.sees(text('Saved'));
      await page.reload();
      await page.until(`return [...document.querySelectorAll('textarea')].some(({ value }) => value === ${JSON.stringify(WORDS)})`, 'the words after a reload');
    },
  ],
  [
    'on the way in: calls are missing, and one can come in and write',
    async (page, url) => {
      await page.goTo(url);
      await page.sees(heading('Hello, Ana'));
      await page.run(LISTEN);
      await page.click('//a[starts-with(@aria-label, "Join session")]');
      await page.sees(text('calls (WebRTC) are switched off in it, or missing'));
    },
  ],
  [
    'a sound, after a tap',
    async (page) => {
      await page.click(button('Play a sound'));
      await page.until('return window.heard.length > 0 && window.heard.every(({ state }) => state === "running")', 'a running audio context');
      await page.until('return window.heard.some(({ currentTime }) => currentTime > 0.1)', 'sound that goes on');
    },
  ],
];

const server = await hearth();
await server.start();
const page = await openWebKit();
const broken: string[] = [];
let passed = 0;
console.log(`WebKitGTK ${page.version}`);
try {
  await page.goTo(server.url);
  for (const [name, walk] of steps) {
    try {
      await walk(page, server.url);
      passed += 1;
      console.log(`  ok      ${name}`);
    } catch (error) {
      broken.push(name);
      console.log(`  BROKEN  ${name}: ${(error as Error).message}`);
    }
  }
} finally {
  await page.close();
  await server.remove();
}
const report = process.env['REPORT'];
if (report) writeFileSync(report, JSON.stringify({ passed, failed: broken.length, skipped: 0, broken }));
process.exitCode = broken.length > 0 ? 1 : 0;
