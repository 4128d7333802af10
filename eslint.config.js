import css from '@eslint/css';
import compat from 'eslint-plugin-compat';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { figures } from './scripts/lint/figures.ts';
import { ownElement } from './scripts/lint/ownElement.ts';
import { textFields } from './scripts/lint/textFields.ts';
import { theirWords } from './scripts/lint/theirWords.ts';
import { knownOf } from './scripts/lint/floor.ts';

const oneExit = {
  selector: "CallExpression[callee.property.name='emit']",
  message: 'Only outlet.ts, signalling.ts, relay.ts and push.ts send: everything a person receives leaves through them.',
};
const lookedAt = {
  selector: "CallExpression[callee.property.name='pragma']",
  message: 'SQLite refuses many PRAGMAs by an answer: server/platform/db/pragmas.ts gives them, and looks.',
};
const noSpreadOfState = {
  selector: "SpreadElement[argument.name='state']",
  message: 'A view lists its fields: spreading the state shows what is added to it later.',
};

// The build writes prefixes and takes nesting apart. Where the others are unknown, a text field has its fixed height and scrolls, and there are no forced colours.
const harmlessCss = ['user-select', 'print-color-adjust', 'field-sizing', 'resize', 'forced-color-adjust'];
const namesFor = (option) => css.rules['use-baseline'].meta.schema[0].properties[option].items.enum;
const baseline = {
  available: 2022,
  allowProperties: [...knownOf(namesFor('allowProperties'), 'properties'), ...harmlessCss],
  allowSelectors: [...knownOf(namesFor('allowSelectors'), 'selectors'), 'nesting'],
  allowAtRules: knownOf(namesFor('allowAtRules'), 'at-rules'),
  allowFunctions: knownOf(namesFor('allowFunctions'), 'types'),
};

const toolsByType = { regex: '^#shared/tools/', allowTypeImports: true, message: 'Tools by `import type`: their reducers stay on the server.' };
const throughEndpoints = {
  name: '@tanstack/react-query',
  importNames: ['useQuery', 'useQueries', 'useInfiniteQuery', 'useMutation', 'queryOptions'],
  message: 'useAsk and useTell (client/base/http): key, retry and what is asked again come from the endpoint.',
};

/** Functions over 80 lines. The first hold one thing's state for as long as it lives, with all that may be done to it; the others draw one form, field by field. */
const longFunctions = [
  ...['connection.ts', 'documents/sharedDocument.ts', 'media/call.ts', 'media/devices.ts', 'media/receiving.ts', 'media/sending.ts'].map(
    (file) => `client/live/${file}`,
  ),
  ...['documents/document.ts', 'documents/relay.ts', 'liveSession.ts', 'mailbox.ts', 'media/mediaRoom.ts', 'media/requests.ts', 'sessions.ts'].map(
    (file) => `server/live/${file}`,
  ),
  ...['worksheets/sheetSync.ts', 'lessons/Chart.tsx', 'lessons/Reader.tsx', 'lessons/editor/Editor.tsx'].map((file) => `client/learning/${file}`),
  ...['templates/BuilderPage.tsx', 'templates/FieldsEditor.tsx', 'worksheets/fields/Listed.tsx'].map((file) => `client/learning/${file}`),
  ...['backchannel/Alert.tsx', 'backchannel/Reminders.tsx', 'checkin/StartRound.tsx'].map((file) => `client/session/tools/${file}`),
  'client/program/planning/PlanForm.tsx',
  'client/session/visit/SessionVisit.tsx',
  // One pass over a template, a case for each kind of field.
  'shared/learning/worksheets/references.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', '.cache/', 'node_modules/', 'server/platform/db/generated/', 'test-results/', 'playwright-report/', '**/*.cjs'] },
  { files: ['**/*.{ts,tsx,js,mjs}'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**', 'server/seed/**', 'e2e/**', 'bench/**', ...longFunctions],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  // Many cases of one thing, and a sample of each.
  {
    files: ['**/*.test.{ts,tsx}', 'server/testing/**'],
    rules: { 'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Date', 'setTimeout', 'setInterval', 'performance', 'crypto', 'process', 'fetch'] },
  },
  { files: ['shared/tools/**/views.ts'], rules: { 'no-restricted-syntax': ['error', noSpreadOfState] } },
  {
    files: ['server/**/*.ts'],
    ignores: [
      'server/live/outlet.ts',
      'server/live/media/signalling.ts',
      'server/live/documents/relay.ts',
      'server/platform/push/push.ts',
      'server/testing/**',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', oneExit, lookedAt, { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }] },
  },
  { files: ['server/platform/db/pragmas.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, hearth: { rules: { 'own-element': ownElement, 'their-words': theirWords, figures, 'text-fields': textFields } } },
    rules: {
      'hearth/own-element': 'error',
      'hearth/their-words': 'error',
      'hearth/figures': 'error',
      'hearth/text-fields': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [toolsByType], paths: [throughEndpoints] }],
    },
  },
  { files: ['client/base/http/use.ts', 'client/**/*.test.*'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [toolsByType] }] } },
  // A test shows what becomes of fields of any kind.
  { files: ['client/**/*.test.tsx'], rules: { 'hearth/text-fields': 'off' } },
  // What the oldest supported browsers (package.json, `browserslist`) lack; client/floor.test.ts looks for what only the types know.
  {
    files: ['client/**/*.{ts,tsx}', 'shared/**/*.ts'],
    ignores: ['**/*.test.*', 'client/testing/**'],
    plugins: { compat },
    rules: { 'compat/compat': 'error' },
  },
  {
    files: ['client/**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: { 'css/use-baseline': ['error', baseline] },
  },
  // Read by browsers that know no newer words.
  {
    files: ['client/public/before.js'],
    languageOptions: { ecmaVersion: 3, sourceType: 'script' },
    rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['client/**/*.tsx'],
    ignores: ['client/base/design/Dialog.tsx', 'client/base/design/OpenMenu.tsx', '**/*.test.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "JSXOpeningElement[name.type='JSXIdentifier'][name.name=/^(Modal|Drawer|Menu|Popover|dialog)$/], JSXOpeningElement > JSXMemberExpression[object.name=/^(Modal|Drawer)$/]",
          message: 'Dialog, OpenMenu and OpenPopover (client/base/design): only they know the way Back.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    ignores: ['client/base/device/**', 'client/base/offline/worker.ts', '**/*.test.*'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
          name,
          message: 'Kept by client/base/device alone, which knows what becomes of it when its person goes.',
        })),
      ],
      'no-restricted-imports': ['error', { paths: [{ name: 'lib0/indexeddb', message: 'deviceStore (client/base/device) keeps, under its owner.' }] }],
    },
  },
  { files: ['**/*.config.ts', 'eslint.config.js', 'e2e/street.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
