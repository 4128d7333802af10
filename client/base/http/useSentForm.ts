import { useForm } from '@mantine/form';
import type { FormEvent } from 'react';
import { filledIn } from '../design/filledIn.ts';
import { refusalOf } from './api.ts';

type Form<Values extends object> = ReturnType<typeof useForm<Values>>;
/** What is wrong with a field, in words; true where they stand under it already. */
type Rules<Values> = { [Field in keyof Values]?: (value: Values[Field]) => string | boolean | null };

interface SentForm<Values extends object, Input, Answer> {
  initialValues: Values;
  mode?: 'uncontrolled';
  validate?: Rules<Values>;
  /** What tells the server. */
  tells: { mutate: (input: Input, then: { onSuccess: (answer: Answer) => void; onError: (error: Error) => void }) => void; error: unknown };
  /** What is sent of what stands in the fields. */
  sends: (values: Values) => NoInfer<Input>;
  onSent?: (answer: Answer, form: Form<Values>) => void;
  /** Which field a refusal is about, where it names none itself. */
  at?: Readonly<Record<string, keyof Values & string>>;
}

/** The one form of a page: Mantine's. What the server refuses of one field stands at that field, which gets the focus; `error` is what is left to be said above. */
export function useSentForm<Values extends object, Input, Answer>({ tells, sends, onSent, at = {}, validate, ...given }: SentForm<Values, Input, Answer>) {
  const form = useForm<Values>({ ...given, ...(validate && { validate: validate as object }) });
  const fieldOf = (error: unknown): { field: string; say: string } | null => {
    const { refused, field: named, say } = refusalOf(error);
    const field = at[refused] ?? named?.split('.')[0];
    return field !== undefined && field in form.getValues() ? { field, say } : null;
  };
  const send = form.onSubmit((values) =>
    tells.mutate(sends(values), {
      onSuccess: (answer) => onSent?.(answer, form),
      onError(error) {
        const found = fieldOf(error);
        if (!found) return;
        form.setFieldError(found.field, found.say);
        form.getInputNode(found.field)?.focus();
      },
    }),
  );
  const submit = (event?: FormEvent<HTMLFormElement>) => (event ? filledIn(form, send)(event) : send());
  return { form, submit, error: tells.error && !fieldOf(tells.error) ? tells.error : null };
}
