// The oldest browsers that Hearth is made for stand in package.json (`browserslist`); what they can do is read from MDN's compatibility data.
import bcd, { type BrowserName, type Identifier, type SimpleSupportStatement } from '@mdn/browser-compat-data' with { type: 'json' };
import { readFileSync } from 'node:fs';

const { browserslist } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { browserslist: string[] };
const mdnNames: Readonly<Record<string, BrowserName>> = { ios_saf: 'safari_ios' };

/** Each browser by its MDN name, with the first version that Hearth is made for. */
export const floor = browserslist.map((line) => {
  const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
  if (!name || !version) throw new Error(`package.json: browserslist: "${line}" is not of the shape "chrome >= 111"`);
  return { browser: mdnNames[name] ?? (name as BrowserName), version: Number(version) };
});

/** The floor as bundlers write it: chrome111, safari16.4. */
export const buildTargets = browserslist.map((line) => line.replace('ios_saf', 'ios').replace(' >= ', ''));

/** The floor in words: Chrome 111, Edge 111, Firefox 115, Safari 16.4. */
export const floorInWords = floor
  .filter(({ browser }) => browser !== 'safari_ios')
  .map(({ browser, version }) => `${bcd.browsers[browser].name} ${version}`)
  .join(', ')
  .replace(/, ([^,]*)$/, ' and $1');

/** Which of the oldest browsers lack a feature; none for one that the data does not know. */
export function lackedBy(feature: Identifier | undefined): string[] {
  const { support } = feature?.__compat ?? {};
  return support ? floor.filter(({ browser, version }) => !hasIt(support[browser], version)).map(({ browser, version }) => `${browser} ${version}`) : [];
}

function hasIt(statements: SimpleSupportStatement | SimpleSupportStatement[] | undefined, version: number): boolean {
  return [statements]
    .flat()
    .some(
      (one) =>
        one?.version_added &&
        !one.flags &&
        !one.prefix &&
        !one.alternative_name &&
        since(one.version_added) <= version &&
        !(since(one.version_removed) <= version),
    );
}

const since = (version: string | boolean | null | undefined): number =>
  version === 'preview' ? Infinity : Number.parseFloat(String(version).replace('≤', ''));

/** Of a lint's own list of names those that all of the oldest browsers know: what may pass, though it was no baseline yet in the year the lint is given. */
export function knownOf(names: readonly string[], part: 'properties' | 'selectors' | 'at-rules' | 'types'): string[] {
  const data: Identifier = part === 'types' ? { ...bcd.css.types, ...bcd.css.types?.['color'] } : (bcd.css[part] ?? {});
  return names.filter((name) => data[name] !== undefined && lackedBy(data[name]).length === 0);
}
