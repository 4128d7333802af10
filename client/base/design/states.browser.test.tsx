import { Button, Checkbox, Chip, Progress, Radio, SegmentedControl, Switch } from '@mantine/core';
import { IconHandStop, IconMicrophone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProgressBar } from '#client/learning/lessons/ProgressBar.tsx';
import { Steps } from '#client/learning/lessons/Steps.tsx';
import { Week } from '#client/learning/practice/Week.tsx';
import { BarButton } from '#client/session/room/bar/BarButton.tsx';
import { FeelingWord } from '#client/session/tools/checkin/FeelingWord.tsx';
import { Spread } from '#client/session/tools/checkin/Spread.tsx';
import { page } from 'vitest/browser';
import { wish, type Wishes } from '../../testing/media.ts';
import { differing, takePicture } from '../../testing/picture.ts';
import { show } from '../../testing/show.tsx';
import { printInLight } from './printInLight.ts';
import { Face } from './Face.tsx';
import { FillingRing } from './FillingRing.tsx';
import { Scale } from './Scale.tsx';
import '#client/base/design/reorder.css';
import '#client/live/documents/documents.css';
import '#client/records/attendance/attendance.css';
import '#client/app/ways.css';
import '#client/learning/lessons/lessons.css';
import '#client/session/room/panel/panel.css';
import '#client/session/room/room.css';
import '#client/session/tools/backchannel/backchannel.css';
import '#client/session/tools/breakouts/breakouts.css';
import '#client/session/tools/breathing/breathing.css';
import '#client/session/tools/chat/chat.css';
import '#client/session/tools/checkin/checkin.css';
import '#client/session/tools/poll/poll.css';
import '#client/session/tools/talk-balance/talk-balance.css';
import '#client/session/way-in/way-in.css';
import '#client/learning/worksheets/worksheets.css';

const none = () => {};
const TODAY = '2026-11-30';
const mark = (isOn: boolean) => isOn || undefined;

/** Everything that shows a state: the same part with it and without. */
const states: Record<string, (isOn: boolean) => ReactNode> = {
  switch: (isOn) => <Switch checked={isOn} onChange={none} label="Anonymous" />,
  checkbox: (isOn) => <Checkbox checked={isOn} onChange={none} label="Remind me" />,
  radio: (isOn) => <Radio checked={isOn} onChange={none} label="By mail" />,
  chip: (isOn) => (
    <Chip checked={isOn} onChange={none} variant="outline">
      Sad
    </Chip>
  ),
  'picked card': (isOn) => (
    <Checkbox.Card checked={isOn} className="sheet-pick">
      <Checkbox.Indicator size="sm" aria-hidden /> <span>Alone</span>
    </Checkbox.Card>
  ),
  'segmented control': (isOn) => (
    <SegmentedControl
      value={isOn ? 'a' : 'b'}
      data={[
        { value: 'a', label: 'One' },
        { value: 'b', label: 'Two' },
      ]}
      onChange={none}
    />
  ),
  progress: (isOn) => <Progress value={isOn ? 60 : 10} aria-label="Done" />,
  'progress of a lesson': (isOn) => <ProgressBar share={isOn ? 0.6 : 0.1} />,
  'page of a lesson': (isOn) => <Steps total={3} page={isOn ? 1 : 0} furthest={2} onPage={none} />,
  'seen page of a lesson': (isOn) => <Steps total={3} page={0} furthest={isOn ? 2 : 0} onPage={none} />,
  'number on a scale': (isOn) => <Scale name={`scale-${isOn}`} label="Mood" low="low" high="high" value={isOn ? 4 : null} onChange={none} />,
  ring: (isOn) => <FillingRing share={isOn ? 0.7 : 0.1} />,
  'day that was practised': (isOn) => <Week days={isOn ? [{ day: TODAY, outcome: 'done' }] : []} today={TODAY} />,
  'day that was half practised': (isOn) => <Week days={[{ day: TODAY, outcome: isOn ? 'partly' : 'done' }]} today={TODAY} />,
  'chosen day': (isOn) => <Week days={[]} today={TODAY} chosen={isOn ? TODAY : '2026-11-29'} onChoose={none} />,
  'chosen feeling': (isOn) => <FeelingWord word={isOn ? 'joyful' : ''} onChange={none} />,
  moods: (isOn) => <Spread spread={[0, 0, 0, isOn ? 3 : 1, 0, 3, 0, 0, 0, 0, 0]} />,
  'hand in the bar': (isOn) => <BarButton label="Raise" word="Hand" Icon={IconHandStop} look={isOn ? 'on' : 'plain'} />,
  'switched off in the bar': (isOn) => <BarButton label="Microphone" word="Microphone" Icon={IconMicrophone} look={isOn ? 'off' : 'plain'} />,
  tab: (isOn) => (
    <button type="button" role="tab" className="panel-tab" aria-selected={isOn}>
      Chat
    </button>
  ),
  speaking: (isOn) => <div className="tile" style={{ position: 'relative', width: 160, height: 90 }} data-speaking={mark(isOn)} />,
  'speaking on the map': (isOn) => (
    <button type="button" className="rooms-chip" data-speaking={mark(isOn)}>
      Ana
    </button>
  ),
  'marked on the map': (isOn) => (
    <button type="button" className="rooms-chip" data-marked={mark(isOn)}>
      Ana
    </button>
  ),
  'gone on the map': (isOn) => (
    <button type="button" className="rooms-chip" data-gone={mark(isOn)}>
      Ana
    </button>
  ),
  'room somebody is dragged over': (isOn) => (
    <section className="rooms-room" data-over={mark(isOn)}>
      Room 1
    </section>
  ),
  'urgent call of a room': (isOn) => (
    <p className="rooms-request" data-urgent={mark(isOn)}>
      Room 1
    </p>
  ),
  'row that is dragged': (isOn) => (
    <div className="reorder-row" data-dragging={mark(isOn)}>
      Ana
    </div>
  ),
  'thing that was found': (isOn) => (
    <div className="breath-things">
      <button type="button" aria-pressed={isOn} aria-label="Thing" />
    </div>
  ),
  'talk balance': (isOn) => (
    <span className="talk-bar">
      {[0, 1, 2].map((step) => (
        <span key={step} data-full={mark(isOn || step < 1)} />
      ))}
    </span>
  ),
  'own words in the chat': (isOn) => (
    <div style={{ width: 200 }}>
      <p className="chat-message" data-own={mark(isOn)}>
        Hello
      </p>
    </div>
  ),
  'own words in the team': (isOn) => (
    <div style={{ width: 200 }}>
      <p className="team-message" data-own={mark(isOn)}>
        Hello
      </p>
    </div>
  ),
  'bar of a poll': (isOn) => (
    <span className="poll-track" style={{ display: 'block', width: 200 }}>
      <span style={{ width: isOn ? '60%' : '20%' }} />
    </span>
  ),
  'level of the microphone': (isOn) => (
    <div className="level" style={{ width: 200 }}>
      <span style={{ inlineSize: isOn ? '60%' : '5%', transition: 'none' }} />
    </div>
  ),
  'time somebody was there': (isOn) => (
    <div className="attendance-scale" style={{ width: 200 }}>
      <span style={{ left: 0, width: isOn ? '60%' : '10%' }} />
    </div>
  ),
  'breathing in': (isOn) => (
    <div className="breath">
      <div className="breath-circle">
        <div className="breath-disc" style={{ scale: isOn ? '1' : '0.5' }} />
      </div>
    </div>
  ),
  'chosen answer': (isOn) => (
    <button type="button" className="lesson-option" aria-pressed={isOn}>
      Yes
    </button>
  ),
  'right answer': (isOn) => (
    <button type="button" className="lesson-option" aria-pressed data-right={mark(isOn)}>
      Yes<span className="lesson-mark">{isOn ? '✓' : ''}</span>
    </button>
  ),
  'word on a right answer': (isOn) => (
    <p className="lesson-said" data-right={mark(isOn)}>
      Yes, that is a thought.
    </p>
  ),
  'thing that was sorted rightly': (isOn) => (
    <fieldset className="lesson-item" data-right={mark(isOn)}>
      <button type="button" className="lesson-choice" aria-pressed>
        A thought
      </button>
    </fieldset>
  ),
  'word of care in a lesson': (isOn) => (
    <div className="lesson-callout" {...(isOn && { 'data-tone': 'care' })}>
      Take your time
    </div>
  ),
  'example in a lesson': (isOn) => (
    <div className="lesson-callout" {...(isOn && { 'data-tone': 'example' })}>
      Ana went out
    </div>
  ),
  'line that is urgent': (isOn) => (
    <section className="strip">
      <div className="strip-line" data-urgent={mark(isOn)}>
        The line dropped
      </div>
    </section>
  ),
  'ring near its end': (isOn) => <FillingRing share={0.9} isNearEnd={isOn} />,
  'page one is at': (isOn) => (
    <nav className="ways">
      <a className="way" href="#x" {...(isOn && { 'aria-current': 'page' as const })}>
        Today
      </a>
    </nav>
  ),
  'mark on a tile that matters': (isOn) => (
    <span className="tile-mark" data-strong={mark(isOn)}>
      <IconHandStop size={18} />
    </span>
  ),
  'bars of two kinds': (isOn) => (
    <svg width="60" height="40">
      <rect className="lesson-bar" data-series={isOn ? 1 : 0} x="10" y="4" width="30" height="30" />
    </svg>
  ),
  'words somebody marked': (isOn) => (
    <p>
      Some{' '}
      <span className={isOn ? 'caret-selection' : ''} data-hue="1">
        words
      </span>
    </p>
  ),
  'place somebody writes at': (isOn) => (
    <p>
      <span>Some </span>
      {isOn && <span className="sheet-caret" data-hue="1" />}
      <span>words</span>
    </p>
  ),
  'field that needs another look': (isOn) => (
    <div className="mantine-Input-wrapper" data-error={mark(isOn)}>
      <input className="mantine-Input-input" defaultValue="x" />
    </div>
  ),
};

/** What only somebody who is at the screen right now has to see. */
const NEVER_ON_PAPER = ['words somebody marked', 'row that is dragged', 'room somebody is dragged over', 'field that needs another look', 'page one is at'];

function Gallery() {
  return (
    <div style={{ columnCount: 3, width: 1180 }}>
      {Object.entries(states).map(([name, draw]) => (
        <div key={name} style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', breakInside: 'avoid' }} data-state={name}>
          {[false, true].map((isOn) => (
            <div key={String(isOn)} style={{ padding: 8, minWidth: 0, overflow: 'hidden' }} data-on={isOn}>
              {draw(isOn)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The states that look the same with and without, to who sees no colours. */
async function notTold(leftOut: readonly string[] = []): Promise<string[]> {
  const picture = await takePicture();
  const sides = (name: string) => [...document.querySelectorAll(`[data-state="${name}"] > [data-on]`)].map((side) => picture.of(side));
  return Object.keys(states).filter((name) => !leftOut.includes(name) && differing(...(sides(name) as [never, never])) < 25);
}

/** As printers' settings have it at first: grounds are left out where the page does not insist. */
function leaveOutGrounds() {
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    if (getComputedStyle(element).getPropertyValue('print-color-adjust') === 'exact') continue;
    element.style.setProperty('background', 'none', 'important');
    element.style.setProperty('box-shadow', 'none', 'important');
  }
}

const nothing: Wishes = { forcedColors: null, colorScheme: null, media: null, reducedMotion: null };
beforeEach(() => page.viewport(1200, 1300));
afterEach(() => wish(nothing));

test.each(['light', 'dark'] as const)('each state has a shape in high contrast, %s', async (colorScheme) => {
  await wish({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
  await show(<Gallery />);
  expect(await notTold()).toEqual([]);
});

test('in high contrast a button to be pressed is filled in the system’s own pair of colours, whatever colour it has elsewhere; a face is not', async () => {
  await wish({ forcedColors: 'active', reducedMotion: 'reduce' });
  await show(
    <>
      <Button>Start</Button>
      <Button color="red">End</Button>
      <Button component="a" href="#there">
        Go
      </Button>
      <Button variant="default">Wait</Button>
      <Face name="Ana" />
      <i style={{ background: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' }}>as the system has it</i>
    </>,
  );
  const look = (element: Element, words = element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(words).color,
    getComputedStyle(words).forcedColorAdjust,
  ];
  const asSystem = look(document.querySelector('i')!);
  const buttons = [...document.querySelectorAll('.mantine-Button-root')].map((button) => look(button, button.querySelector('.mantine-Button-label')!));
  expect(buttons.slice(0, 3)).toEqual([asSystem, asSystem, asSystem]);
  expect(buttons[3]![0]).not.toBe(asSystem[0]);
  expect(getComputedStyle(document.querySelector('.mantine-Avatar-placeholder')!).backgroundColor).not.toBe(asSystem[0]);
});

test('each state has a shape on paper, where grounds are left out', async () => {
  await wish({ media: 'print', reducedMotion: 'reduce' });
  await show(<Gallery />);
  leaveOutGrounds();
  expect(await notTold(NEVER_ON_PAPER)).toEqual([]);
});

test('paper is light, whatever the screen is, and the screen is as before afterwards', () => {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
  printInLight();
  dispatchEvent(new Event('beforeprint'));
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('light');
  dispatchEvent(new Event('afterprint'));
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
});
