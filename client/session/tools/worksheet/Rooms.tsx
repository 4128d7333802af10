import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Saying } from '#client/base/design/Saying.tsx';
import { usePeople } from '#client/live/people.ts';
import { SharedSheet } from './SharedSheet.tsx';
import type { HostWorksheet, OpenTemplate } from './types.ts';

interface RoomsProps {
  rooms: HostWorksheet['rooms'];
  template: OpenTemplate;
}

/** The sheets of the small rooms, one to read along at a time. */
export function Rooms({ rooms, template }: RoomsProps) {
  const { t } = useTranslation('tools');
  const { byId } = usePeople();
  const [open, setOpen] = useState<string | null>(null);
  if (rooms.length === 0) return <Text size="sm">{t('worksheet.noRooms')}</Text>;
  return (
    <Stack gap="sm" component="section" aria-label={t('worksheet.rooms')}>
      {rooms.map(({ document, members }, at) => {
        const names = members.map((id) => byId(id)?.name).filter((name) => name !== undefined);
        const isOpen = open === document;
        return (
          <div key={document} className="shown-card">
            <Text fw={700}>
              <Saying>{(theirs) => t('worksheet.roomSheet', { number: at + 1, names: names.map(theirs).join(', ') || t('worksheet.nobody') })}</Saying>
            </Text>
            <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : document)}>
              {t(isOpen ? 'worksheet.readStop' : 'worksheet.readAlong')}
            </Button>
            {isOpen && <SharedSheet document={document} template={template} isReadOnly />}
          </div>
        );
      })}
    </Stack>
  );
}
