import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemOf } from '../../base/http/ProblemOf.tsx';
import { useMakeSheet } from '../sheets/ownSheets.ts';
import { useSheets } from '../sheets/sheetList.ts';
import '../../base/words/worksheets.ts';

/** Leads to the sheet of this worksheet that is not done yet; makes one where there is none. */
export function OpenWorksheet({ worksheet }: { worksheet: string }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const { data } = useSheets();
  const make = useMakeSheet();
  if (!data) return null;
  const begun = data.sheets.find((sheet) => sheet.worksheet === worksheet && sheet.doneAt === null);
  const open = () => (begun ? void navigate(`/skills/${begun.id}`) : make.mutate(worksheet, { onSuccess: ({ id }) => void navigate(`/skills/${id}`) }));
  return (
    <>
      <Group>
        <Button variant="light" loading={make.isPending} onClick={open}>
          {t('openSheet')}
        </Button>
      </Group>
      <ProblemOf error={make.error} />
    </>
  );
}
