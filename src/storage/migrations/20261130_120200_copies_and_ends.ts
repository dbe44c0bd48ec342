import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`workouts_exercises\` ADD \`made_of\` text;`)
  await db.run(sql`ALTER TABLE \`workouts\` ADD \`made_of\` text;`)
  await db.run(sql`ALTER TABLE \`coachings\` ADD \`ended_by\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`workouts_exercises\` DROP COLUMN \`made_of\`;`)
  await db.run(sql`ALTER TABLE \`workouts\` DROP COLUMN \`made_of\`;`)
  await db.run(sql`ALTER TABLE \`coachings\` DROP COLUMN \`ended_by\`;`)
}
