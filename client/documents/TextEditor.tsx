import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
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
}

/** Text and lists that several people write in one document. Another document needs another editor: give it a `key`. */
export function TextEditor({ label, doc, awareness, mayWrite }: TextEditorProps) {
  const [editor, setEditor] = useState<Editor | null>(null);
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
    editor.setOptions({ editorProps: { attributes: attributesOf(label, mayWrite) } });
    editor.setEditable(mayWrite, false);
  }, [editor, label, mayWrite]);
  if (!editor) return null;
  return (
    <div className="text-editor">
      {mayWrite && <TextTools editor={editor} />}
      <EditorContent editor={editor} className="text-paper" />
    </div>
  );
}

const attributesOf = (label: string, mayWrite: boolean): Record<string, string> => ({
  class: 'text-body',
  'aria-label': label,
  // Who only reads reaches it by keyboard as well, to scroll.
  ...(mayWrite ? { role: 'textbox', 'aria-multiline': 'true' } : { role: 'region', tabindex: '0' }),
});

const extensionsOf = (doc: Doc, awareness: Awareness | undefined) => [
  // Undo comes with the shared document: it takes back one's own words only.
  StarterKit.configure({ undoRedo: false, trailingNode: false, link: false, code: false, codeBlock: false, blockquote: false, strike: false, underline: false, horizontalRule: false, heading: { levels: [3, 4] } }),
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
