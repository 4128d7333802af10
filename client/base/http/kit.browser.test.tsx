// Planted and seen to fail: an answer that the reader may not have any more left on the screen; "Try again" where it cannot help; a server's
// refusal of one field said above the form alone.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { badInput, fault, notThere } from '#shared/base/refusal.ts';
import { show } from '../../testing/show.tsx';
import { ApiProblem } from './api.ts';
import { Confirm } from './Confirm.tsx';
import { FormDialog } from './FormDialog.tsx';
import { Loaded } from './Loaded.tsx';
import { useSentForm } from './useSentForm.ts';

const offline = new ApiProblem(0, { refused: 'offline', values: {} });
const gone = new ApiProblem(404, notThere());
const broken = new ApiProblem(500, fault({ ref: '7K2' }));
const refetch = vi.fn();
const list = (data: string | undefined, error: unknown) => <Loaded query={{ data, error, refetch }}>{(words) => <p>{words}</p>}</Loaded>;
const tryAgain = () => page.getByRole('button', { name: 'Try again' });

test('what is on its way is said, what cannot be had is said with what may help, and asked for again when that is pressed', async () => {
  const shown = await show(list(undefined, null));
  await expect.element(page.getByText('One moment…').first()).toBeVisible();
  await shown.rerender(<></>);
  await show(list(undefined, broken));
  await expect.element(page.getByText(/7K2/).first()).toBeVisible();
  await tryAgain().click();
  expect(refetch).toHaveBeenCalledOnce();
});

test('an answer stays while the server cannot be reached or stumbles', async () => {
  for (const error of [offline, broken]) {
    const shown = await show(list('Tuesday group', error));
    await expect.element(page.getByText('Tuesday group')).toBeVisible();
    await shown.unmount();
  }
});

test('what was taken back goes from the screen, and nobody is told to try again', async () => {
  await show(list('What Ana wrote', gone));
  await expect.element(page.getByText(/There is nothing here/)).toBeVisible();
  expect(page.getByText('What Ana wrote').elements()).toEqual([]);
  expect(tryAgain().elements()).toEqual([]);
});

test('where somebody writes it stays all the same', async () => {
  await show(
    <Loaded query={{ data: 'Half a lesson', error: gone, refetch }} isWrittenIn>
      {(words) => <p>{words}</p>}
    </Loaded>,
  );
  await expect.element(page.getByText('Half a lesson')).toBeVisible();
});

function Asked({ tells, onYes }: { tells: { isPending: boolean; error?: unknown; refusal?: { say: string } | null }; onYes: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      <Confirm isOpen={isOpen} onClose={() => setOpen(false)} title="Delete it?" yes="Delete it for good" no="Keep it" tells={tells} onYes={onYes} isFinal>
        <p>Nobody can get it back.</p>
      </Confirm>
    </>
  );
}

test.each([
  ['the server', { isPending: false, error: broken }, /on our side/],
  ['the room', { isPending: false, refusal: { say: 'They left already.' } }, /They left already/],
])('a question has the focus on leaving things as they are, and what %s refused is said in it', async (_, tells, say) => {
  const onYes = vi.fn();
  await show(<Asked tells={tells} onYes={onYes} />);
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete it?' });
  await expect.element(dialog.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await dialog.getByRole('button', { name: 'Delete it for good' }).click();
  expect(onYes).toHaveBeenCalledOnce();
  await expect.element(dialog.getByText(say).first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Delete' })).toHaveFocus();
});

interface Values {
  name: string;
  where: string;
}
function Filled({
  mutate,
  error,
}: {
  mutate: (values: Values, then: { onError: (error: Error) => void; onSuccess: (answer: string) => void }) => void;
  error: unknown;
}) {
  const [isDone, setDone] = useState(false);
  const sent = useSentForm({
    initialValues: { name: '', where: '' },
    validate: { name: (name) => (name === '' ? 'Please write a name.' : null) },
    tells: { mutate, error },
    sends: (values) => values,
    at: { emailTaken: 'where' },
    onSent: () => setDone(true),
  });
  return isDone ? (
    <p>Done</p>
  ) : (
    <FormDialog onClose={() => {}} title="Invite" yes="Send" no="Not now" tells={{ isPending: false, error: sent.error }} onYes={sent.submit}>
      <TextInput label="Name" {...sent.form.getInputProps('name')} />
      <TextInput label="Where" {...sent.form.getInputProps('where')} />
    </FormDialog>
  );
}
const send = async () => {
  await page.getByLabelText('Name').fill('Ana');
  await userEvent.keyboard('{Enter}');
};

test('what is missing is said at its field, and nothing is sent', async () => {
  const mutate = vi.fn();
  await show(<Filled mutate={mutate} error={null} />);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText('Please write a name.')).toBeVisible();
  expect(mutate).not.toHaveBeenCalled();
});

test.each([
  ['names', new ApiProblem(400, badInput({ field: 'where.0', rule: 'Please say where.' })), 'Please say where.'],
  ['is about', new ApiProblem(409, { refused: 'emailTaken', values: {} }), /./],
])('a refusal that %s one field stands at it, which gets the focus, and not above', async (_, error, say) => {
  await show(<Filled mutate={(_values, { onError }) => onError(error)} error={error} />);
  await send();
  await expect.element(page.getByLabelText('Where')).toHaveFocus();
  await expect.element(page.getByLabelText('Where')).toHaveAccessibleDescription(say);
  expect(document.querySelector('.mantine-Alert-root')).toBeNull();
});

test('a refusal that is about no field is said above, and what was typed stays; sent, it is done', async () => {
  const shown = await show(<Filled mutate={(_values, { onError }) => onError(broken)} error={broken} />);
  await send();
  await expect.element(page.getByText(/7K2/).first()).toBeVisible();
  await expect.element(page.getByLabelText('Name')).toHaveValue('Ana');
  await shown.unmount();
  await show(<Filled mutate={(_values, { onSuccess }) => onSuccess('done')} error={null} />);
  await send();
  await expect.element(page.getByText('Done')).toBeVisible();
});
