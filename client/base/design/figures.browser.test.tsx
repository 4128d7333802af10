import { useState, type ReactNode } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { TextEditor } from '#client/live/documents/TextEditor.tsx';
import { InSession } from '#client/testing/inSession.tsx';
import { show } from '#client/testing/show.tsx';
import { translatePage } from '#client/testing/translator.ts';
import { LocalNumber } from '#client/session/help/LocalNumber.tsx';
import { HelpContacts } from '#client/base/help/HelpContacts.tsx';
import { Alert } from '#client/session/tools/backchannel/Alert.tsx';
import { CalledBack } from '#client/session/tools/aside/own/CalledBack.tsx';
import { CrisisCard } from '#client/learning/worksheets/CrisisCard.tsx';
import { Reminders } from '#client/session/tools/backchannel/Reminders.tsx';
import { Spread } from '#client/session/tools/checkin/Spread.tsx';
import { Figure } from './Figure.tsx';
import { Saying } from './Saying.tsx';

/** Shows it on a page that is translated from the beginning to the end. */
async function translated(part: ReactNode): Promise<void> {
  await show(part);
  const stop = translatePage();
  onTestFinished(stop);
}

test('a timer runs on, and no figure of it is translated', async () => {
  let tick: (time: string) => void = () => undefined;
  function Timer() {
    const [time, setTime] = useState('0:05');
    tick = setTime;
    return (
      <p>
        <Figure>{time}</Figure> <Saying>{(theirs) => `of ${theirs(time)}`}</Saying>
      </p>
    );
  }
  await translated(<Timer />);
  tick('0:06');
  await expect.poll(() => document.querySelector('p')!.textContent).toBe('0:06 «of »0:06');
});

test('counts without a sentence stay what they are', async () => {
  await translated(<Spread spread={[0, 3]} />);
  await expect.poll(() => [...document.querySelectorAll('.spread li')].map((one) => one.textContent)).toEqual(['0', '31']);
});

test('the name in an option is not translated, the words around it are', async () => {
  const people = [{ id: 'hope', name: 'Hope', role: 'participant', place: 'main' }];
  await translated(
    <InSession role="facilitator" views={{ presence: { self: 'lena', people } }}>
      <Reminders nudges={[]} />
    </InSession>,
  );
  await page.getByRole('combobox').click();
  const said = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
  await expect.poll(said).toContain('«when »Hope« speaks»');
});

test('what people wrote on a board stays in their own language', async () => {
  const doc = new Y.Doc();
  const line = new Y.XmlElement('paragraph');
  doc.getXmlFragment('body').push([line]);
  line.push([new Y.XmlText('Grace is here')]);
  await translated(<TextEditor label="Board" doc={doc} mayWrite={false} />);
  await expect.element(page.getByText('Grace is here', { exact: true })).toBeVisible();
  doc.transact(() => (line.get(0) as Y.XmlText).insert(0, 'And '));
  await expect.element(page.getByText('And Grace is here', { exact: true })).toBeVisible();
});

test('the numbers to call are not translated, wherever they are said', async () => {
  const flag = {
    id: 'f',
    about: 'ana',
    name: 'Ana',
    level: 4,
    note: null,
    raisedBy: 'lena',
    raisedAt: 0,
    acknowledgedBy: [],
    isAcknowledged: false,
    needsOutcome: true,
  };
  await translated(
    <InSession role="facilitator" views={{ presence: { self: 'lena', people: [] }, safety: { localNumbers: {} } }}>
      <HelpContacts />
      <CrisisCard label="Crisis" level={2} />
      <CalledBack callback={null} />
      <LocalNumber member="ana" noted={undefined} saidAt={0} />
      <ul>
        <Alert flag={flag as never} />
      </ul>
    </InSession>,
  );
  const said = () => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    while (walk.nextNode())
      if (/988|911|838255|AYUDA/.test(walk.currentNode.nodeValue ?? '') && !walk.currentNode.parentElement!.closest('script, style'))
        all.push(walk.currentNode.nodeValue!);
    return all;
  };
  await expect.poll(() => said().length).toBeGreaterThan(9);
  expect(said().filter((text) => !/^(988|911|838255|988lifeline\.org|AYUDA)$/.test(text))).toEqual([]);
});
