import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '#client/testing/show.tsx';
import { capture, type CaptureProblem } from './capture.ts';
import { NotShown } from './NotShown.tsx';

afterEach(() => vi.restoreAllMocks());

for (const [name, message, word] of [
  ['NotAllowedError', 'Permission denied', /no screen or window was chosen/],
  ['NotAllowedError', 'Permission denied by system', /privacy settings of your system/],
  ['NotReadableError', '', /privacy settings of your system/],
  ['NotFoundError', '', /found no screen or window/],
  ['AbortError', '', /could not show your screen/],
] as const)
  test(`a screen that the browser does not give says why: ${name} ${message}`, async () => {
    vi.spyOn(navigator.mediaDevices, 'getDisplayMedia').mockRejectedValue(new DOMException(message, name));
    const problem = (await capture.choose()) as CaptureProblem;
    await show(<NotShown problem={problem} />);
    await expect.element(page.getByText(word)).toBeVisible();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(word);
    expect(capture.getSnapshot()).toBe('off');
  });
