import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { TooLong } from '../../base/design/fields/TooLong.tsx';
import type { CaretUser } from './carets.ts';
import { TextTools } from './TextTools.tsx';
import './documents.css';

interface TextEditorProps {
  /** What it is, for those who hear it. */
  label: string;
  doc: Doc;
  /** Everybody's cursors; none where nobody else is. */
  awareness?: Awareness;
  mayWrite: boolean;
  /** How many bytes can still be added; what is put in at once and is more is kept beside it. */
  room?: number;
}

/** Text and lists that several people write in one document. Another document needs another editor: give it a `key`. */
export function TextEditor({ label, doc, awareness, mayWrite, room = Infinity }: TextEditorProps) {
  const { t } = useTranslation('documents');
  const [editor, setEditor] = useState<Editor | null>(null);
  const [rest, setRest] = useState('');
  const roomNow = useRef(room);
  useEffect(() => void (roomNow.current = room));
  useEffect(() => {
    const made = new Editor({ extensions: extensionsOf(doc, awareness), editable: false, injectCSS: false });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [doc, awareness]);
  useEffect(() => {
    if (!editor) return;
    editor.setOptions({ editorProps: { attributes: attributesOf(label, mayWrite), handleDOMEvents: keepingOut(() => roomNow.current, setRest) } });
    editor.setEditable(mayWrite, false);
  }, [editor, label, mayWrite]);
  if (!editor) return null;
  return (
    <div className="text-editor">
      {mayWrite && <TextTools editor={editor} />}
      <EditorContent editor={editor} className="text-paper" />
      {rest !== '' && <TooLong rest={rest} title={t('notAdded')} say={(count) => t('pasteTooLong', { count })} onClose={() => setRest('')} />}
    </div>
  );
}

const attributesOf = (label: string, mayWrite: boolean): Record<string, string> => ({
  class: 'text-body',
  // What people wrote is theirs: no browser sends it to its maker to be translated, or writes another language into what all share.
  translate: 'no',
  'aria-label': label,
  // Who only reads reaches it by keyboard as well, to scroll.
  ...(mayWrite ? { role: 'textbox', 'aria-multiline': 'true' } : { role: 'region', tabindex: '0' }),
});

/** Looks at what is pasted or dropped before the editor reads it: a megabyte would stand still on the page, and the server does not take it. */
function keepingOut(room: () => number, keep: (text: string) => void) {
  const look = (event: Event, data: DataTransfer | null) => {
    const text = data?.getData('text/plain') ?? '';
    if (new Blob([text]).size <= room()) return false;
    event.preventDefault();
    keep(text);
    return true;
  };
  return {
    paste: (_: unknown, event: ClipboardEvent) => look(event, event.clipboardData),
    drop: (_: unknown, event: DragEvent) => look(event, event.dataTransfer),
  };
}

const extensionsOf = (doc: Doc, awareness: Awareness | undefined) => [
  // Undo comes with the shared document: it takes back one's own words only.
  StarterKit.configure({
    undoRedo: false,
    trailingNode: false,
    link: false,
    code: false,
    codeBlock: false,
    blockquote: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    heading: { levels: [3, 4] },
  }),
  Collaboration.configure({ document: doc, field: 'body' }),
  ...(awareness ? [caretsOf(awareness)] : []),
];

const caretsOf = (awareness: Awareness): Extension =>
  CollaborationCaret.configure({
    provider: { awareness },
    user: {},
    render: (user) => {
      const { name, hue } = user as CaretUser;
      const caret = document.createElement('span');
      caret.className = 'caret';
      caret.dataset['hue'] = String(hue);
      caret.ariaHidden = 'true';
      const called = document.createElement('span');
      called.className = 'caret-name';
      called.textContent = name;
      caret.append(called);
      return caret;
    },
    selectionRender: (user) => ({ nodeName: 'span', class: 'caret-selection', 'data-hue': String((user as CaretUser).hue) }),
  });
