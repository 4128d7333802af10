import type { Role } from '#shared/people/sessionRole.ts';
import { agendaFace } from './agenda/face.ts';
import { asideFace } from './aside/face.ts';
import { breakoutsFace } from './breakouts/face.ts';
import { boardFace } from './board/face.ts';
import { breathingFace } from './breathing/face.ts';
import { backchannelFace } from './backchannel/face.ts';
import { captionsFace } from './captions/face.ts';
import { chatFace } from './chat/face.ts';
import { checkinFace } from './checkin/face.ts';
import { handsFace } from './hands/face.ts';
import { incidentFace } from './incident/face.ts';
import { lessonFace } from './lesson/face.ts';
import { moderationFace } from './moderation/face.ts';
import type { Look } from './face.ts';
import { pollFace } from './poll/face.ts';
import { notesFace } from './notes/face.ts';
import { quietFace } from './quiet/face.ts';
import { safetyFace } from './safety/face.ts';
import { screenFace } from './screen/face.ts';
import { supportFace } from './support/face.ts';
import { talkBalanceFace } from './talk-balance/face.ts';
import { worksheetFace } from './worksheet/face.ts';
import { waitingRoomFace } from './waiting-room/face.ts';

/** Every tool with a face, in the order of the panel's tabs. */
export const faces = [
  incidentFace,
  supportFace,
  breakoutsFace,
  asideFace,
  backchannelFace,
  waitingRoomFace,
  agendaFace,
  checkinFace,
  breathingFace,
  quietFace,
  lessonFace,
  worksheetFace,
  pollFace,
  screenFace,
  boardFace,
  handsFace,
  notesFace,
  chatFace,
  moderationFace,
  safetyFace,
  captionsFace,
  talkBalanceFace,
] as const;

export type AnyFace = Pick<(typeof faces)[number], 'tool' | 'label' | 'Icon'>;

/** What a tool looks like to somebody of this role. The view it is given is that role's: types are checked where the face is defined. */
export function lookOf(face: AnyFace, role: Role): Look<any> {
  const looks = face as { facilitator?: Look<any>; participant?: Look<any>; captioner?: Look<any> };
  return (role === 'family' ? looks.participant : looks[role]) ?? {};
}
