import { ActionIcon, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconHeading, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';

const marks = [
  {
    word: 'heading',
    Icon: IconHeading,
    isOn: (editor: Editor) => editor.isActive('heading'),
    press: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  { word: 'bold', Icon: IconBold, isOn: (editor: Editor) => editor.isActive('bold'), press: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  {
    word: 'italic',
    Icon: IconItalic,
    isOn: (editor: Editor) => editor.isActive('italic'),
    press: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    word: 'list',
    Icon: IconList,
    isOn: (editor: Editor) => editor.isActive('bulletList'),
    press: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    word: 'numbers',
    Icon: IconListNumbers,
    isOn: (editor: Editor) => editor.isActive('orderedList'),
    press: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
] as const;

/** What the text can be made of: headings, lists, stress; and one's own steps back. */
export function TextTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents');
  const on = useEditorState({ editor, selector: ({ editor: now }) => marks.map(({ isOn }) => isOn(now)) });
  return (
    <Group role="group" aria-label={t('tools')} gap={4} wrap="nowrap" className="text-tools">
      {marks.map(({ word, Icon, press }, i) => (
        <ActionIcon
          key={word}
          variant={on[i] ? 'filled' : 'subtle'}
          color={on[i] ? 'pine' : 'gray'}
          size={36}
          aria-label={t(word)}
          title={t(word)}
          aria-pressed={on[i] ?? false}
          onClick={() => press(editor)}
        >
          <Icon size={20} aria-hidden />
        </ActionIcon>
      ))}
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('undo')} title={t('undo')} onClick={() => editor.chain().focus().undo().run()}>
        <IconArrowBackUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('redo')} title={t('redo')} onClick={() => editor.chain().focus().redo().run()}>
        <IconArrowForwardUp size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
