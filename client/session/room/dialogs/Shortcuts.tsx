import { Group, Kbd, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/base/design/Dialog.tsx';
import { shortcutKeys, type Shortcut } from '../shortcuts.ts';

interface ShortcutsProps {
  isOpen: boolean;
  onClose: () => void;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  /** Those that do something for this person. */
  available: readonly Shortcut[];
}

/** What each key does, and the switch for all of them. */
export function Shortcuts({ isOpen, onClose, isOn, onSwitch, available }: ShortcutsProps) {
  const { t } = useTranslation('room');
  const keys = Object.entries(shortcutKeys).filter(([, action]) => available.includes(action));
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('shortcuts.title')}>
      <Stack>
        <Switch label={t('shortcuts.switch')} description={t('shortcuts.hint')} checked={isOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        <ul className="shortcuts">
          {keys.map(([key, action]) => (
            <Line key={key} keyName={key.toUpperCase()} does={t(`shortcuts.${action}`)} />
          ))}
          <Line keyName="Esc" does={t('shortcuts.escape')} />
        </ul>
      </Stack>
    </Dialog>
  );
}

function Line({ keyName, does }: { keyName: string; does: string }) {
  return (
    <Group component="li" justify="space-between">
      <Text>{does}</Text>
      <Kbd size="md">{keyName}</Kbd>
    </Group>
  );
}
