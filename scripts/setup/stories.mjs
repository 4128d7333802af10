import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';
import { runShown } from './runAll.mjs';

/** So many that fail beside one another tell of the machine: what is left is told one by one. */
const TOO_MANY = 4;

/**
 * All browser stories: two at a time first, then once more, one by one, those that failed and those that were no longer begun. A story that fails again alone has
 * failed. Two calls at once on a machine that is slow today take four times as long, and fail for that.
 * @returns {Promise<boolean>} whether all were told
 */
export async function runStories() {
  const report = at('.cache/stories.json');
  const list = at('.cache/stories.txt');
  rmSync(report, { force: true });
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  if ((await runShown('playwright', [...args, `--max-failures=${TOO_MANY}`])) === 0) return true;
  const left = existsSync(report) ? untold(JSON.parse(readFileSync(report, 'utf8'))) : [];
  if (left.length === 0) return false;
  console.log(`\n${left.length} stories are told again, or for the first time, one by one:\n${left.map((story) => `  ${story}`).join('\n')}\n`);
  writeFileSync(list, left.join('\n'));
  return (await runShown('playwright', [...args, '--workers=1', `--retries=${process.env.CI ? 1 : 0}`, `--test-list=${list}`])) === 0;
}

/** The stories of Playwright's report (JSON) that did not pass: those that failed and those that were not begun. */
export function untold({ suites }) {
  return suites.flatMap((file) => storiesIn(file, []));
}

function storiesIn({ specs = [], suites = [] }, above) {
  return [
    ...specs.flatMap(({ file, title, tests }) =>
      tests.filter((test) => !isTold(test)).map(({ projectName }) => [`[${projectName}]`, file, ...above, title].join(' › ')),
    ),
    ...suites.flatMap((suite) => storiesIn(suite, [...above, suite.title])),
  ];
}

const isTold = ({ results, annotations }) => results.some(({ status }) => status === 'passed') || annotations.some(({ type }) => type === 'skip');
