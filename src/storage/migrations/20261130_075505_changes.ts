import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`has_pain\` integer;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`has_pain\` integer;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`has_pain\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`has_pain\`;`)
}
