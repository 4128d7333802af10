import { describe, expect, it } from 'vitest';
import { isRefusal } from '../live/refusals.ts';
import { decide, toolNamed, toolNames, type From } from '../session/session.ts';
import { asMember, startWalk, submit } from './testing/walk.ts';

const walk = startWalk('family');
const member = (id: string) => walk.people.find((one) => one.id === `member-${id}`)!;
submit(walk, asMember(member('marc')), 'presence', 'leave', {});

const actors: Record<string, From> = {
  facilitator: asMember(member('lena')),
  participant: asMember(member('ana')),
  family: asMember(member('mum')),
  captioner: asMember(member('cap')),
  waiting: asMember(member('wim')),
  door: { actor: 'door' },
  clock: { actor: 'clock' },
};
/** Somebody without a seat is nobody in particular, whatever the clinic's roster calls them. */
const facilitatorOutside = asMember(member('marc'));

const commands = toolNames.flatMap((tool) =>
  Object.entries(toolNamed(tool).commands).map(([command, { by }]) => ({ tool, command, by: by as readonly string[] })),
);
const world = { now: walk.now, newId: () => 'new-id', shuffle: <T>(items: readonly T[]) => [...items] };

/** F facilitator, P participant, R relative, C captioner, W waiting, D door, T time. */
const table: Record<string, Record<string, string>> = {
  waitingRoom: { arrive: 'W', admit: 'F', admitAll: 'F', leaveLine: 'W', tick: 'T' },
  presence: { connect: 'D', disconnect: 'D', changeRole: 'D', receive: 'D', setDevices: 'FPRCW', stepAway: 'FPRC', comeBack: 'FPRC', leave: 'FPRC', tick: 'T' },
  chat: { say: 'FPR', setRoomChat: 'D', openGroupChat: 'F', closeGroupChat: 'F' },
  moderation: {
    mute: 'F',
    stopVideo: 'F',
    askToUnmute: 'F',
    unmute: 'FPRC',
    stayMuted: 'FPRC',
    startVideo: 'FPRC',
    sendBack: 'F',
    remove: 'F',
    allowBack: 'F',
    lock: 'F',
    unlock: 'F',
    end: 'F',
    runOut: 'D',
    warn: 'D',
  },
  safety: { noteLocalNumber: 'F', recallLocalNumber: 'D' },
  hands: { raise: 'PR', lower: 'PR', lowerFor: 'F', callOn: 'F', finish: 'PR', finishFor: 'F' },
  agenda: { plan: 'F', add: 'F', change: 'F', remove: 'F', reorder: 'F', start: 'F', end: 'F', back: 'F', comeBack: 'FPRC', tick: 'T' },
  breathing: { open: 'F', begin: 'F', stop: 'F', close: 'F', rate: 'P', stopForMe: 'FPR', joinAgain: 'FPR', tick: 'T' },
  poll: { open: 'F', vote: 'PR', close: 'F', leaveOut: 'F', show: 'F', discard: 'F' },
  board: { open: 'F', letWrite: 'F', save: 'F', close: 'F' },
  screen: { ask: 'F', withdraw: 'F', decline: 'PR', share: 'FPR', stop: 'FPR', stopFor: 'F' },
  talkBalance: { heard: 'D', startOver: 'F' },
  backchannel: { say: 'F', flag: 'F', setLevel: 'F', acknowledge: 'F', close: 'F', nudge: 'F', putOffNudge: 'F', finishNudge: 'F', tick: 'T' },
  incident: { note: 'F', addText: 'F', tick: 'T' },
  notes: { write: 'F' },
  quiet: { start: 'F', end: 'F', tick: 'T' },
  captions: { caption: 'C', type: 'C', tick: 'T' },
  checkin: {
    start: 'F',
    beginTurns: 'F',
    pause: 'F',
    resume: 'F',
    showSpread: 'F',
    end: 'F',
    next: 'F',
    skip: 'F',
    back: 'F',
    callOn: 'F',
    reorder: 'F',
    extend: 'F',
    rate: 'P',
    startTurn: 'FPR',
    done: 'FPR',
    pass: 'FPR',
    notYet: 'FPR',
    askMoreTime: 'FPR',
    volunteer: 'PR',
    recall: 'D',
    recallPractice: 'D',
    tick: 'T',
  },
  breakouts: {
    plan: 'F',
    discardPlan: 'F',
    setTask: 'F',
    setTimes: 'F',
    renameRoom: 'F',
    addRoom: 'F',
    removeRoom: 'F',
    place: 'F',
    setRule: 'F',
    start: 'F',
    goNow: 'F',
    takeBackStart: 'F',
    visit: 'F',
    tell: 'F',
    move: 'F',
    addMinutes: 'F',
    split: 'F',
    merge: 'F',
    closeRoom: 'F',
    bringBack: 'F',
    answer: 'F',
    resolve: 'F',
    wish: 'PR',
    askForHelp: 'PR',
    withdrawHelp: 'PR',
    tickStep: 'PR',
    wait: 'PR',
    joinAnother: 'PR',
    goToMain: 'PR',
    goToRoom: 'PR',
    recall: 'D',
    tick: 'T',
  },
  lesson: { present: 'F', turn: 'F', ask: 'F', answer: 'PR', close: 'F', show: 'F', discard: 'F', end: 'F' },
  aside: {
    ask: 'PR',
    withdraw: 'PR',
    closeAsk: 'F',
    take: 'F',
    takeFromLine: 'F',
    huddle: 'F',
    join: 'F',
    return: 'FPRW',
    tickStep: 'F',
    writeOutcome: 'F',
    tick: 'T',
  },
  worksheet: { open: 'F', letWrite: 'F', save: 'F', close: 'F', begin: 'P', progress: 'P', show: 'P', takeBack: 'P' },
  support: { ask: 'PRW', withdraw: 'PRW', answer: 'F', resolve: 'F', tick: 'T' },
  duty: { plan: 'D', tick: 'T' },
};
const letters: Record<string, string> = { F: 'facilitator', P: 'participant', R: 'family', C: 'captioner', W: 'waiting', D: 'door', T: 'clock' };

describe('permissions', () => {
  it.each(commands)('$tool.$command is refused to everybody it does not name', ({ tool, command, by }) => {
    for (const [actor, from] of Object.entries({ ...actors, facilitatorOutside })) {
      const isNamed = by.includes(actor === 'facilitatorOutside' ? 'waiting' : actor);
      const outcome = decide(walk.session, from, { tool, command }, {}, world);
      expect([actor, isRefusal(outcome) && outcome.refused === 'forbidden']).toEqual([actor, !isNamed]);
    }
  });

  it('has a line for every tool', () => expect(Object.keys(table).sort()).toEqual([...toolNames].sort()));

  it.each(Object.entries(table))('%s names exactly these', (tool, expected) => {
    const declared = Object.fromEntries(commands.filter((one) => one.tool === tool).map(({ command, by }) => [command, [...by].sort()]));
    const meant = Object.entries(expected).map(([command, who]) => [command, [...who].map((letter) => letters[letter]).sort()]);
    expect(declared).toEqual(Object.fromEntries(meant));
  });

  it.each(commands)('$tool.$command mixes people with neither the door nor the clock', ({ command, by }) => {
    if (by.includes('door') || by.includes('clock')) expect(by).toHaveLength(1);
    expect(command === 'tick').toBe(by.includes('clock'));
  });

  it('refuses a command or a tool that does not exist, also by an inherited name', () => {
    for (const name of [
      { tool: 'toString', command: 'x' },
      { tool: 'chat', command: 'constructor' },
      { tool: '', command: '' },
    ])
      expect(decide(walk.session, actors.facilitator!, name, {}, world)).toMatchObject({ refused: 'unknownCommand' });
  });
});
