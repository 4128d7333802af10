import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldOf } from '#shared/learning/worksheets/field.ts';
import { expressionOf, listsIn, numbersIn, sumOf, type FieldEditorProps, type Sum } from './draft.ts';
import { Pick } from './Pick.tsx';

const kinds = ['difference', 'sum', 'meanOf', 'sumOf', 'mostOf'] as const;

/** What a computed field is worked out from. */
export function SumEditor({ field, level, onChange }: FieldEditorProps<FieldOf<'computed'>>) {
  const { t } = useTranslation('templates');
  const sum = sumOf(field.compute);
  if (!sum) return <Text size="sm">{t('sum.other')}</Text>;
  const lists = listsIn(level);
  const change = (next: Sum) => onChange({ ...field, compute: expressionOf(next) });
  const start = (kind: Sum['kind']): Sum =>
    kind === 'difference' || kind === 'sum'
      ? { kind, fields: 'fields' in sum ? sum.fields : ['', ''] }
      : { kind, list: 'list' in sum ? sum.list : '', field: 'list' in sum ? sum.field : '' };
  return (
    <div className="build-parts">
      <NativeSelect
        className="build-sentence"
        label={t('sum.kind')}
        value={sum.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`sum.${kind}`) }))}
        onChange={({ currentTarget }) => change(start(kinds.find((kind) => kind === currentTarget.value) ?? 'difference'))}
      />
      {'fields' in sum ? (
        <>
          <Pick
            label={t('sum.first')}
            value={sum.fields[0]}
            from={numbersIn(level).filter((other) => other !== field)}
            onChange={(key) => change({ ...sum, fields: [key, sum.fields[1]] })}
          />
          <Pick
            label={t('sum.second')}
            value={sum.fields[1]}
            from={numbersIn(level).filter((other) => other !== field)}
            onChange={(key) => change({ ...sum, fields: [sum.fields[0], key] })}
          />
        </>
      ) : (
        <>
          <Pick label={t('list')} value={sum.list} from={lists} onChange={(list) => change({ ...sum, list, field: '' })} />
          <Pick
            label={t('sum.column')}
            value={sum.field}
            from={numbersIn(lists.find(({ key }) => key === sum.list)?.fields ?? [])}
            onChange={(key) => change({ ...sum, field: key })}
          />
        </>
      )}
    </div>
  );
}
