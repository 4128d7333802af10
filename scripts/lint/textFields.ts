// What people write runs in the direction of its first letter, in every field. Hearth's look (client/base/design/theme.ts) gives the fields below
// dir="auto", and a test of it shows each (client/base/design/theme.browser.test.tsx); any other field has to be made known there first.
import type { Rule } from 'eslint';
import type { Node } from './theirWords.ts';

/** Of Mantine's: what takes text and is not among those of the look. A number is written in NumberField. */
const UNKNOWN = /^(NumberInput|PinInput|TagsInput|MultiSelect|PillsInput|JsonInput|ColorInput|InputBase|Autocomplete\w+)$/;
const WITHOUT_WORDS = /^(range|radio|checkbox|file|hidden|color|button|submit|reset|image)$/;
const FIELDS = /^(input|textarea|TextInput|Textarea|PasswordInput|Autocomplete|Select|NativeSelect|NumberField)$/;

export const textFields: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      bare: "A field for words is one of those that Hearth's look gives the direction of what is written: TextInput, Textarea, PasswordInput, Autocomplete, Select.",
      unknown: "Hearth's look does not know this field: its words would run left to right only, and break while they are composed.",
      direction: 'A field runs in the direction of what is written: dir="auto", as it is without a dir.',
    },
  },
  create(context) {
    const look = (element: Node) => {
      const name: string = element['name'].name ?? '';
      const attribute = (called: string): Node | undefined => (element['attributes'] as Node[]).find((one) => one['name']?.name === called);
      const said = (called: string): unknown => attribute(called)?.['value']?.value;
      const report = (messageId: string) => context.report({ node: element as never, messageId });
      if (UNKNOWN.test(name)) return report('unknown');
      if (FIELDS.test(name) && attribute('dir') && said('dir') !== 'auto') return report('direction');
      const takesWords = name === 'textarea' || (name === 'input' && !WITHOUT_WORDS.test(String(said('type') ?? 'text')) && !attribute('hidden'));
      if ((takesWords || attribute('contentEditable')) && said('dir') !== 'auto') report('bare');
    };
    return { JSXOpeningElement: look } as unknown as Rule.RuleListener;
  },
};
