import { ActionIcon, Button, Loader, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/people/sessionRole.ts';
import { lookOf } from '#client/session/tools/registry.ts';
import { Part } from '../panel/Part.tsx';
import { useViews } from '../panel/useViews.ts';
import type { StageState } from './useStage.ts';
import './stage.css';

/** What the group looks at together: large, beside the faces on a wide screen and over them on a phone, never on top of them. */
export function Stage({ stage, role }: { stage: StageState; role: Role }) {
  const { t } = useTranslation('tools');
  const views = useViews();
  const { shown, all, choose, hide } = stage;
  const Shown = shown && lookOf(shown, role).Stage;
  if (!shown || !Shown) return null;
  const titleOf = (label: string) => t(`tab.${label}` as 'tab.chat');
  return (
    <section className="stage" aria-label={titleOf(shown.label)}>
      <div className="stage-choice">
        {all.length > 1 &&
          all.map(({ tool, label }) => (
            <Button
              key={tool}
              size="compact-sm"
              variant={tool === shown.tool ? 'light' : 'subtle'}
              aria-pressed={tool === shown.tool}
              onClick={() => choose(tool)}
            >
              {titleOf(label)}
            </Button>
          ))}
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('stage.hide')} title={t('stage.hide')} onClick={hide}>
          <IconEyeOff size={20} />
        </ActionIcon>
      </div>
      <Part waiting={<Loader type="dots" aria-hidden />}>
        <Shown key={shown.tool} view={views[shown.tool]} />
      </Part>
    </section>
  );
}

/** The way back to what a viewer put out of sight. */
export function StageHidden({ stage }: { stage: StageState }) {
  const { t } = useTranslation('tools');
  if (!stage.isHidden) return null;
  return (
    <div className="strip-line">
      <Text size="sm" style={{ flex: 1 }}>
        {t('stage.isHidden', { what: stage.all.map(({ label }) => t(`tab.${label}` as 'tab.chat')).join(', ') })}
      </Text>
      <Button size="compact-md" variant="default" onClick={stage.show}>
        {t('stage.show')}
      </Button>
    </div>
  );
}
