import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`product_users\` ADD \`trained_weeks\` text;`)
  await db.run(sql`CREATE INDEX \`enrolment_slotId_completedAt_clientId_idx\` ON \`workout_sessions\` (\`enrolment_id\`,\`slot_id\`,\`completed_at\`,\`client_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolment_removedAt_idx\` ON \`workout_sessions\` (\`enrolment_id\`,\`removed_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`enrolment_slotId_completedAt_clientId_idx\`;`)
  await db.run(sql`DROP INDEX \`enrolment_removedAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`product_users\` DROP COLUMN \`trained_weeks\`;`)
}
