import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`attention_dismissals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`coach_id\` text(36) NOT NULL,
  	\`athlete_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`dismissed_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`coach_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`athlete_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attention_dismissals_coach_idx\` ON \`attention_dismissals\` (\`coach_id\`);`)
  await db.run(sql`CREATE INDEX \`attention_dismissals_athlete_idx\` ON \`attention_dismissals\` (\`athlete_id\`);`)
  await db.run(sql`CREATE INDEX \`attention_dismissals_updated_at_idx\` ON \`attention_dismissals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attention_dismissals_created_at_idx\` ON \`attention_dismissals\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`coach_key_idx\` ON \`attention_dismissals\` (\`coach_id\`,\`key\`);`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`offered_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`offered_at\` text;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`has_pain\` integer;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`tally\` text;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`has_pain\` integer;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`attention_dismissals\`;`)
  await db.run(sql`ALTER TABLE \`enrolments\` DROP COLUMN \`offered_revision\`;`)
  await db.run(sql`ALTER TABLE \`enrolments\` DROP COLUMN \`offered_at\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`has_pain\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`tally\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`has_pain\`;`)
}
