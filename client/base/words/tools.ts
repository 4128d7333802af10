import { agenda } from './tools/agenda.ts';
import { backchannel } from './tools/backchannel.ts';
import { aside } from './tools/aside.ts';
import { breakouts } from './tools/breakouts.ts';
import { board } from './tools/board.ts';
import { breathing } from './tools/breathing.ts';
import { captions } from './tools/captions.ts';
import { checkin } from './tools/checkin.ts';
import { hands } from './tools/hands.ts';
import { notes } from './tools/notes.ts';
import { poll } from './tools/poll.ts';
import { incident } from './tools/incident.ts';
import { lesson } from './tools/lesson.ts';
import { quiet } from './tools/quiet.ts';
import { screen } from './tools/screen.ts';
import { talkBalance } from './tools/talkBalance.ts';
import { worksheet } from './tools/worksheet.ts';

export const tools = {
  worksheet,
  agenda,
  backchannel,
  aside,
  breakouts,
  board,
  breathing,
  captions,
  checkin,
  hands,
  ...incident,
  notes,
  poll,
  lesson,
  quiet,
  screen,
  talkBalance,
  stage: { hide: 'Hide it from me', isHidden: 'Hidden from you: {{what}}', show: 'Show it' },
  tab: { agenda: 'Agenda', board: 'Board', screen: 'Screen', aside: 'Private word', breakouts: 'Small rooms', backchannel: 'Team', notes: 'My notes', captions: 'Captions', breathing: 'Breathe', poll: 'Poll', talkBalance: 'Talk balance', checkin: 'Check-in', quiet: 'Quiet', lesson: 'Lesson', worksheet: 'Worksheet', chat: 'Chat', hands: 'Hands', waitingRoom: 'Waiting room', moderation: 'Moderation', safety: 'Safety', support: 'Support', incident: 'To be reached' },

  waitingRoom: {
    now_one: '{{count}} person is waiting',
    now_other: '{{count}} people are waiting',
    admit: 'Admit',
    admitNamed: 'Admit {{name}}',
    admitAll: 'Admit all',
    lacksPlace_one: '{{count}} did not say where they are: let them in one by one, or talk with them first.',
    lacksPlace_other: '{{count}} did not say where they are: let them in one by one, or talk with them first.',
    admitWithout: 'Let {{name}} in without a place?',
    admitWithoutText: 'They did not say where they are. Should they need help, nobody would know where to send it. You can talk with them first.',
    admitReason: 'Why you let them in all the same',
    admitReasonHint: 'It is kept with their attendance.',
    admitCancel: 'Not now',
  },

  chat: {
    title: 'Chat',
    to: 'To',
    facilitators: 'The facilitators',
    everybody: 'Everybody',
    placeholder: 'Write a message',
    closedHint: 'Only the facilitators read what you write here.',
    roomHint: 'What you write to everybody here is read by those in this room, and by the facilitators. They do not listen in.',
    openHint: 'The group chat is open: you can write to everybody, or only to the facilitators.',
    groupSwitch: 'Group chat is open',
    groupHint: 'Participants can write to everybody while it is open.',
    emptyTitle: 'No messages yet',
    empty: 'Messages last as long as the session.',
    toFacilitators: 'to the facilitators',
    toEverybody: 'to everybody',
    toPerson: 'to {{name}}',
    toYou: 'to you',
    you: 'You',
    messages: 'Messages',
    newBelow: 'New messages',
  },

  moderation: {
    menu: 'More about {{name}}',
    mute: 'Mute',
    askToUnmute: 'Ask to unmute',
    asked: 'Asked to unmute',
    stopVideo: 'Turn their camera off',
    sendBack: 'Send back to the waiting room',
    remove: 'Remove from the session…',
    removeTitle: 'Remove {{name}}?',
    removeText: 'They see that they were asked to leave, and Help now stays within reach. They cannot come back unless you or another facilitator allows it.',
    removeConfirm: 'Remove {{name}}',
    allowBack: 'Allow back',
    allowBackNamed: 'Allow {{name}} back',
    muted: 'Muted by a facilitator',
    stopped: 'Camera turned off by a facilitator',
    removeWaiting: 'Turn away',
    removeWaitingNamed: 'Turn {{name}} away',
    cancel: 'Cancel',
  },

  safety: {
    card: 'Safety card',
    cardOf: 'Safety card of {{name}}',
    whereNow: 'Where they are',
    isPrivate: 'Privacy there',
    private: { yes: 'Alone', headphones: 'Not alone, with headphones', no: 'Not alone: others can hear them' },
    notPrivate: 'Not in a private place',
    kind: 'What kind of place',
    notSaid: 'They did not say where they are.',
    mayUse: { yes: 'They agreed that help may be sent there.', no: 'They did not agree that help is sent there. Talk with them first; where a life is in danger, send it.' },
    abroad: '988 and 911 do not work there. Look up the emergency number of that country.',
    mayCall: { never: 'Never call them: they asked us not to.', emergency: 'Only in an emergency.' },
    callback: 'Call them back',
    contact: 'Emergency contact',
    call: 'Call {{phone}}',
    since: 'Given {{when}}. The facilitators have it until a day after the session, and where an alert is open, until somebody writes what came of it.',
    local: 'Emergency number of that place',
    localHint: 'The full number of the emergency services there. 911 from here reaches your own county.',
    localChange: 'Change the emergency number of that place',
    localSave: 'Note it',
    localNoted: 'Emergency services there, noted {{when}}',
    localOld: 'Noted {{when}} for the same city and postal code. Numbers change: please check it.',
    localStill: 'Checked, still right',
    none: 'No safety card: only participants and relatives are asked for one.',
  },

  support: {
    button: 'I need support',
    hint: 'Tells the facilitators privately. Nobody else sees it.',
    asked: 'The facilitators have been told privately.',
    undo: 'Undo',
    answered: '{{name}} is on it.',
    answeredUnnamed: 'A facilitator is on it.',
    withdraw: 'I am all right now',
    asks: '{{name}} asks for support',
    asksWaiting: '{{name}} asks for support from the waiting room',
    gone: 'no longer here',
    absent: { left: 'closed this page', asleep: 'device asleep or in another app', reconnecting: 'not connected right now' },
    answer: 'I am on it',
    answerNamed: 'I am on it: {{name}}',
    answeredBy: '{{name}} is on it',
    answeredByYou: 'You are on it',
    resolve: 'Done',
    resolveNamed: 'Done: {{name}}',
  },
} as const;
