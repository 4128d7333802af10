import { outcomeOf } from '#shared/tools/testing/outcome.ts';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CONSENT_VERSION } from '#shared/program/family/familyConsent.ts';
import { FAMILY_SESSION_CONSENT_VERSION } from '#shared/program/family/familySessionConsent.ts';
import type { apis } from '#shared/apis.ts';
import type { Api, BodyOf, Endpoint, HasBody, ParamsOf } from '#shared/base/endpoint.ts';
import { clinicRoles, type Caller } from '#shared/people/role.ts';
import type { TemplateDraft } from '#shared/learning/worksheets/template.ts';
import { hashToken, linkToken } from '#server/platform/auth/linkToken.ts';
import { createMailLinks } from '#server/learning/practice/mailLinks.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { makePerson, makeSession, personId } from './clinic.ts';
import type { TestPerson } from './person.ts';
import type { TestServer } from './startServer.ts';
import { TEST_KEY } from './template.ts';

/** A right call of an endpoint. */
export type Sample<E extends Endpoint> = (keyof ParamsOf<E> extends never ? unknown : { params: ParamsOf<E> }) &
  (HasBody<E> extends true ? { body: BodyOf<E> } : unknown) & {
    /** Whoever holds the link may. */
    isLink?: boolean;
    /** May call it, but what the sample asks for is not theirs. */
    notTheirs?: Caller | readonly Caller[];
  };
type TakesNothing<E extends Endpoint> = keyof ParamsOf<E> extends never ? (HasBody<E> extends true ? false : true) : false;
/** One for each endpoint that takes something: one that is missing, or too many, does not compile. Made anew for every call. */
type Samples<A extends Api> = { [Key in keyof A as TakesNothing<A[Key]> extends true ? never : Key]: () => Sample<A[Key]> | Promise<Sample<A[Key]>> };
export type AllSamples = { [Feature in keyof typeof apis]: Samples<(typeof apis)[Feature]> };

export interface SampleParts {
  server: TestServer;
  personAs: (caller: Caller) => Promise<TestPerson>;
  demoAccountOf: Record<Exclude<Caller, 'signedOut'>, string>;
}

/** What a right call of every endpoint looks like, as somebody of the demo's makes it. */
export function createSamples({ server, personAs, demoAccountOf }: SampleParts): AllSamples {
  let made = 0;
  const builtIn = readFileSync(new URL('../../content/lessons/m04-catching-thoughts.md', import.meta.url), 'utf8');
  const ownLesson = (id: string) => builtIn.replace(/^id: .*$/m, `id: ${id}`);
  async function newLesson(): Promise<string> {
    made += 1;
    const { body } = await (await personAs('facilitator')).post('/api/lessons', { source: ownLesson(`lesson-${made}`), replaces: '' });
    return (body as { id: string }).id;
  }

  let sheet: Promise<string> | null = null;
  /** A sheet of the participant's own that their facilitators may read. */
  const sharedSheet = () => (sheet ??= makeSharedSheet());
  async function makeSharedSheet(): Promise<string> {
    const ana = await personAs('participant');
    const { id } = (await ana.post('/api/sheets', { template: 'i_statement' })).body as { id: string };
    await ana.post(`/api/sheets/${id}/visibility`, { visibility: 'facilitators' });
    return id;
  }
  const ofSheet = async () => ({ params: { id: await sharedSheet() } });
  const ownWorksheet: TemplateDraft = { title: 'A title', about: 'What it is for.', fields: [{ type: 'long', key: 'text', label: 'What happened?' }] };
  async function newWorksheet(): Promise<string> {
    return ((await (await personAs('facilitator')).post('/api/worksheets', ownWorksheet)).body as { template: { id: string } }).template.id;
  }
  /** A board of a family session that is over, kept, where everybody was. */
  async function newKept(): Promise<string> {
    const members = (['facilitator', 'participant', 'family'] as const).map(async (role) => ({ person: await personId(server.db, demoAccountOf[role]), role }));
    const session = await makeSession(server.db, { kind: 'family', endedAt: new Date(), members: await Promise.all(members) });
    const id = `kept-${(made += 1)}`;
    const were = await server.db.prisma.sessionMember.findMany({ where: { sessionId: session } });
    await server.db.prisma.document.create({
      data: { id, sessionId: session, isKept: true, title: 'Kept', wasThere: { create: were.map(({ id: memberId }) => ({ memberId })) } },
    });
    return id;
  }

  /** A way into an account that no other test signs in to, or one that Ana reads of. */
  async function newLink(from: 'mail' | 'machine') {
    const id = `link-${(made += 1)}`;
    const person = await personId(server.db, from === 'mail' ? 'participant8' : 'participant1');
    const row = { id, personId: person, from, tokenHash: hashToken(linkToken(TEST_KEY, id)), createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) };
    await server.db.prisma.passwordLink.create({ data: row });
    return { id, token: linkToken(TEST_KEY, id) };
  }

  /** On another device of the participant's. */
  async function oldSignIn(): Promise<string> {
    const id = `sign-in-${(made += 1)}`;
    await server.db.prisma.authSession.create({
      data: { id, token: id, userId: await personId(server.db, 'participant1'), expiresAt: new Date(Date.now() + 60_000) },
    });
    return id;
  }
  const somePractice = { kind: 'exercise' as const, what: 'box', when: 'After breakfast', where: 'At home', remindAt: null };
  /** Something Ana was given by a facilitator: both may take it off. */
  async function newPractice(): Promise<string> {
    const [personId_, setById] = [await personId(server.db, 'participant1'), await personId(server.db, 'facilitator')];
    const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: personId_ } });
    const row = {
      clinicId,
      personId: personId_,
      setById,
      kind: 'exercise',
      what: 'box',
      title: 'Box breathing',
      whenText: '',
      whereText: '',
      visibility: 'private',
      createdAt: new Date(),
    };
    // Kept few: nobody may have more than twenty at a time.
    await server.db.prisma.practice.deleteMany({ where: { personId: personId_ } });
    return (await server.db.prisma.practice.create({ data: row })).id;
  }
  const newPlan = async () => ((await (await personAs('participant')).post('/api/sheets', { template: 'coping_plan' })).body as { id: string }).id;
  const someConsent = async () => ({
    relative: await lucia(),
    textVersion: CONSENT_VERSION as typeof CONSENT_VERSION,
    until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    signedName: 'Ana Duarte',
  });
  async function newConsent(): Promise<string> {
    const sheetId = await newPlan();
    await (await personAs('participant')).post(`/api/plans/${sheetId}/consents`, await someConsent());
    return (await server.db.prisma.familyAuthorization.findFirstOrThrow({ where: { sheetId } })).id;
  }
  const lucia = async () => (await server.db.prisma.relative.findFirstOrThrow({ where: { participantId: await personId(server.db, 'participant1') } })).id;

  let invited = 0;
  async function newNotice(): Promise<string> {
    const { id: sessionId, clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
    const id = `notice-${Math.random()}`;
    await server.db.prisma.clinicNotice.create({ data: { id, clinicId, sessionId, what: 'unattended', at: new Date() } });
    return id;
  }

  async function newMember(role: 'facilitator' | 'participant'): Promise<string> {
    const clinicId = (await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } })).clinicId;
    return makePerson(server.db, { email: `member${(invited += 1)}@example.org`, name: 'Somebody Else', role, clinicId });
  }

  async function newInvitation() {
    invited += 1;
    const { body } = await (await personAs('manager')).post('/api/invitations', { email: `new${invited}@example.org`, role: 'participant' });
    return body as { link: string; invitation: { id: string } };
  }

  async function endedSession(): Promise<string> {
    const [lead, person] = [await personId(server.db, 'facilitator'), await personId(server.db, 'participant1')];
    return makeSession(server.db, {
      endedAt: new Date(),
      members: [
        { person: lead, role: 'facilitator' },
        { person, role: 'participant' },
      ],
    });
  }

  async function openAlert(): Promise<string> {
    const members = await server.db.prisma.sessionMember.findMany({ where: { sessionId: await endedSession() } });
    const [lead, about] = (['facilitator', 'participant'] as const).map((role) => members.find((member) => member.role === role)!.id);
    const id = `alert-${(invited += 1)}`;
    await server.db.prisma.riskFlag.create({ data: { id, aboutId: about!, raisedById: lead!, level: 3, raisedAt: new Date() } });
    return id;
  }
  /** An hour alone, each time on another day far ahead: nobody is in two places. */
  async function newDraft() {
    const day = new Date(Date.now() + (40 + (made += 1)) * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const [lead, ana] = [await personId(server.db, demoAccountOf.facilitator), await personId(server.db, demoAccountOf.participant)];
    const nobody: string[] = [];
    return {
      kind: 'individual' as const,
      title: 'An hour alone',
      day,
      time: '19:00',
      minutes: 50,
      service: 'individual' as const,
      facilitators: [lead],
      lead,
      participants: [ana],
      relatives: nobody,
      captioners: nobody,
      sizeReason: '',
    };
  }
  async function plannedSession(): Promise<string> {
    const [lead, ana] = [await personId(server.db, demoAccountOf.facilitator), await personId(server.db, demoAccountOf.participant)];
    return makeSession(server.db, {
      kind: 'individual',
      startsIn: 20_000 + (made += 1) * 90,
      members: [
        { person: lead, role: 'facilitator', isLead: true },
        { person: ana, role: 'participant' },
      ],
    });
  }
  async function newSetupLink(): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await server.db.prisma.setupLink.create({ data: { tokenHash: hashToken(token), createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) } });
    return token;
  }
  /** Somebody whom the demo's facilitator cares for. */
  const somebody = async () => ({ params: { id: await personId(server.db, 'participant1') } });
  const tokenIn = ({ link }: { link: string }) => link.split('/').pop()!;
  return {
    account: {
      signIn: () => ({ body: { email: 'participant2@demo.hearth', password: DEMO_PASSWORD } }),
      changePassword: () => ({ body: { currentPassword: 'not the right one', newPassword: 'four plain words' } }),
      passwordOffer: async () => ({ params: { token: (await newLink('mail')).token } }),
      choosePassword: async () => ({ params: { token: (await newLink('mail')).token }, body: { password: 'four plain words' } }),
      passwordNoticeRead: async () => ({ params: { id: (await newLink('machine')).id }, notTheirs: clinicRoles.filter((role) => role !== 'participant') }),
      forgotPassword: () => ({ body: { email: 'participant8@demo.hearth' } }),
      endSignIn: async () => ({ params: { id: await oldSignIn() }, notTheirs: clinicRoles.filter((role) => role !== 'participant') }),
    },
    factor: {
      confirmApp: () => ({ body: { code: '000000' } }),
      signInByCode: () => ({ body: { code: '000000' } }),
      proveAgain: () => ({ body: { password: DEMO_PASSWORD } }),
    },
    care: { person: somebody },
    clinic: {
      change: () => ({
        body: {
          clinicName: 'Some clinic',
          mailName: 'your clinic',
          phone: '(503) 555-0142',
          zone: 'UTC',
          hours: [{ from: '09:00', to: '17:00' }, null, null, null, null, null, null],
          afterHoursPhone: '(503) 555-0143',
          contactEmail: 'oncall@example.org',
          letterName: 'Some clinic',
          letterAddress: '1 Some Way',
          letterPhone: '',
        },
      }),
      setupOffer: async () => ({ params: { token: await newSetupLink() } }),
      setUp: async () => ({
        params: { token: await newSetupLink() },
        body: {
          clinicName: 'Harbor Clinic',
          mailName: 'your clinic',
          phone: '(503) 555-0100',
          zone: 'America/New_York',
          name: 'Somebody New',
          email: `first${(invited += 1)}@example.org`,
          password: 'four plain words',
        },
      }),
    },
    people: {},
    members: {
      setRoles: async () => ({ params: { id: await newMember('facilitator') }, body: { roles: ['facilitator', 'supervisor'] } }),
      end: async () => ({ params: { id: await newMember('participant') } }),
      careTeam: async () => ({ params: { id: await newMember('participant') } }),
      joinTeam: async () => ({ params: { id: await newMember('participant') }, body: { facilitator: await personId(server.db, 'facilitator') } }),
      leaveTeam: async () => {
        const [id, facilitator] = [await newMember('participant'), await personId(server.db, 'facilitator')];
        await (await personAs('manager')).post(`/api/people/${id}/care-team`, { facilitator });
        return { params: { id }, body: { facilitator } };
      },
      takeBack: async () => {
        const id = await newMember('participant');
        await (await personAs('manager')).post(`/api/people/${id}/end`, {});
        return { params: { id } };
      },
    },
    schedule: {
      earlier: () => ({ params: { before: server.sessions.family } }),
      // Everybody has months.
      month: () => ({ params: { month: '2027-02' }, isLink: true }),
      wayIn: () => ({ params: { id: server.sessions.family }, notTheirs: ['supervisor', 'scheduler', 'billing', 'manager'] }),
      people: () => ({ params: { id: server.sessions.family } }),
    },
    planning: {
      look: async () => ({ body: { ...(await newDraft()), session: '' } }),
      plan: async () => ({ body: await newDraft() }),
      read: async () => ({ params: { id: await plannedSession() } }),
      change: async () => ({ params: { id: await plannedSession() }, body: await newDraft() }),
      cancel: async () => ({ params: { id: await plannedSession() }, body: { reason: 'Somebody is ill.' } }),
    },
    captioners: {
      list: () => ({ params: { id: server.sessions.individual } }),
      invite: () => ({ params: { id: server.sessions.individual }, body: { email: `cap${(invited += 1)}@example.org` } }),
      remove: async () => {
        const { id } = await server.db.prisma.invitedCaptioner.create({
          data: { sessionId: server.sessions.individual, email: `gone${(invited += 1)}@example.org` },
        });
        return { params: { id: server.sessions.individual, captioner: id } };
      },
    },
    attendance: {
      ofPerson: somebody,
      ofSession: () => ({ params: { id: server.sessions.family } }),
      status: () => ({ params: { id: server.sessions.family } }),
      minutes: () => ({ params: { id: server.sessions.family } }),
    },
    record: {
      ofPerson: somebody,
      ofSession: () => ({ params: { id: server.sessions.individual } }),
      deleteNote: async () => ({ params: { id: await endedSession() } }),
      writeOutcome: async () => ({ params: { id: await openAlert() }, body: outcomeOf('Spoke to her alone, she is at home.') }),
      noteDeed: async () => ({ params: { id: await openAlert() }, body: { deed: 'calledThem' as const, number: null, text: '' } }),
    },
    ratings: {},
    notices: {
      seen: async () => ({ params: { id: await newNotice() } }),
    },
    kept: {
      read: async () => ({ params: { id: await newKept() } }),
      remove: async () => ({ params: { id: await newKept() } }),
    },
    invitations: {
      invite: () => ({ body: { email: 'somebody@example.org', role: 'participant' } }),
      withdraw: async () => ({ params: { id: (await newInvitation()).invitation.id } }),
      offer: async () => ({ params: { token: tokenIn(await newInvitation()) } }),
      accept: async () => ({
        params: { token: tokenIn(await newInvitation()) },
        body: { name: 'Somebody New', password: 'four plain words' },
      }),
    },
    lessons: {
      read: async () => ({ params: { id: await newLesson() }, notTheirs: 'family' }),
      progress: async () => ({
        params: { id: await newLesson() },
        body: { page: 2, solved: ['automatic'], isDone: false },
        notTheirs: 'family',
      }),
      source: async () => ({ params: { id: await newLesson() } }),
      version: async () => ({ params: { id: await newLesson(), version: '1' } }),
      save: () => ({ body: { source: ownLesson(`lesson-${(made += 1)}`), replaces: '' } }),
      review: async () => ({ params: { id: await newLesson() }, body: { version: 1, isReviewed: true } }),
      withdraw: async () => ({ params: { id: await newLesson() } }),
    },
    worksheets: {
      read: async () => ({ params: { id: await newWorksheet() } }),
      publish: () => ({ body: ownWorksheet }),
      publishVersion: async () => ({ params: { id: await newWorksheet() }, body: ownWorksheet }),
      withdraw: async () => ({ params: { id: await newWorksheet() } }),
    },
    sheets: {
      ofPerson: somebody,
      make: () => ({ body: { template: 'i_statement' } }),
      read: ofSheet,
      asPdf: ofSheet,
      save: async () => ({ ...(await ofSheet()), body: { update: '', stateVector: 'AA==' } }),
      show: async () => ({ ...(await ofSheet()), body: { visibility: 'facilitators' } }),
      finish: async () => ({ ...(await ofSheet()), body: { isDone: false } }),
      duplicate: ofSheet,
      remove: async () => ({ params: { id: await makeSharedSheet() } }),
    },
    practice: {
      ofPerson: somebody,
      set: () => ({ body: somePractice }),
      log: async () => ({
        params: { id: await newPractice() },
        body: { day: new Date().toISOString().slice(0, 10), outcome: 'done', helpfulness: 6, note: 'Went well.', loggedAt: new Date().toISOString() },
      }),
      notes: async () => ({ params: { id: await newPractice() }, body: { noteReaders: 'facilitators' } }),
      reminder: async () => ({ params: { id: await newPractice() }, body: { remindAt: '19:00', mailZone: null } }),
      end: async () => ({ params: { id: await newPractice() } }),
      assign: async () => ({ body: { ...somePractice, people: [await personId(server.db, 'participant1')] } }),
      mailsOff: async () => ({ params: { token: createMailLinks(TEST_KEY).tokenOf(await personId(server.db, 'participant1')) }, isLink: true }),
    },
    family: {
      signForPlan: async () => ({ params: { id: await newPlan() }, body: await someConsent() }),
      signForSessions: async () => ({ body: { ...(await someConsent()), textVersion: FAMILY_SESSION_CONSENT_VERSION, topics: ['attendance'] } }),
      relatives: () => ({ params: { id: server.sessions.family } }),
      revoke: async () => ({ params: { id: await newConsent() } }),
      planShown: async () => ({ params: { id: await newConsent() } }),
    },
    seen: {},
  };
}
