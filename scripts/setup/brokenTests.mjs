import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** What broke in vitest's report (JSON): a line a test with the first lines of its error; empty where there is no report. Ends up last in a long output. */
export function brokenTests(report) {
  let files;
  try {
    files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
  return files.filter(({ status }) => status === 'failed').flatMap(brokenIn);
}

function brokenIn({ name, message, assertionResults }) {
  const file = path.relative(root, name);
  const broken = assertionResults.filter(({ status }) => status === 'failed');
  if (broken.length === 0) return [`${file}: ${start(message)}`];
  return broken.map(({ fullName, failureMessages }) => `${file} › ${fullName}: ${start(failureMessages[0])}`);
}

const start = (message = '') => message.split('\n').slice(0, 3).join('\n    ').slice(0, 600);
