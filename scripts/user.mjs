/**
 * `npm run user -- COMMAND`: makes and changes accounts, in the database of DATABASE_URL or in the
 * project's own, which may be in use by `npm start` or at rest. See prisma/user.ts for the commands.
 */
import { runScript } from './ending.mjs'
import { runUser } from './fill.mjs'
import { openDatabase } from './open-database.mjs'
import { Problem } from './terminal.mjs'

runScript(async () => {
  const { url, settings: { publicUrl, port = 3000 }, running } = await openDatabase('npm run user')
  await runUser(url, publicUrl ?? running?.address ?? `http://localhost:${port}`, process.argv.slice(2), { shown: true }).catch(() => {
    throw new Problem('Nothing was changed; the reason stands above.')
  })
})
