import { defineConfig } from 'prisma/config'

// Only `prisma generate` reads this; migrations are applied by lib/db/migrate.ts (docs/decisions/0003).
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
