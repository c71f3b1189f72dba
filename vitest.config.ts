import path from 'node:path'
import { defineConfig } from 'vitest/config'

const databaseTests = '**/*.db.test.ts'

export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      // Outside of Next its usual entry throws, whatever imports it.
      'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    // Dates of law have no zone. One that is far from UTC, by a quarter of an hour, shows where one slips in.
    env: { TZ: 'Asia/Kathmandu' },
    // A limit against hanging, not a promise of speed: a machine with much else to do must not make a test fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs', 'app/**/*.test.{ts,tsx}'],
          exclude: [databaseTests],
        },
      },
      // These need DATABASE_URL; `npm test` gives them a migrated and seeded database.
      { extends: true, test: { name: 'database', include: [databaseTests], exclude: ['node_modules/**', '.next/**'] } },
    ],
  },
})
