import { Button, Menu, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { OpenMenu } from '#client/base/design/OpenMenu.tsx';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { Refused } from '#client/live/OrderButton.tsx';
import { usePeople } from '#client/live/people.ts';
import { useOrder } from '#client/live/useTool.ts';
import { ShownCopy } from './ShownCopy.tsx';
import type { GroupWorksheet } from './types.ts';

interface ShowingProps {
  /** Null: the whole sheet. */
  field: string | null;
  label: string;
  doc: Y.Doc;
  template: Template;
  view: GroupWorksheet;
}

const audiences = ['facilitators', 'group'] as const;

/** The way to show a question or the whole sheet, to whom it is shown, and the way to take it back. */
export function Showing({ field, label, doc, template, view }: ShowingProps) {
  const { t } = useTranslation('tools');
  const { self } = usePeople();
  const { give, isPending, refusal } = useOrder('worksheet', 'show');
  const mine = view.shown.filter((one) => one.member === self?.id && one.field === field);
  const left = audiences.filter((to) => mine.every((one) => one.to !== to));
  return (
    <div className="show-line">
      {mine.map((one) => (
        <ShownCopy key={one.id} shown={one} worksheet={view.id} label={label} doc={doc} template={template} />
      ))}
      {left.length > 0 && (
        <OpenMenu position="bottom-start">
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconEye aria-hidden size={16} />}
              loading={isPending}
              aria-label={field === null ? undefined : t('worksheet.showOf', { label })}
            >
              {t(field === null ? 'worksheet.showAll' : 'worksheet.show')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {left.map((to) => (
              <Menu.Item key={to} onClick={() => void give({ worksheet: view.id, field, to })}>
                {t(`worksheet.showTo.${to}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </OpenMenu>
      )}
      {field === null && mine.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('worksheet.nobodySees')}
        </Text>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}
