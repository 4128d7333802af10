import { isDeepStrictEqual } from 'node:util';
import type { Relay } from '#server/live/documents/relay.ts';
import type { Answer, Gone, Welcome } from '#shared/live/protocol.ts';
import { notSaved, sessionEnded } from '#shared/live/refusals.ts';
import { seatOf, type Member, type MemberId } from '#shared/live/roster.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { alarms, documentPlans, mayPlanDiffer, mediaPlan, type Session, type World } from '#shared/session/session.ts';
import type { MediaPlan } from '#shared/live/media/plan.ts';
import { WRITES_MS } from '#shared/tools/moderation/ending.ts';
import { createAlarm } from './alarm.ts';
import { mailbox, type MailboxParts, type Order } from './mailbox.ts';
import { outlet, type Receiver, type Viewing } from './outlet.ts';
import { nextOfClosing } from './closing.ts';
import type { Recall, Recollection } from './recall.ts';
import type { SessionMedia } from './sessionMedia.ts';

/** What of a session never changes while it lives. */
export interface SessionFacts {
  id: string;
  kind: SessionKind;
  title: string;
  /** When it ends by itself (ms since the epoch). */
  closesAt: number;
  /** From when its doors open until then. */
  lastsMs: number;
}

export interface LiveSession extends SessionFacts {
  readonly state: Session;
  media: Pick<SessionMedia, 'ready' | 'attach'>;
  documents: Pick<Relay, 'attach'>;
  submit(order: Order): Promise<Answer>;
  /** A member's connection opened: takes the place of an older one, is welcomed and shown their views. */
  enter(viewing: Viewing): void;
  /** A connection closed, by its page (`hasSaidGoodbye`) or because the line is gone (`isAsleep`: while the page was out of sight). One that was replaced meanwhile changes nothing. */
  leave(member: MemberId, receiver: Receiver, hasSaidGoodbye: boolean, isAsleep?: boolean): void;
  /** The clinic made a member something else: commands, views, documents and media follow. Gives whether that is on disk. */
  changeRole(member: Member): Promise<boolean>;
  /** Looks whether a member whose order was just done is still connected: the order may have waited while they went. */
  lookAfter(member: MemberId): void;
  /** Tells a member why it is over for them and closes their connection. */
  dismiss(member: MemberId, gone: Gone): void;
  /** The same for one connection, whoever holds the member's seat by now. */
  turnAway(receiver: Receiver, gone: Gone): void;
  /** Welcome and first views again, if this is still the member's connection. */
  resync(member: MemberId, receiver: Receiver): void;
  /** Frees the seat, or the place in line, of somebody who is no member any more. */
  vacate(member: Member): Promise<void>;
  /** Who is connected. */
  members(): MemberId[];
  /** Marks everybody as disconnected since `at`: what a server finds that was killed. */
  disconnectAll(at: number): void;
  close(): Promise<void>;
}

export interface LiveSessionParts extends Pick<MailboxParts, 'restored' | 'journal'> {
  facts: SessionFacts;
  world: () => World;
  /** Milliseconds that only ever grow, whatever becomes of the machine's clock. */
  steady: () => number;
  media: SessionMedia;
  documents: Relay;
  recall: Recall;
  /** It ended, for all and for good. */
  onEnded: () => void;
  onFault: (error: unknown) => void;
}

const openedElsewhere: Gone = {
  refused: 'openedElsewhere',
  say: 'You opened this session in another tab or on another device, so it continues there.',
};
const over = sessionEnded as Gone;
const AGAIN_MS = 1_000;
/** How long an empty session waits for its people after a start of the server: a machine's clock that was wrong at its start is right by then. */
const WAITS_FOR_ANYBODY_MS = 15 * 60_000;

/** One session in memory: its writer, what its viewers hold, its alarm, and the media plan that follows. */
export function liveSession({ facts, restored, journal, world, steady, media, documents, recall, onEnded, onFault }: LiveSessionParts): LiveSession {
  const box = mailbox({ session: facts.id, restored, journal, world, onChange });
  const exit = outlet(welcome, onFault);
  const alarm = createAlarm(
    () => void ring().catch(onFault),
    () => world().now,
  );
  const heldSince = steady();
  const plannedMs = facts.closesAt - world().now;
  let plan: MediaPlan | null = null;
  let isOpen = true;
  /** Since when nobody is in a talk after the group, as far as this server saw it. */
  let quietSince: number | null = null;

  function onChange(before: Session, after: Session) {
    attempt(() => {
      followDocuments(after);
      if (after.roster.endedAt !== null) return finish();
      exit.show(before, after);
      if (after.roster.groupEndedAt !== null) sayOver(after);
      if (mayPlanDiffer(before, after)) follow(after);
      setAlarm();
      tellOfEarlier(Object.keys(after.roster.numbers).filter((id) => !Object.hasOwn(before.roster.numbers, id)));
      tell(recall.ofChanged(before, after));
    });
  }

  // The change is on disk and stays: a tool that fails here must not take the writer with it.
  function attempt(work: () => void) {
    try {
      work();
    } catch (error) {
      onFault(error);
    }
  }

  function follow(session: Session) {
    const next = mediaPlan(session);
    if (!isDeepStrictEqual(next, plan)) media.setPlan((plan = next));
  }

  function followDocuments(session: Session) {
    documents.setRights({ plans: documentPlans(session), nameOf: (member) => seatOf(session.roster, member)?.name ?? '' });
  }

  function finish() {
    alarm.set(null);
    for (const member of exit.members()) exit.dismiss(member, over);
    media.close();
    onEnded();
  }

  /** The group is over: so it is for everybody who is in no talk and leads nothing. */
  function sayOver({ roster }: Session) {
    const stays = new Set([...roster.seats, ...roster.waiting].map(({ id }) => id));
    for (const member of exit.members()) if (!stays.has(member) && !exit.isFacilitator(member)) exit.dismiss(member, over);
  }

  const closing = () => nextOfClosing(box.state, facts.closesAt);

  function setAlarm() {
    if (!isOpen || box.state.roster.endedAt !== null) return alarm.set(null);
    const next = closing();
    quietSince = box.state.roster.talkedOutAt === null ? null : (quietSince ?? steady());
    const at = Math.min(alarms(box.state)[0]?.at ?? Infinity, next?.at ?? Infinity);
    alarm.set(Number.isFinite(at) ? at : null);
  }

  async function ring() {
    const { now } = world();
    try {
      const next = closing();
      if (next && now >= next.at && (next.what === 'warn' || hasRunOut())) await box.submit(ownOrder('door', 'moderation', next.what, next.input));
      else
        await Promise.all(
          alarms(box.state)
            .filter(({ at }) => at <= now)
            .map(({ tool }) => tick(tool)),
        );
    } finally {
      setAlarm();
    }
  }

  // The machine's clock may have been wrong when the session was planned to end, or be wrong now: what has run since this server holds it is not.
  // The end is for ever, so nobody who is in is put out before all the time that was planned has run.
  function hasRunOut(): boolean {
    if (box.state.roster.groupEndedAt !== null) return quietSince !== null && steady() - quietSince >= WRITES_MS;
    const atLeast = exit.members().length > 0 ? facts.lastsMs : WAITS_FOR_ANYBODY_MS;
    return steady() - heldSince >= Math.max(plannedMs, atLeast);
  }

  const tick = (tool: string) => box.submit(ownOrder('clock', tool, 'tick', {}));
  const ownOrder = (actor: 'clock' | 'door', tool: string, command: string, input: unknown): Order => ({
    id: world().newId(),
    from: { actor },
    tool,
    command,
    input,
  });

  /** Says who came and went. Where that could not be saved it is said again, as long as it is still true. */
  async function tellDoor(command: 'connect' | 'disconnect', input: { member: MemberId; at?: number; hasSaidGoodbye?: true; isAsleep?: true }): Promise<void> {
    const isStillSo = () => isOpen && (exit.receiverOf(input.member) !== undefined) === (command === 'connect');
    try {
      const answer = await box.submit(ownOrder('door', 'presence', command, input));
      if (answer === notSaved) setTimeout(() => isStillSo() && void tellDoor(command, input), AGAIN_MS).unref();
    } catch (error) {
      onFault(error);
    }
  }

  /** Tells the tools what the records of people who came, and the program's, say of earlier sessions. */
  function tellOfEarlier(members: readonly MemberId[]) {
    if (members.length === 0) return;
    tell([...members.flatMap(recall.ofMember), ...recall.ofSession(facts.id)]);
  }

  function tell(recollections: readonly Recollection[]) {
    for (const { tool, command, input } of recollections) box.submit(ownOrder('door', tool, command, input)).catch(onFault);
  }

  function welcome(member: Member): Welcome {
    const { id, kind, title } = facts;
    return { session: id, self: member.id, kind, title, role: member.role, now: world().now };
  }

  function enter(viewing: Viewing) {
    const { member, receiver } = viewing;
    if (box.state.roster.endedAt !== null) return exit.turnAway(receiver, over);
    const older = exit.receiverOf(member.id);
    // A reload or a reconnect of the same page needs no goodbye: nobody is there to read it.
    if (older && older.tab !== receiver.tab) exit.dismiss(member.id, openedElsewhere);
    else older?.end();
    exit.enter(viewing, box.state);
    // It may have changed while they were away.
    void changeRole(member).catch(onFault);
    void tellDoor('connect', { member: member.id });
  }

  async function changeRole(member: Member): Promise<boolean> {
    const { id, role, isLead } = member;
    const answer = await box.submit(ownOrder('door', 'presence', 'changeRole', { member: id, role, isLead }));
    if (!('done' in answer)) return false;
    exit.become(member);
    return true;
  }

  function leave(member: MemberId, receiver: Receiver, hasSaidGoodbye: boolean, isAsleep = false) {
    if (exit.leave(member, receiver)) void tellDoor('disconnect', { member, ...(hasSaidGoodbye ? { hasSaidGoodbye } : isAsleep && { isAsleep }) });
  }

  function disconnectAll(at: number) {
    const { seats, waiting, removed } = box.state.roster;
    for (const { id, isConnected } of [...seats, ...waiting, ...removed]) if (isConnected) void tellDoor('disconnect', { member: id, at });
  }

  // Volatile, and kept nowhere: how much people speak is nobody's record.
  media.watch(({ sound, picture }) => void box.submit(ownOrder('door', 'presence', 'receive', { sound, picture })).catch(onFault));
  media.listen((spoke) => void box.submit(ownOrder('door', 'talkBalance', 'heard', { spoke })).catch(onFault));
  followDocuments(box.state);
  follow(box.state);
  setAlarm();
  // A server that was killed may not have come to it.
  tellOfEarlier(Object.keys(box.state.roster.numbers));
  return {
    ...facts,
    media,
    documents,
    get state() {
      return box.state;
    },
    submit: box.submit,
    enter,
    leave,
    changeRole,
    lookAfter(member) {
      if (!exit.receiverOf(member)) void tellDoor('disconnect', { member });
    },
    dismiss(member, gone) {
      const mine = exit.receiverOf(member);
      exit.dismiss(member, gone);
      if (mine) void tellDoor('disconnect', { member, hasSaidGoodbye: true });
    },
    turnAway: exit.turnAway,
    resync(member, receiver) {
      if (exit.receiverOf(member) === receiver) exit.resync(member);
    },
    async vacate(member) {
      const isSeated = seatOf(box.state.roster, member.id) !== undefined;
      const goodbye = isSeated ? { tool: 'presence', command: 'leave' } : { tool: 'waitingRoom', command: 'leaveLine' };
      await box.submit({ id: world().newId(), from: { actor: 'member', member }, ...goodbye, input: {} });
    },
    members: exit.members,
    disconnectAll,
    async close() {
      isOpen = false;
      alarm.set(null);
      await box.close();
      await documents.close();
    },
  };
}
