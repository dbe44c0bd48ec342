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
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`author_id\` text(36),
  	\`subject_type\` text NOT NULL,
  	\`text\` text,
  	\`added_at\` text NOT NULL,
  	\`removed_at\` text,
  	\`by_athlete\` integer,
  	\`author_key\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`client_id\` text NOT NULL,
  	\`said\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_user_idx\` ON \`comments\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_author_idx\` ON \`comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_authorKey_clientId_idx\` ON \`comments\` (\`user_id\`,\`author_key\`,\`client_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_subject_addedAt_id_keyset\` ON \`comments\` (\`subject\`,\`added_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`comments_user_addedAt_id_keyset\` ON \`comments\` (\`user_id\`,\`added_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`comment_receipts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`reader_id\` text(36) NOT NULL,
  	\`comment_id\` text(36) NOT NULL,
  	\`subject\` text NOT NULL,
  	\`read_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reader_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`comment_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comment_receipts_user_idx\` ON \`comment_receipts\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`comment_receipts_reader_idx\` ON \`comment_receipts\` (\`reader_id\`);`)
  await db.run(sql`CREATE INDEX \`comment_receipts_comment_idx\` ON \`comment_receipts\` (\`comment_id\`);`)
  await db.run(sql`CREATE INDEX \`comment_receipts_updated_at_idx\` ON \`comment_receipts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comment_receipts_created_at_idx\` ON \`comment_receipts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_reader_comment_idx\` ON \`comment_receipts\` (\`user_id\`,\`reader_id\`,\`comment_id\`);`)
  await db.run(sql`CREATE INDEX \`user_reader_readAt_idx\` ON \`comment_receipts\` (\`user_id\`,\`reader_id\`,\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`subject_reader_readAt_idx\` ON \`comment_receipts\` (\`subject\`,\`reader_id\`,\`read_at\`);`)
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
  await db.run(sql`CREATE TABLE \`calendar_feeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`made_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_user_idx\` ON \`calendar_feeds\` (\`user_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_hash_idx\` ON \`calendar_feeds\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_updated_at_idx\` ON \`calendar_feeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_created_at_idx\` ON \`calendar_feeds\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`exercises\` ADD \`was_asked_for\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`offered_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`offered_at\` text;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`starts_on\` text;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`training_days\` text;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`layout\` text;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`changes\` text;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`left_on\` text;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`assigned_by_id\` text(36) REFERENCES product_users(id);`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`assignment_note\` text;`)
  await db.run(sql`CREATE INDEX \`enrolments_assigned_by_idx\` ON \`enrolments\` (\`assigned_by_id\`);`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`adjusted\` text;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`has_pain\` integer;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`tally\` text;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`has_comments\` integer;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`has_pain\` integer;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`has_comments\` integer;`)
  await db.run(sql`ALTER TABLE \`workout_events\` ADD \`comment_client_id\` text;`)
  await db.run(sql`ALTER TABLE \`coaching_invitations\` ADD \`starts_on\` text;`)
  await db.run(sql`ALTER TABLE \`coaching_invitations\` ADD \`training_days\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`adjustments\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`comment_receipts\`;`)
  await db.run(sql`DROP TABLE \`attention_dismissals\`;`)
  await db.run(sql`DROP TABLE \`calendar_feeds\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_enrolments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`program_id\` text(36) NOT NULL,
  	\`program_title\` text NOT NULL,
  	\`joined_revision\` numeric NOT NULL,
  	\`pinned_revision\` numeric NOT NULL,
  	\`former_pins\` text,
  	\`status\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`completed_at\` text,
  	\`active_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`program_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_enrolments\`("id", "user_id", "program_id", "program_title", "joined_revision", "pinned_revision", "former_pins", "status", "started_at", "completed_at", "active_key", "updated_at", "created_at") SELECT "id", "user_id", "program_id", "program_title", "joined_revision", "pinned_revision", "former_pins", "status", "started_at", "completed_at", "active_key", "updated_at", "created_at" FROM \`enrolments\`;`)
  await db.run(sql`DROP TABLE \`enrolments\`;`)
  await db.run(sql`ALTER TABLE \`__new_enrolments\` RENAME TO \`enrolments\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`enrolments_user_idx\` ON \`enrolments\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_program_idx\` ON \`enrolments\` (\`program_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_updated_at_idx\` ON \`enrolments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_created_at_idx\` ON \`enrolments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_activeKey_idx\` ON \`enrolments\` (\`user_id\`,\`active_key\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_user_startedAt_id_keyset\` ON \`enrolments\` (\`user_id\`,\`started_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_program_startedAt_id_keyset\` ON \`enrolments\` (\`program_id\`,\`started_at\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`exercises\` DROP COLUMN \`was_asked_for\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`adjusted\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`has_pain\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`tally\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`has_comments\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`has_pain\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`has_comments\`;`)
  await db.run(sql`ALTER TABLE \`workout_events\` DROP COLUMN \`comment_client_id\`;`)
  await db.run(sql`ALTER TABLE \`coaching_invitations\` DROP COLUMN \`starts_on\`;`)
  await db.run(sql`ALTER TABLE \`coaching_invitations\` DROP COLUMN \`training_days\`;`)
}
