import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`enrolments_active_key_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_activeKey_idx\` ON \`enrolments\` (\`user_id\`,\`active_key\`);`)
  await db.run(sql`DROP INDEX \`enrolment_milestone_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_enrolment_milestone_idx\` ON \`milestone_completions\` (\`user_id\`,\`enrolment_id\`,\`milestone_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`user_activeKey_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`enrolments_active_key_idx\` ON \`enrolments\` (\`active_key\`);`)
  await db.run(sql`DROP INDEX \`user_enrolment_milestone_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`enrolment_milestone_idx\` ON \`milestone_completions\` (\`enrolment_id\`,\`milestone_id\`);`)
}
