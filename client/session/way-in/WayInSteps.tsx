import { Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { theirs } from '#client/base/words/theirs.ts';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import type { Refusal } from '#shared/live/refusals.ts';
import { Page } from '../../base/design/Page.tsx';
import { Problem } from '../../base/design/Problem.tsx';
import { readChoices, rememberChoices } from '../../live/media/choices.ts';
import type { LocalMedia } from '../../live/media/devices.ts';
import { arrivalOf, missingOn, mustAccept, stepsOf, type Arrival } from './arrival.ts';
import { DeviceSettings } from './DeviceSettings.tsx';
import { NameStep } from './NameStep.tsx';
import { ThisBrowser } from './ThisBrowser.tsx';
import { useArrivalForm } from './useArrivalForm.ts';
import { WhereStep } from './WhereStep.tsx';

interface WayInStepsProps {
  wayIn: WayIn;
  media: LocalMedia;
  isGoingIn: boolean;
  /** Why the last try did not let them in. */
  refusal: Refusal | null;
  onGoIn: (arrival: Arrival) => void;
}

/** The way in: devices, the name, and where one is; one thing at a time. */
export function WayInSteps({ wayIn, media, isGoingIn, refusal, onGoIn }: WayInStepsProps) {
  const { t } = useTranslation('wayIn');
  const steps = stepsOf(wayIn.session.role);
  const [index, setIndex] = useState(0);
  const step = steps[index] ?? 'name';
  const isLast = index === steps.length - 1;
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useArrivalForm(wayIn);

  const hasDevices = steps.includes('devices');
  useEffect(() => {
    if (hasDevices) void media.startRemembered();
  }, [media, hasDevices]);
  const go = (to: number) => {
    setIndex(to);
    // After the new step is shown: screen readers begin at its heading.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const onward = () => {
    const missing = Object.entries(missingOn(step, form.values));
    form.clearErrors();
    if (missing.length > 0) {
      form.setErrors(Object.fromEntries(missing.map(([field, key]) => [field, key === 'required' ? t('required', { ns: 'common' }) : t(key)])));
      return focusFirstError();
    }
    if (isLast) onGoIn(arrivalOf(form.values, wayIn));
    else go(index + 1);
  };
  return (
    <Page title={theirs(wayIn.session.title)} tabTitle={t('title')} size={600}>
      <Paper
        component="form"
        className="hearth-card"
        p={{ base: 'md', sm: 'lg' }}
        noValidate
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          onward();
        }}
      >
        <Stack gap="lg">
          <div>
            <Text size="sm" c="dimmed">
              {t('step', { step: index + 1, steps: steps.length })}
            </Text>
            <Title order={2} fz="xl" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {t(`${step}Title`)}
            </Title>
            <Text>{t(`${step}Text`)}</Text>
          </div>
          {index === 0 && <ThisBrowser />}
          {step === 'devices' && (
            <>
              <DeviceSettings media={media} />
              <SelfView />
            </>
          )}
          {step === 'name' && <NameStep form={form} mustAccept={mustAccept(wayIn)} />}
          {step === 'where' && <WhereStep form={form} hasRemembered={wayIn.contact !== null} lastPlace={wayIn.contact?.place ?? null} />}
          {refusal && isLast && !isGoingIn && <Problem say={refusal.say} />}
          <Group justify={index > 0 ? 'space-between' : 'flex-end'}>
            {index > 0 && (
              <Button variant="default" onClick={() => go(index - 1)}>
                {t('back', { ns: 'common' })}
              </Button>
            )}
            <Button type="submit" size="lg" loading={isGoingIn}>
              {isLast ? t('goIn') : t('next', { ns: 'common' })}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}

function SelfView() {
  const { t } = useTranslation('wayIn');
  const [isShown, setShown] = useState(!readChoices().isSelfViewHidden);
  return (
    <Switch
      size="md"
      label={t('selfView')}
      description={t('selfViewHint')}
      checked={isShown}
      onChange={({ currentTarget }) => {
        rememberChoices({ isSelfViewHidden: !currentTarget.checked });
        setShown(currentTarget.checked);
      }}
    />
  );
}

const focusFirstError = () =>
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"], [role="radiogroup"] + .mantine-InputWrapper-error');
    const field = wrong?.hasAttribute('aria-invalid') ? wrong : wrong?.previousElementSibling;
    if (field instanceof HTMLElement) field.focus();
  });
