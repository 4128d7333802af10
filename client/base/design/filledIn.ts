import type { FormEvent } from 'react';

interface Form {
  getValues: () => object;
  getInputNode: (path: any) => HTMLElement | null;
  setFieldValue: (path: any, value: any, options?: { forceUpdate: boolean }) => void;
}

/** What stands in a list to choose from is its name for people, not its value. */
const isTyped = (field: HTMLElement | null): field is HTMLInputElement =>
  field instanceof HTMLInputElement && !field.readOnly && field.getAttribute('role') !== 'combobox';

/** Before a form is sent: takes what stands in its fields, since password managers fill them without telling the page. */
export const filledIn =
  (form: Form, submit: (event?: FormEvent<HTMLFormElement>) => void) =>
  (event: FormEvent<HTMLFormElement>): void => {
    for (const [path, value] of Object.entries(form.getValues())) {
      const field = form.getInputNode(path);
      if (isTyped(field) && typeof value === 'string' && field.value !== value) form.setFieldValue(path, field.value, { forceUpdate: false });
    }
    submit(event);
  };
