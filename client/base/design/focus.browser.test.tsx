import {
  ActionIcon,
  Anchor,
  Autocomplete,
  Button,
  Checkbox,
  Chip,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { expect, test } from 'vitest';
import { userEvent, page } from 'vitest/browser';
import { BarButton } from '#client/session/room/bar/BarButton.tsx';
import { IconHandStop } from '@tabler/icons-react';
import { wish } from '../../testing/media.ts';
import { differing, takePicture } from '../../testing/picture.ts';
import { show } from '../../testing/show.tsx';
import { Scale } from './Scale.tsx';
import '#client/session/room/room.css';

const none = () => {};
const parts = {
  text: <TextInput label="Name" />,
  'text with a problem': <TextInput label="Name" error="Give a name" />,
  'long text': <Textarea label="Words" />,
  password: <PasswordInput label="Password" />,
  number: <NumberInput label="Minutes" />,
  choice: <Select label="Kind" data={['a', 'b']} />,
  'choice of the browser': <NativeSelect label="Kind" data={['a', 'b']} />,
  'text with suggestions': <Autocomplete label="City" data={['a', 'b']} />,
  button: <Button>Send</Button>,
  'plain button': <Button variant="subtle">Send</Button>,
  'small button': <ActionIcon aria-label="More">x</ActionIcon>,
  link: <Anchor href="#x">Read</Anchor>,
  switch: <Switch label="Anonymous" />,
  tick: <Checkbox label="Remind me" />,
  round: <Radio label="By mail" />,
  chip: <Chip>Sad</Chip>,
  segments: <SegmentedControl data={['One', 'Two']} />,
  scale: <Scale name="scale" label="Mood" low="low" high="high" value={null} onChange={none} />,
  'bar of the room': <BarButton label="Raise" word="Hand" Icon={IconHandStop} />,
};

const FOCUSABLE = 'input, textarea, select, button, a';

/** A line of two points all around the smallest thing here, as WCAG 2.4.13 asks, and a little less for round corners. */
const LEAST = 2 * 4 * 20 * 0.8;

test.each([
  ['light', null],
  ['dark', null],
  ['dark', 'active'],
] as const)('what has the focus has a line all around that differs from before, %s, forced colours %s', async (colorScheme, forcedColors) => {
  await page.viewport(900, 1100);
  await wish({ reducedMotion: 'reduce', colorScheme, forcedColors });
  const { unmount } = await show(
    <div style={{ columnCount: 2 }}>
      {Object.entries(parts).map(([name, part]) => (
        <div key={name} data-part={name} style={{ padding: 12, breakInside: 'avoid' }}>
          {part}
        </div>
      ))}
    </div>,
  );
  document.documentElement.setAttribute('data-mantine-color-scheme', colorScheme);
  await userEvent.keyboard('{Shift}');
  const faint: string[] = [];
  const before = await takePicture();
  for (const name of Object.keys(parts)) {
    const box = document.querySelector(`[data-part="${name}"]`)!;
    const element = box.querySelector<HTMLElement>(FOCUSABLE)!;
    element.style.caretColor = 'transparent';
    element.focus({ focusVisible: true } as FocusOptions);
    const differs = differing(before.of(box), (await takePicture()).of(box), 60);
    if (differs < LEAST) faint.push(`${name}: ${differs}`);
    element.blur();
  }
  await unmount();
  await wish({ colorScheme: null, forcedColors: null, reducedMotion: null });
  expect(faint).toEqual([]);
});
