import * as Y from 'yjs';
import type { UpdateAnswer } from '#shared/live/documents/protocol.ts';
import { notUnderstood, outOfStep } from '#shared/live/documents/refusals.ts';
import { liveDocument, type LiveDocument, type Look } from '#server/live/documents/document.ts';
import type { DocumentStore } from '#server/live/documents/store.ts';
import { weighed } from '#server/live/documents/weighed.ts';
import { assemble } from '#server/live/documents/stored.ts';

/** The documents of all sheets. Each has one writer in this process, whoever asks. */
export interface SheetDocuments {
  /** Takes a change in; answered when it is on disk. */
  submit(sheet: string, update: Uint8Array, personId: string): Promise<UpdateAnswer>;
  /** What the document is when everything that was taken in is on disk. */
  look<T>(sheet: string, work: (look: Look) => T): Promise<T>;
  /** A copy of what is on disk, for many at once. */
  peek(sheet: string): Y.Doc;
  /** Deletes it for good: nothing of it can be recovered from the disk. */
  forget(sheet: string): Promise<void>;
  close(): Promise<void>;
}

export interface SheetDocumentsParts {
  store: DocumentStore;
  onFault: (error: unknown) => void;
}

/** How the document of a sheet is called. */
export const documentOfSheet = (sheet: string): string => `sheet:${sheet}`;

/** So many stay in memory; of the others the one that was used longest ago goes first. */
const OPEN_MAX = 100;

export function createSheetDocuments({ store, onFault }: SheetDocumentsParts): SheetDocuments {
  const open = new Map<string, LiveDocument>();
  /** Work that must be over before a document is opened again. */
  const leaving = new Map<string, Promise<void>>();

  async function use<T>(sheet: string, work: (document: LiveDocument) => Promise<T>): Promise<T> {
    await leaving.get(sheet);
    const document = open.get(sheet) ?? weighed(liveDocument({ id: documentOfSheet(sheet), session: null, store, onChange: () => {}, onFault, gatherMs: 0 }));
    open.delete(sheet);
    open.set(sheet, document);
    for (const eldest of [...open.keys()].slice(0, Math.max(0, open.size - OPEN_MAX))) void leave(eldest);
    return work(document);
  }

  async function leave(sheet: string, then: () => Promise<void> = async () => {}): Promise<void> {
    const document = open.get(sheet);
    open.delete(sheet);
    const over = Promise.resolve(leaving.get(sheet))
      .then(() => document?.close())
      .then(then);
    const settled = over.catch(onFault).finally(() => leaving.get(sheet) === settled && leaving.delete(sheet));
    leaving.set(sheet, settled);
    return over;
  }

  async function submit(sheet: string, update: Uint8Array, personId: string): Promise<UpdateAnswer> {
    const answer = await use(sheet, (document) => document.submit({ own: update }, { member: personId as never }));
    // A device sends all that the sheet lacks at once: nothing else is on its way that it could build on.
    return answer === outOfStep ? notUnderstood : answer;
  }

  async function look<T>(sheet: string, work: (look: Look) => T): Promise<T> {
    let asked: LiveDocument | undefined;
    const seen = await use(sheet, (document) => (asked = document).look((now) => ({ is: work(now) })));
    if (seen) return seen.is;
    // Still open: it could not give what it holds. To ask again at once would stop everything else for as long as the disk is like that.
    if (open.get(sheet) === asked) throw new Error('a worksheet could not be read from the disk');
    // Closed in this very moment: the next one is opened on what it left.
    return look(sheet, work);
  }

  return {
    submit,
    look,
    peek: (sheet) => assemble(store.read(documentOfSheet(sheet))).doc,
    forget: (sheet) => leave(sheet, () => store.forget([documentOfSheet(sheet)])),
    async close() {
      await Promise.all([...open.keys()].map((sheet) => leave(sheet)));
      await Promise.all(leaving.values());
    },
  };
}
