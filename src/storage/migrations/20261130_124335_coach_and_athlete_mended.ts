import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`workouts_exercises\` ADD \`made_of\` text;`)
  await db.run(sql`ALTER TABLE \`workouts\` ADD \`made_of\` text;`)
  await db.run(sql`ALTER TABLE \`coachings\` ADD \`ended_by\` text;`)
  await db.run(sql`ALTER TABLE \`personal_records\` ADD \`first\` text;`)
  await db.run(sql`CREATE INDEX \`user_startedAt_idx\` ON \`workout_sessions\` (\`user_id\`,\`started_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`user_startedAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises\` DROP COLUMN \`made_of\`;`)
  await db.run(sql`ALTER TABLE \`workouts\` DROP COLUMN \`made_of\`;`)
  await db.run(sql`ALTER TABLE \`coachings\` DROP COLUMN \`ended_by\`;`)
  await db.run(sql`ALTER TABLE \`personal_records\` DROP COLUMN \`first\`;`)
}
