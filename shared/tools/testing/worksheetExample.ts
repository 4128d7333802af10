import type { Template } from '../../learning/worksheets/template.ts';

/** A worksheet with a question, a list and a list that follows it; `textFor` gives the text of each, by what it is. */
export const worksheetExample = (textFor: (path: 'title' | 'about' | 'label') => string): Template => ({
  id: 'an_example',
  version: 1,
  title: textFor('title'),
  about: textFor('about'),
  kind: 'own',
  fields: [
    { type: 'section', key: 'head', label: 'Begin here' },
    { type: 'long', key: 'situation', label: textFor('label') },
    {
      type: 'list',
      key: 'feelings',
      label: 'Feelings',
      rowLabel: 'Feeling',
      max: 6,
      fields: [
        { type: 'text', key: 'name', label: 'Feeling' },
        { type: 'text', key: 'because', label: 'Because' },
      ],
    },
    {
      type: 'list',
      key: 'after',
      label: 'Now',
      rowLabel: 'Feeling',
      max: 6,
      follows: { list: 'feelings', show: 'name' },
      fields: [{ type: 'text', key: 'more', label: 'Now' }],
    },
  ],
});
