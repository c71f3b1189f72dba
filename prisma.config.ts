import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Generating and formatting must work without a database, so no address is no error here.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
