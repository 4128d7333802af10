import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const oneExit = {
  selector: "CallExpression[callee.property.name='emit']",
  message: 'Only outlet.ts, signalling.ts and relay.ts send: everything a person receives leaves through them.',
};
const noSpreadOfState = {
  selector: "SpreadElement[argument.name='state']",
  message: 'A view lists its fields: spreading the state shows what is added to it later.',
};

export default tseslint.config(
  { ignores: ['dist/', 'data/', '.cache/', 'node_modules/', 'server/db/generated/', 'test-results/', 'playwright-report/', '**/*.cjs'] },
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }],
    },
  },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'Date', 'setTimeout', 'setInterval', 'performance', 'crypto', 'process', 'fetch'] } },
  { files: ['shared/tools/**/views.ts'], rules: { 'no-restricted-syntax': ['error', noSpreadOfState] } },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/live/outlet.ts', 'server/media/signalling.ts', 'server/documents/relay.ts', 'server/testing/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', oneExit, { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }] },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^#shared/tools/', allowTypeImports: true, message: 'Tools by `import type`: their reducers stay on the server.' }] },
      ],
    },
  },
  { files: ['**/*.config.ts', 'eslint.config.js', 'e2e/street.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
