import { Group, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import type { Choice, RosterRole } from '#shared/program/planning/api.ts';
import { servicesOf } from '#shared/program/planning/services.ts';
import { asksReason } from '#shared/program/planning/size.ts';
import { NumberField } from '../../base/design/fields/NumberField.tsx';
import { zoneName } from '../../base/design/clockTime.ts';
import { PeopleField, useNamed } from './PeopleField.tsx';
import { withFacilitators, withKind, withParticipants, type FormDraft } from './draft.ts';

interface PlanFormProps {
  draft: FormDraft;
  onChange: (draft: FormDraft) => void;
  people: readonly Choice[];
  zone: string;
  /** One alone: a session stays of its kind. */
  kinds: readonly SessionKind[];
  /** People can be in it: title and time stay. */
  isOpen: boolean;
  /** What is wrong with one of its fields. */
  wrong: { field: string; say: string } | null;
}

/** What a session is: kind, title, when, and its people. */
export function PlanForm({ draft, onChange, people, zone, kinds, isOpen, wrong }: PlanFormProps) {
  const { t } = useTranslation('planning');
  const set = (change: Partial<FormDraft>) => onChange({ ...draft, ...change });
  const errorOf = (field: keyof FormDraft) => (wrong?.field === field ? wrong.say : undefined);
  return (
    <Stack>
      {kinds.length > 1 && (
        <Radio.Group label={t('kind')} value={draft.kind} onChange={(kind) => onChange(withKind(draft, kind as SessionKind))}>
          <Group mt={6} gap="md">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`kind.${kind}`, { ns: 'common' })} />
            ))}
          </Group>
        </Radio.Group>
      )}
      {isOpen && <Text>{t('isOpen')}</Text>}
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        maxLength={80}
        disabled={isOpen}
        value={draft.title}
        error={errorOf('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div>
        <Group align="start">
          <TextInput
            type="date"
            flex="1 1 9rem"
            miw={0}
            label={t('day')}
            disabled={isOpen}
            value={draft.day}
            error={errorOf('day')}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            flex="1 1 8rem"
            miw={0}
            label={t('time')}
            disabled={isOpen}
            value={draft.time}
            error={errorOf('time')}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
          <NumberField
            flex="1 1 6rem"
            miw={0}
            label={t('minutes')}
            min={15}
            max={240}
            disabled={isOpen}
            value={draft.minutes}
            error={errorOf('minutes')}
            onChange={(minutes) => set({ minutes })}
          />
        </Group>
        <Text size="sm" c="dimmed" mt={4}>
          {t('clock', { zone: zoneName(zone) })}
        </Text>
      </div>
      <Select
        label={t('service')}
        description={t('serviceHint')}
        allowDeselect={false}
        value={draft.service}
        error={errorOf('service')}
        data={servicesOf[draft.kind].map((value) => ({ value, label: t(`services.${value}`) }))}
        onChange={(service) => service && set({ service: service as FormDraft['service'] })}
      />
      <People draft={draft} onChange={onChange} people={people} errorOf={errorOf} />
      {asksReason(draft) && (
        <Textarea
          label={t('sizeReason')}
          description={t('sizeReasonHint')}
          autosize
          maxLength={300}
          value={draft.sizeReason}
          error={errorOf('sizeReason')}
          onChange={(event) => set({ sizeReason: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

interface PeopleProps extends Pick<PlanFormProps, 'draft' | 'onChange' | 'people'> {
  errorOf: (field: keyof FormDraft) => string | undefined;
}

function People({ draft, onChange, people, errorOf }: PeopleProps) {
  const { t } = useTranslation('planning');
  const ofWhom = (id: string) => people.find((one) => one.id === id)?.of ?? [];
  const of = (role: RosterRole) => people.filter((one) => one.role === role);
  const isTheirs = ({ of }: Choice) => draft.service === 'family_without_member' || of.some((one) => draft.participants.includes(one));
  const led = useNamed(people.filter(({ id }) => draft.facilitators.includes(id)));
  return (
    <>
      <PeopleField
        people={of('facilitator')}
        label={t('facilitators')}
        value={draft.facilitators}
        error={errorOf('facilitators')}
        onChange={(ids) => onChange(withFacilitators(draft, ids))}
      />
      {draft.facilitators.length > 1 && (
        <Select
          label={t('lead')}
          allowDeselect={false}
          data={led}
          value={draft.lead}
          error={errorOf('lead')}
          onChange={(lead) => lead && onChange({ ...draft, lead })}
        />
      )}
      <PeopleField
        people={of('participant')}
        label={t(draft.kind === 'individual' ? 'participant' : 'participants')}
        {...(draft.kind === 'individual' && { max: 1 })}
        value={draft.participants}
        error={errorOf('participants')}
        onChange={(ids) => onChange(withParticipants(draft, ids, ofWhom))}
      />
      {draft.kind === 'family' && (
        <PeopleField
          people={of('family').filter((one) => isTheirs(one) || draft.relatives.includes(one.id))}
          label={t('relatives')}
          description={t('relativesHint')}
          value={draft.relatives}
          error={errorOf('relatives')}
          onChange={(relatives) => onChange({ ...draft, relatives })}
        />
      )}
      {people.some(({ role }) => role === 'captioner') && (
        <PeopleField
          people={of('captioner')}
          label={t('captioners')}
          value={draft.captioners}
          error={errorOf('captioners')}
          onChange={(captioners) => onChange({ ...draft, captioners })}
        />
      )}
    </>
  );
}
