import { ActionIcon, Group } from '@mantine/core';
import { IconTextSize, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnyView } from '#shared/session/session.ts';
import { chooseCaptions, sizes, useCaptionsChoice } from './choice.ts';
import { Lines } from './Lines.tsx';
import './captions.css';

/** Under the gallery, for who turned captions on: the last lines, as large as they like. */
export function Captions({ view }: { view: AnyView<'captions'> }) {
  const { t } = useTranslation('tools');
  const { isOn, size } = useCaptionsChoice();
  if (!isOn) return null;
  const next = sizes[(sizes.indexOf(size) + 1) % sizes.length] ?? 'm';
  return (
    <section className="captions" data-size={size} aria-label={t('captions.title')}>
      <Lines view={view} label={t('captions.title')} empty={t(view.isCaptioned ? 'captions.nothingYet' : 'captions.nobody')} />
      <Group gap={4} wrap="nowrap" className="captions-tools">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('captions.size', { size: t(`captions.sizes.${next}`) })}
          onClick={() => chooseCaptions({ size: next })}
        >
          <IconTextSize size={20} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('captions.turnOff')} onClick={() => chooseCaptions({ isOn: false })}>
          <IconX size={20} />
        </ActionIcon>
      </Group>
    </section>
  );
}
