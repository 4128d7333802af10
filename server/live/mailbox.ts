import { isRefusal, notSaved, shownNotSaved } from '#shared/live/refusals.ts';
import type { Answer } from '#shared/live/protocol.ts';
import type { Row } from '#shared/live/rows.ts';
import { decide, evolve, rowsOf, scrubs, toolNamed, toolNames, type From, type Recorded, type Session, type World } from '#shared/session/session.ts';
import type { Fact, Journal } from './journal.ts';
import { savedState, type Restored } from './restore.ts';

/** A command on its way to the session. `id` is the sender's: the same id from the same sender is done once. */
export interface Order {
  id: string;
  from: From;
  tool: string;
  command: string;
  input: unknown;
}

export interface Mailbox {
  readonly state: Session;
  /** Resolves when what was decided is on disk and shown. Rejects when a tool failed: nothing of the order happened. */
  submit(order: Order): Promise<Answer>;
  /** Resolves when nothing is left to do and a snapshot is kept. */
  close(): Promise<void>;
}

export interface MailboxParts {
  session: string;
  restored: Restored;
  journal: Pick<Journal, 'append' | 'knows' | 'snapshot'>;
  world: () => World;
  /** Called once for each write, when it is on disk. Must not throw. */
  onChange: (before: Session, after: Session) => void;
}

interface Letter {
  order: Order;
  by: string;
  orderId: string;
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
}

const SNAPSHOT_EVERY = 200;
const ANSWERS_REMEMBERED = 4_000;
const AGAIN_MS = 1_000;

/** The one writer of a session. Whatever it shows or answers is on disk; one write at a time keeps that simple. */
export function mailbox({ session, restored, journal, world, onChange }: MailboxParts): Mailbox {
  let state = restored.state;
  let seq = restored.seq;
  let snapshotSeq = restored.snapshotSeq;
  let waiting: Letter[] = [];
  let isBusy = false;
  /** Shown, and not on disk yet. */
  let owed = nothingOwed;
  let draining: Promise<void> = Promise.resolve();
  const answers = new Map<string, Promise<Answer>>();

  function post(letter: Omit<Letter, 'answer' | 'fail'>): Promise<Answer> {
    return new Promise((answer, fail) => {
      waiting.push({ ...letter, answer, fail });
      if (!isBusy) draining = drain();
    });
  }

  async function drain() {
    isBusy = true;
    do {
      const batch = waiting;
      waiting = [];
      const draft = openDraft(state);
      const outcomes = batch.map((letter) => attempt(draft, letter, world()));
      const isSaved = draft.facts.length + owed.facts.length === 0 || (await save(draft));
      if (isSaved && draft.state !== state) show(draft.state);
      if (isSaved) batch.forEach((letter, i) => outcomes[i]!(letter));
      else refuse(batch);
      await keepSnapshot(SNAPSHOT_EVERY);
    } while (waiting.length > 0);
    // In the same breath as the last look at the mailbox: what comes a moment later starts anew.
    isBusy = false;
  }

  /** Nothing is on disk, so nothing happened: but that somebody needs support is shown all the same, and written as soon as there is room. */
  function refuse(batch: readonly Letter[]) {
    const draft = openDraft(state);
    for (const letter of batch) {
      if (letter.order.tool !== 'support') letter.answer(notSaved);
      else attempt(draft, letter, world())({ ...letter, answer: (answer) => letter.answer(isRefusal(answer) ? answer : shownNotSaved) });
    }
    owed = { facts: [...owed.facts, ...draft.facts], rows: [...owed.rows, ...draft.rows] };
    if (draft.state !== state) show(draft.state);
    if (owed.facts.length > 0) setTimeout(() => !isBusy && (draining = drain()), AGAIN_MS).unref();
  }

  async function save(draft: Draft): Promise<boolean> {
    const facts = [...owed.facts, ...draft.facts].filter(({ tool }) => tool === 'roster' || keepsEvents(tool));
    const rows = [...owed.rows, ...draft.rows];
    const latest = toolNames
      .filter((tool) => toolNamed(tool).journal === 'latest' && draft.state.tools[tool] !== state.tools[tool])
      .map((tool) => ({ tool, state: draft.state.tools[tool] }));
    if (facts.length + latest.length + rows.length === 0) return true;
    try {
      await journal.append({ session, firstSeq: seq + 1, facts, rows, latest, orders: ordersWithoutEvents(draft.facts), isScrubbed: scrubs(draft.facts) });
    } catch {
      return false;
    }
    seq += facts.length;
    owed = nothingOwed;
    return true;
  }

  function show(next: Session) {
    const before = state;
    state = next;
    onChange(before, next);
  }

  // An ended session's journal is forgotten; a snapshot would bring it back.
  async function keepSnapshot(every: number) {
    if (seq - snapshotSeq < every || owed.facts.length > 0 || state.roster.endedAt !== null) return;
    const [taken, saved] = [seq, savedState(state)];
    // Only the way back gets longer when this fails: the events are there.
    await journal.snapshot(session, taken, saved).then(
      () => (snapshotSeq = taken),
      () => {},
    );
  }

  function submit(order: Order): Promise<Answer> {
    const by = order.from.actor === 'member' ? order.from.member.id : order.from.actor;
    const orderId = `${by}:${order.id}`;
    const known = answers.get(orderId);
    if (known) return known;
    if (journal.knows(session, orderId)) return Promise.resolve(done);
    const answer = post({ order, by, orderId });
    remember(orderId, answer);
    return answer;
  }

  function remember(orderId: string, answer: Promise<Answer>) {
    answers.set(orderId, answer);
    const forget = () => void answers.delete(orderId);
    // What was not done may be tried again under the same id.
    answer.then((outcome) => outcome === notSaved && forget(), forget);
    if (answers.size > ANSWERS_REMEMBERED) answers.delete(answers.keys().next().value!);
  }

  return {
    get state() {
      return state;
    },
    submit,
    async close() {
      while (isBusy) await draining;
      if (owed.facts.length > 0) await save(openDraft(state));
      await keepSnapshot(1);
    },
  };
}

interface Draft {
  state: Session;
  facts: Fact[];
  rows: Row[];
}

const openDraft = (state: Session): Draft => ({ state, facts: [], rows: [] });
const done: Answer = { done: true };

/** Decides one order on the draft; gives how to tell its sender. A tool that throws leaves the draft as it was. */
function attempt(draft: Draft, { order, by, orderId }: Letter, world: World): (letter: Letter) => void {
  try {
    const decided = decide(draft.state, order.from, order, order.input, world);
    if (isRefusal(decided)) return ({ answer }) => answer(decided);
    let next = draft.state;
    const rows: Row[] = [];
    for (const fact of decided) {
      rows.push(...rowsOf(next, fact));
      next = evolve(next, fact);
    }
    draft.state = next;
    draft.rows.push(...rows);
    draft.facts.push(...decided.map((fact, part) => ({ ...fact, by, orderId, part, at: world.now })));
    return ({ answer }) => answer(done);
  } catch (error) {
    return ({ fail }) => fail(error);
  }
}

const nothingOwed: Pick<Draft, 'facts' | 'rows'> = { facts: [], rows: [] };

const ordersWithoutEvents = (facts: readonly Fact[]): string[] => [
  ...new Set(
    facts.filter(({ tool, by }) => tool !== 'roster' && toolNamed(tool).journal === 'latest' && by !== 'clock' && by !== 'door').map(({ orderId }) => orderId),
  ),
];

const keepsEvents = (tool: Exclude<Recorded['tool'], 'roster'>) => (toolNamed(tool).journal ?? 'events') === 'events';
