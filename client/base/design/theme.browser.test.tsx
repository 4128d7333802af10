import { Autocomplete, Checkbox, Chip, NativeSelect, PasswordInput, Radio, Select, Switch, Text as Words, Textarea, TextInput, Title } from '@mantine/core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Block, Check } from '#shared/learning/lessons/lesson.ts';
import { Blocks } from '../../learning/lessons/Blocks.tsx';
import { CheckQuestion } from '../../learning/lessons/CheckQuestion.tsx';
import { show } from '../../testing/show.tsx';
import { AnswerField } from '../../session/tools/poll/AnswerField.tsx';
import type { MyPoll } from '../../session/tools/poll/types.ts';
import { NumberField } from './fields/NumberField.tsx';
import { Saying } from './Saying.tsx';

test('every kind of field takes the direction of what is written in it', async () => {
  await show(
    <>
      <TextInput label="a" defaultValue="שלום" />
      <Textarea label="b" defaultValue="مرحبا" />
      <Textarea label="c" autosize defaultValue="مرحبا" />
      <Autocomplete label="d" data={['سعيد']} defaultValue="سعيد" />
      <Select label="e" data={['محمد']} defaultValue="محمد" />
      <NativeSelect label="f" data={['محمد']} />
      <PasswordInput label="g" defaultValue="שלום" />
      <NumberField label="h" value={3} onChange={() => undefined} />
    </>,
  );
  const fields = [...document.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea:not([aria-hidden]), select')];
  expect(fields).toHaveLength(8);
  expect(fields.map((field) => field.getAttribute('dir'))).toEqual(fields.map(() => 'auto'));
  expect(fields.map((field) => getComputedStyle(field).direction).slice(0, 5)).toEqual(Array(5).fill('rtl'));
});

const poll = { kind: 'multiple', options: ['תה', 'קפה'], ends: { low: '', high: '' } } as unknown as MyPoll;
const task: Check = {
  kind: 'check',
  id: 'c',
  question: 'מה עוזר?',
  options: [
    { text: 'לנשום', isRight: true, feedback: 'נכון' },
    { text: 'להפסיק', isRight: false, feedback: 'לא' },
  ],
};
const plain = (text: string) => ({ text, mark: 'plain' as const });
const lesson: readonly Block[] = [
  { kind: 'paragraph', text: [plain('שלום לכולם')] },
  { kind: 'list', isOrdered: false, items: [[plain('אחת')], [plain('שתיים')]] },
  { kind: 'callout', tone: 'remember', paragraphs: [[plain('נשמו לאט')]] },
  task,
];

test('what others wrote is shown in its own direction, wherever it stands', async () => {
  await show(
    <>
      <Words>שלום</Words>
      <Title order={2}>שיעור</Title>
      <Checkbox label="צעד ראשון" />
      <Radio label="צעד שני" description="הסבר" />
      <Switch label="צעד שלישי" />
      <Chip>מילה</Chip>
      <Select label="Who" data={['מרים', 'Ana']} defaultDropdownOpened />
      <AnswerField view={poll} answer={[]} onChange={() => undefined} />
      <Saying>{(theirs) => `${theirs('דוד')} speaks`}</Saying>
      <Blocks blocks={lesson} checkOf={(check) => <CheckQuestion check={check} isSolved={false} onSolved={() => undefined} />} />
    </>,
  );
  await expect.poll(() => leftToRight()).toEqual([]);
  // The room between the box and its words stays between them.
  const switchLabel = page.getByText('צעד שלישי', { exact: true }).element();
  const wrapper = switchLabel.parentElement!;
  expect([getComputedStyle(switchLabel).paddingLeft, getComputedStyle(switchLabel).paddingRight]).toEqual(['0px', '0px']);
  expect(parseFloat(getComputedStyle(wrapper).paddingLeft)).toBeGreaterThan(6);
  expect(getComputedStyle(page.getByText('speaks', { exact: true }).element()).direction).toBe('ltr');
});

/** Hebrew words on the page that stand in an element which runs left to right. */
function leftToRight(): string[] {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walk.nextNode()) {
    const text = walk.currentNode as Text & { parentElement: HTMLElement };
    if (/\p{Script=Hebrew}/u.test(text.data) && !text.parentElement.closest('script, style') && getComputedStyle(text.parentElement).direction !== 'rtl')
      found.push(text.data);
  }
  return found;
}
