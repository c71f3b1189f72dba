/**
 * Besides the usual mistakes, this holds the shape of the code: imports run one way, app -> components -> lib,
 * and only the files named below may speak to the database.
 */
import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const no = {
  app: { regex: '^@/app(?!/styles/)', message: 'Pages import parts, never the other way round.' },
  components: { group: ['@/components', '@/components/**'], message: 'lib knows nothing of how things look.' },
  client: { group: ['@/prisma/**', '**/prisma/generated/**', '@prisma/client', '@/lib/db', '@/lib/db/**', '**/db/*'], message: 'Only data.ts, mutations.ts, periods.ts, rows.ts and lib/db know the database.' },
  data: { group: ['@/lib/**/data', '@/lib/**/mutations'], message: 'A chart draws what it is given.' },
}

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })
const tests = ['**/*.test.{ts,tsx,mjs}', 'e2e/**']

export default defineConfig(
  globalIgnores(['**/.next/', '.data/', 'prisma/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),

  { files: ['**/*.{ts,tsx}'], extends: [ts.configs.strict, ts.configs.stylistic] },
  {
    files: ['**/*.{ts,tsx}'],
    // Of the rules that need types, those that find a lost promise or a forgotten case.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-undef': 'off',
      'prefer-const': 'error',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
    plugins: { '@typescript-eslint': ts.plugin },
  },
  { files: ['{app,components,lib}/**/*.{ts,tsx}'], ...hooks.configs.flat['recommended-latest'] },
  { files: ['{app,components,lib}/**/*.{ts,tsx}'], ...next.configs['core-web-vitals'] },
  // Pages are whole documents that work without JavaScript; a plain link loads the next one, and nothing is fetched before it is asked for.
  { files: ['{app,components}/**/*.tsx'], rules: { '@next/next/no-html-link-for-pages': 'off' } },

  { files: ['app/**'], ignores: tests, rules: forbid(no.client) },
  { files: ['components/**'], ignores: tests, rules: forbid(no.app, no.client) },
  { files: ['components/charts/**'], ignores: tests, rules: forbid(no.app, no.client, no.data) },
  { files: ['lib/**'], ignores: tests, rules: forbid(no.app, no.components, no.client) },
  { files: ['lib/db/**', 'lib/**/{data,mutations,periods,rows}.ts'], ignores: tests, rules: forbid(no.app, no.components) },
)
