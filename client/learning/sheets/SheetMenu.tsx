import { ActionIcon, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDots, IconFileTypePdf, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import type { SheetSummary } from '#shared/learning/worksheets/answers.ts';
import { getFile, refusalOf } from '../../base/http/api.ts';
import { Confirm } from '../../base/http/Confirm.tsx';
import { pdfPath, useDelete, useDuplicate } from './ownSheets.ts';
import '../../base/words/worksheets.ts';

interface SheetMenuProps {
  sheet: Pick<SheetSummary, 'id' | 'visibility'>;
  label: string;
  /** Only where the sheet is open. */
  onPrint?: () => void;
  /** Sends what is still on its way first: a copy or a PDF should hold it. */
  before?: () => Promise<void>;
  onDeleted?: () => void;
}

/** What can be done with a sheet as a whole. */
export function SheetMenu({ sheet, label, onPrint, before = async () => {}, onDeleted }: SheetMenuProps) {
  const { t } = useTranslation('skills');
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const duplicate = useDuplicate();
  async function copy() {
    await before();
    duplicate.mutate(sheet.id, {
      onSuccess: ({ id }) => {
        notifications.show({ message: t('duplicated') });
        void navigate(`/skills/${id}`);
      },
      onError: (error) => notifications.show({ color: 'clay', message: refusalOf(error).say }),
    });
  }
  return (
    <>
      <OpenMenu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={42} radius="xl" aria-label={label}>
            <IconDots aria-hidden size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onPrint && (
            <Menu.Item leftSection={<IconPrinter aria-hidden size={18} />} onClick={onPrint}>
              {t('print')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconFileTypePdf aria-hidden size={18} />} onClick={() => void before().then(() => download(pdfPath(sheet.id)))}>
            {t('pdf')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy aria-hidden size={18} />} onClick={() => void copy()}>
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash aria-hidden size={18} />} onClick={() => setAsking(true)}>
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </OpenMenu>
      <DeleteDialog sheet={sheet} isOpen={isAsking} onClose={() => setAsking(false)} onDeleted={onDeleted} />
    </>
  );
}

/** Saves what the server sends as a file; where it does not, says why. */
export async function download(path: string): Promise<void> {
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await getFile(path));
    link.download = 'worksheet.pdf';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_MS);
  } catch (error) {
    notifications.show({ message: refusalOf(error).say, autoClose: false });
  }
}

/** A browser that asks first where to save needs the file as long. */
const KEPT_FOR_MS = 10 * 60_000;

interface DeleteDialogProps {
  sheet: Pick<SheetSummary, 'id' | 'visibility'>;
  isOpen: boolean;
  onClose: () => void;
  onDeleted: (() => void) | undefined;
}

function DeleteDialog({ sheet, isOpen, onClose, onDeleted }: DeleteDialogProps) {
  const { t } = useTranslation('skills');
  const remove = useDelete();
  const confirm = () =>
    remove.mutate(sheet.id, {
      onSuccess: () => {
        onClose();
        notifications.show({ message: t('deleted') });
        onDeleted?.();
      },
    });
  return (
    <Confirm isOpen={isOpen} onClose={onClose} title={t('deleteTitle')} yes={t('deleteNow')} no={t('deleteNot')} tells={remove} onYes={confirm} isFinal>
      <Text>{t('deleteText')}</Text>
      {sheet.visibility !== 'private' && <Text>{t('deleteShared')}</Text>}
    </Confirm>
  );
}
