import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { MAIN, seatOf, waiterOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { roles, type Role } from '../../people/sessionRole.ts';
import { commandFor, memberId, nothing } from '../../live/tool.ts';
import { onTheirWay } from './goodbyes.ts';
import { devicesOf, type Presence, type PresenceEvent } from './state.ts';

const command = commandFor<Presence, PresenceEvent>();
const seated: readonly Role[] = ['participant', 'family', 'facilitator', 'captioner'];

const known = (roster: Roster, member: MemberId) => seatOf(roster, member) ?? waiterOf(roster, member) ?? roster.removed.find(({ id }) => id === member);

export const commands = {
  connect: command({
    by: ['door'],
    input: z.strictObject({ member: memberId }),
    run: (_, { member }, { roster, now }) => (known(roster, member)?.isConnected === false ? [{ type: 'connected', member, at: now }] : []),
  }),
  /**
   * `at`: when it really happened, where that is earlier than now (a server that was killed). `hasSaidGoodbye`: their page went away by
   * itself, which a line that drops cannot say; it may be loaded again only. `isAsleep`: the line dropped while their page was out of sight.
   */
  disconnect: command({
    by: ['door'],
    input: z.strictObject({
      member: memberId,
      at: z.int().min(0).optional(),
      hasSaidGoodbye: z.literal(true).optional(),
      isAsleep: z.literal(true).optional(),
    }),
    run: (_, { member, at, hasSaidGoodbye, isAsleep }, { roster, now }) => {
      const person = known(roster, member);
      if (!person?.isConnected) return [];
      const latest = Math.max(person.connectionAt, seatOf(roster, member)?.seatedAt ?? 0);
      return [
        {
          type: 'disconnected',
          member,
          at: Math.max(latest, Math.min(at ?? now, now)),
          ...(hasSaidGoodbye && { hasSaidGoodbye }),
          ...(isAsleep && { isAsleep }),
        },
      ];
    },
  }),
  /** Somebody who waits has devices only while a facilitator talks with them. */
  setDevices: command({
    by: [...seated, 'waiting'],
    input: z.strictObject({
      mic: z.boolean(),
      camera: z.boolean(),
      failing: z
        .array(z.enum(['mic', 'camera']))
        .max(2)
        .optional(),
    }),
    run: (state, { mic, camera, failing = [] }, { actor, roster }) => {
      if (!seatOf(roster, actor) && (waiterOf(roster, actor)?.place ?? null) === null) return [];
      const now = devicesOf(state, actor);
      const isSame = now.mic === mic && now.camera === camera && (now.failing ?? []).join() === failing.join();
      if (isSame) return [];
      if (now.isSteppedAway) return refuse('steppedAway', 'You stepped away. Come back first, then switch them on.');
      return [{ type: 'devicesSet', member: actor, mic, camera, ...(failing.length > 0 && { failing }) }];
    },
  }),
  /** Whose sound and picture reach the server, of all in the session: what the media room says, whatever the pages want. */
  receive: command({
    by: ['door'],
    input: z.strictObject({ sound: z.array(memberId).max(64), picture: z.array(memberId).max(64) }),
    run: (state, { sound, picture }, { roster }) => {
      const known = [...roster.seats, ...roster.waiting].map(({ id }) => id);
      const isNews = known.some((id) => {
        const { isSoundHere = false, isPictureHere = false } = devicesOf(state, id);
        return isSoundHere !== sound.includes(id) || isPictureHere !== picture.includes(id);
      });
      return isNews ? [{ type: 'received', sound: sound.filter((id) => known.includes(id)), picture: picture.filter((id) => known.includes(id)) }] : [];
    },
  }),
  stepAway: command({
    by: seated,
    input: nothing,
    run: (state, _, { actor }) => (devicesOf(state, actor).isSteppedAway ? [] : [{ type: 'steppedAway', member: actor }]),
  }),
  comeBack: command({
    by: seated,
    input: nothing,
    run: (state, _, { actor }) => (devicesOf(state, actor).isSteppedAway ? [{ type: 'cameBack', member: actor }] : []),
  }),
  /** The clinic made somebody something else: what they may do and see follows at once. Nobody stays where only a facilitator goes. */
  changeRole: command({
    by: ['door'],
    input: z.strictObject({ member: memberId, role: z.enum(roles), isLead: z.boolean() }),
    run: (_, { member, role, isLead }, { roster, now }) => {
      const person = known(roster, member);
      if (!person || (person.role === role && person.isLead === isLead)) return [];
      // Nobody but facilitators is in the main room of a group that is over.
      if (roster.groupEndedAt !== null && person.role === 'facilitator' && role !== 'facilitator' && seatOf(roster, member))
        return [
          { type: 'roleChanged', member, role, isLead, at: now },
          { type: 'seatFreed', member, why: 'ended', at: now },
        ];
      const isOut = person.role === 'facilitator' && role !== 'facilitator' && (seatOf(roster, member)?.place ?? MAIN) !== MAIN;
      const moved: RosterEvent[] = isOut ? [{ type: 'seatMoved', member, place: MAIN, at: now }] : [];
      return [{ type: 'roleChanged', member, role, isLead, at: now }, ...moved];
    },
  }),
  /** Who said goodbye and has not come back by now has left; their seat stays theirs. */
  tick: command({
    by: ['clock'],
    input: nothing,
    run: (_, __, { roster, now }) =>
      onTheirWay(roster)
        .filter(({ at }) => at <= now)
        .map(({ member }) => ({ type: 'wentAway', member, at: now })),
  }),
  leave: command({
    by: seated,
    input: nothing,
    run: (_, __, { actor, now }) => [{ type: 'seatFreed', member: actor, why: 'left', at: now }],
  }),
};
