import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`adjustments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`enrolment_id\` text(36) NOT NULL,
  	\`workout_title\` text NOT NULL,
  	\`exercise_name\` text NOT NULL,
  	\`exercise_id\` text(36),
  	\`prescription\` text,
  	\`note\` text,
  	\`is_removed\` integer DEFAULT false,
  	\`adjusted_by_id\` text(36),
  	\`adjusted_at\` text NOT NULL,
  	\`taken_back_at\` text,
  	\`workout_exercise_id\` text NOT NULL,
  	\`workout_id\` text NOT NULL,
  	\`sets\` text,
  	\`former\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`enrolment_id\`) REFERENCES \`enrolments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`exercise_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`adjusted_by_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`adjustments_user_idx\` ON \`adjustments\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`adjustments_enrolment_idx\` ON \`adjustments\` (\`enrolment_id\`);`)
  await db.run(sql`CREATE INDEX \`adjustments_exercise_idx\` ON \`adjustments\` (\`exercise_id\`);`)
  await db.run(sql`CREATE INDEX \`adjustments_adjusted_by_idx\` ON \`adjustments\` (\`adjusted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`adjustments_updated_at_idx\` ON \`adjustments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adjustments_created_at_idx\` ON \`adjustments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_enrolment_workoutExerciseId_idx\` ON \`adjustments\` (\`user_id\`,\`enrolment_id\`,\`workout_exercise_id\`);`)
  await db.run(sql`CREATE INDEX \`adjustments_enrolment_adjustedAt_id_keyset\` ON \`adjustments\` (\`enrolment_id\`,\`adjusted_at\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`exercises\` ADD \`was_asked_for\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`adjusted\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`adjustments\`;`)
  await db.run(sql`ALTER TABLE \`exercises\` DROP COLUMN \`was_asked_for\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`adjusted\`;`)
}
