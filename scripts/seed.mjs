/**
 * `npm run seed`: puts the facts of prisma/seed into the database of DATABASE_URL, or into the
 * project's own, which may be in use by `npm start` or at rest. Arguments go to prisma/seed.ts.
 */
import { runScript } from './ending.mjs'
import { seedDatabase } from './fill.mjs'
import { openDatabase } from './open-database.mjs'

runScript(async () => {
  const { url } = await openDatabase('npm run seed')
  await seedDatabase(url, process.argv.slice(2))
})
