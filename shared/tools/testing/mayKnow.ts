// Who may know what somebody wrote: said once more, apart from the tools, so that a tool's mistake shows.
import type { ToolName } from '../../session/session.ts';
import type { Viewer } from '../../live/tool.ts';
import type { Plant, Walk } from './walk.ts';

type MayKnow = (plant: Plant, viewer: Viewer, walk: Walk) => boolean;

const facilitatorsOnly: MayKnow = (_, { audience }) => audience === 'facilitator';

const nobody: MayKnow = () => false;
/** What is opened in a place is there for those in it. */
const isWhereItWasAsked = ({ author, seats }: Plant, { seat }: Viewer) => seat !== null && seats.find(({ id }) => id === author)?.place === seat.place;

/** By tool: who besides the author may know. Every tool is named: a new one is asked what it tells whom. */
const tellers: Readonly<Record<ToolName, MayKnow>> = {
  presence: nobody,
  hands: nobody,
  moderation: nobody,
  breathing: nobody,
  screen: nobody,
  talkBalance: nobody,
  notes: nobody,
  quiet: nobody,
  waitingRoom: ({ path, author }, { audience, id }, { everSeated, session: { roster } }) => {
    if (audience === 'facilitator') return true;
    if (path.startsWith('card')) return false;
    if (audience !== 'waiting') return everSeated.has(author);
    // Whom a facilitator talks with aside knows who that is.
    const place = roster.waiting.find((waiter) => waiter.id === id)?.place;
    return place !== undefined && place !== null && roster.seats.some((seat) => seat.id === author && seat.place === place);
  },
  aside: facilitatorsOnly,
  safety: facilitatorsOnly,
  incident: facilitatorsOnly,
  support: facilitatorsOnly,
  duty: nobody,
  agenda: ({ path }, { audience }) => audience === 'facilitator' || (path === 'title' && audience !== 'waiting'),
  poll: (_, { audience }) => audience !== 'waiting',
  board: (plant, viewer) => viewer.audience === 'facilitator' || isWhereItWasAsked(plant, viewer),
  lesson: ({ path }, { audience }) => audience === 'facilitator' || (path !== 'notes' && audience !== 'waiting'),
  worksheet: (plant, viewer) =>
    viewer.audience === 'facilitator' ||
    (viewer.audience !== 'waiting' && (plant.input as { mode?: string }).mode !== 'together') ||
    isWhereItWasAsked(plant, viewer),
  captions: (_, { audience }) => audience !== 'waiting',
  backchannel: ({ command }, { audience }) => audience === 'facilitator' && command !== 'nudge',
  checkin: ({ path }, { audience }) => audience === 'facilitator' || (path === 'prompt' && audience !== 'waiting'),
  breakouts: ({ command, path, input, seats }, viewer, { session }) => {
    if (viewer.audience === 'facilitator') return true;
    const { run } = session.tools.breakouts;
    if (viewer.audience === 'waiting' || !run) return false;
    if (command === 'setTask') return path.startsWith('task');
    if (command === 'tell') {
      const { room } = input as { room: string | null };
      const place = seats.find(({ id }) => id === viewer.id)?.place;
      return place !== undefined && (room === null ? !place.startsWith('aside:') : place === room);
    }
    const own = run.rooms.filter(({ id, members }) => id === viewer.seat?.place || members.includes(viewer.id));
    return path === 'name' && own.some(({ name }) => name === (input as { name: string }).name);
  },
  chat: ({ input, author, seats }, viewer) => {
    if (viewer.audience === 'waiting' || viewer.audience === 'captioner') return false;
    const { to } = input as { to: string | { member: string } };
    const placeOf = (id: string) => seats.find((seat) => seat.id === id)?.place;
    if (viewer.audience === 'facilitator')
      return (
        to !== 'everybody' || placeOf(author)?.startsWith('breakout:') || [undefined, 'main', viewer.seat?.place, placeOf(viewer.id)].includes(placeOf(author))
      );
    if (typeof to === 'object') return to.member === viewer.id;
    return to === 'everybody' && placeOf(viewer.id) !== undefined && placeOf(viewer.id) === placeOf(author);
  },
};

/** Whether this viewer may find this planted secret in anything they receive. */
export const mayKnow: MayKnow = (plant, viewer, walk) =>
  plant.isAccepted && (plant.author === viewer.id || tellers[plant.tool as ToolName](plant, viewer, walk));
