// What the walk cannot find by itself. A tool whose schemas say enough needs nothing here.
import { AGREEMENTS_VERSION } from '../../people/agreements.ts';
import { groupExamples, groupOpenings, groupRare, type Example, type Opening } from './groupExamples.ts';
import { placeAskers, placeExamples, placeOpenings, placeRare } from './placeExamples.ts';
import { inputFor } from './inputs.ts';
import { tools } from '../registry.ts';

/** Inputs by `tool.command`, where the schema alone would seldom give an accepted one. */
export const examples: Readonly<Record<string, Example>> = {
  'waitingRoom.arrive': (draw) => ({
    ...(inputFor(tools.waitingRoom.commands.arrive.input, draw) as object),
    agreementsVersion: AGREEMENTS_VERSION,
    card:
      draw.choose(8) === 7
        ? null
        : {
            place: {
              street: draw.plant('card.place.street', 'text'),
              city: draw.plant('card.place.city', 'text'),
              state: 'IL',
              postalCode: '62701',
              country: 'US',
              kind: 'home',
              mayBeUsed: true,
            },
            isPrivate: 'yes',
            callback: draw.plant('card.callback', 'digits'),
            contactName: draw.plant('card.contactName', 'text'),
            contactRelationship: draw.plant('card.contactRelationship', 'text'),
            contactPhone: draw.plant('card.contactPhone', 'digits'),
            contactMayCall: 'yes',
          },
  }),
  'moderation.end': (draw, { roster, tools: { moderation } }) => ({
    people: tools.moderation.views.facilitator(moderation, { id: 'nobody', audience: 'facilitator', seat: null }, roster).endsFor + draw.choose(2),
    keepsTalk: draw.choose(3) > 0,
    despiteAlert: draw.choose(3) > 0,
  }),
  ...groupExamples,
  ...placeExamples,
};

/** Commands that bring a tool to where it has something to hide, before the random steps: by the lead, or by all of one role. */
export const openings: readonly Opening[] = [{ tool: 'chat', command: 'openGroupChat' }, ...groupOpenings, ...placeOpenings];

/** Commands that end the walk: asked for once in a while only. */
export const rare: ReadonlySet<string> = new Set(['moderation.end', 'moderation.runOut', 'presence.changeRole', ...groupRare, ...placeRare]);

/** Who has a reason to ask, by `tool.command`, where hardly anybody has one. */
export const askers = { ...placeAskers };
