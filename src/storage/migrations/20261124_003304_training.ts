import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`enrolments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`program_id\` text(36) NOT NULL,
  	\`program_title\` text NOT NULL,
  	\`joined_revision\` numeric NOT NULL,
  	\`pinned_revision\` numeric NOT NULL,
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
  await db.run(sql`CREATE INDEX \`enrolments_user_idx\` ON \`enrolments\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_program_idx\` ON \`enrolments\` (\`program_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enrolments_active_key_idx\` ON \`enrolments\` (\`active_key\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_updated_at_idx\` ON \`enrolments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_created_at_idx\` ON \`enrolments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_user_startedAt_id_keyset\` ON \`enrolments\` (\`user_id\`,\`started_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_program_startedAt_id_keyset\` ON \`enrolments\` (\`program_id\`,\`started_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`milestone_completions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`enrolment_id\` text(36) NOT NULL,
  	\`milestone_id\` text(36) NOT NULL,
  	\`session_id\` text(36),
  	\`revision\` numeric NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`enrolment_id\`) REFERENCES \`enrolments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`milestone_id\`) REFERENCES \`milestones\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`session_id\`) REFERENCES \`workout_sessions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`milestone_completions_user_idx\` ON \`milestone_completions\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`milestone_completions_enrolment_idx\` ON \`milestone_completions\` (\`enrolment_id\`);`)
  await db.run(sql`CREATE INDEX \`milestone_completions_milestone_idx\` ON \`milestone_completions\` (\`milestone_id\`);`)
  await db.run(sql`CREATE INDEX \`milestone_completions_session_idx\` ON \`milestone_completions\` (\`session_id\`);`)
  await db.run(sql`CREATE INDEX \`milestone_completions_updated_at_idx\` ON \`milestone_completions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`milestone_completions_created_at_idx\` ON \`milestone_completions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enrolment_milestone_idx\` ON \`milestone_completions\` (\`enrolment_id\`,\`milestone_id\`);`)
  await db.run(sql`CREATE TABLE \`workout_sessions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`workout_id\` text(36),
  	\`workout_title\` text NOT NULL,
  	\`enrolment_id\` text(36),
  	\`slot_id\` text,
  	\`status\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`completed_at\` text,
  	\`notes\` text,
  	\`rating\` numeric,
  	\`client_id\` text NOT NULL,
  	\`set_count\` numeric DEFAULT 0 NOT NULL,
  	\`volume_kg_thousandths\` numeric DEFAULT 0 NOT NULL,
  	\`volume_lb_thousandths\` numeric DEFAULT 0 NOT NULL,
  	\`ending\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workout_id\`) REFERENCES \`workouts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`enrolment_id\`) REFERENCES \`enrolments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`workout_sessions_user_idx\` ON \`workout_sessions\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`workout_sessions_workout_idx\` ON \`workout_sessions\` (\`workout_id\`);`)
  await db.run(sql`CREATE INDEX \`workout_sessions_enrolment_idx\` ON \`workout_sessions\` (\`enrolment_id\`);`)
  await db.run(sql`CREATE INDEX \`workout_sessions_updated_at_idx\` ON \`workout_sessions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workout_sessions_created_at_idx\` ON \`workout_sessions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_clientId_idx\` ON \`workout_sessions\` (\`user_id\`,\`client_id\`);`)
  await db.run(sql`CREATE INDEX \`user_completedAt_idx\` ON \`workout_sessions\` (\`user_id\`,\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`workout_sessions_user_startedAt_id_keyset\` ON \`workout_sessions\` (\`user_id\`,\`started_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`performed_sets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`session_id\` text(36) NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`exercise_id\` text(36) NOT NULL,
  	\`exercise_name\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`reps\` numeric,
  	\`load_thousandths\` numeric,
  	\`load_unit\` text,
  	\`rpe\` numeric,
  	\`duration_seconds\` numeric,
  	\`distance_meters\` numeric,
  	\`notes\` text,
  	\`performed_at\` text NOT NULL,
  	\`client_id\` text NOT NULL,
  	\`workout_exercise_id\` text,
  	\`prescribed_set_index\` numeric,
  	\`is_substitution\` integer DEFAULT false,
  	\`session_completed_at\` text,
  	\`removed_at\` text,
  	\`last_event_at\` text NOT NULL,
  	\`last_event_id\` text NOT NULL,
  	\`clocks\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`session_id\`) REFERENCES \`workout_sessions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`exercise_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`performed_sets_session_idx\` ON \`performed_sets\` (\`session_id\`);`)
  await db.run(sql`CREATE INDEX \`performed_sets_user_idx\` ON \`performed_sets\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`performed_sets_exercise_idx\` ON \`performed_sets\` (\`exercise_id\`);`)
  await db.run(sql`CREATE INDEX \`performed_sets_updated_at_idx\` ON \`performed_sets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`performed_sets_created_at_idx\` ON \`performed_sets\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_clientId_1_idx\` ON \`performed_sets\` (\`user_id\`,\`client_id\`);`)
  await db.run(sql`CREATE INDEX \`performed_sets_user_exercise_performedAt_id_keyset\` ON \`performed_sets\` (\`user_id\`,\`exercise_id\`,\`performed_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`personal_records\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`exercise_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`set_id\` text(36) NOT NULL,
  	\`session_id\` text(36) NOT NULL,
  	\`achieved_at\` text NOT NULL,
  	\`score\` numeric NOT NULL,
  	\`set_client_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`exercise_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`set_id\`) REFERENCES \`performed_sets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`session_id\`) REFERENCES \`workout_sessions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`personal_records_user_idx\` ON \`personal_records\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`personal_records_exercise_idx\` ON \`personal_records\` (\`exercise_id\`);`)
  await db.run(sql`CREATE INDEX \`personal_records_set_idx\` ON \`personal_records\` (\`set_id\`);`)
  await db.run(sql`CREATE INDEX \`personal_records_session_idx\` ON \`personal_records\` (\`session_id\`);`)
  await db.run(sql`CREATE INDEX \`personal_records_updated_at_idx\` ON \`personal_records\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`personal_records_created_at_idx\` ON \`personal_records\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_exercise_kind_idx\` ON \`personal_records\` (\`user_id\`,\`exercise_id\`,\`kind\`);`)
  await db.run(sql`CREATE INDEX \`personal_records_user_achievedAt_id_keyset\` ON \`personal_records\` (\`user_id\`,\`achieved_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`workout_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`client_event_id\` text NOT NULL,
  	\`body_hash\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`session_client_id\` text,
  	\`set_client_id\` text,
  	\`outcome\` text NOT NULL,
  	\`occurred_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`workout_events_user_idx\` ON \`workout_events\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`workout_events_updated_at_idx\` ON \`workout_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workout_events_created_at_idx\` ON \`workout_events\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_clientEventId_idx\` ON \`workout_events\` (\`user_id\`,\`client_event_id\`);`)
  await db.run(sql`CREATE INDEX \`user_outcome_idx\` ON \`workout_events\` (\`user_id\`,\`outcome\`);`)
  await db.run(sql`ALTER TABLE \`product_users\` ADD \`was_enrolled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`product_users\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`product_users\` ADD \`volume_kg_thousandths\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`product_users\` ADD \`volume_lb_thousandths\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(sql`CREATE INDEX \`product_users_wasEnrolled_createdAt_id_keyset\` ON \`product_users\` (\`was_enrolled\`,\`created_at\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`exercises\` ADD \`was_logged\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`workouts\` ADD \`was_started\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`milestones\` ADD \`was_completed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`programs\` ADD \`was_enrolled_in\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`enrolments\`;`)
  await db.run(sql`DROP TABLE \`milestone_completions\`;`)
  await db.run(sql`DROP TABLE \`workout_sessions\`;`)
  await db.run(sql`DROP TABLE \`performed_sets\`;`)
  await db.run(sql`DROP TABLE \`personal_records\`;`)
  await db.run(sql`DROP TABLE \`workout_events\`;`)
  await db.run(sql`DROP INDEX \`product_users_wasEnrolled_createdAt_id_keyset\`;`)
  await db.run(sql`ALTER TABLE \`product_users\` DROP COLUMN \`was_enrolled\`;`)
  await db.run(sql`ALTER TABLE \`product_users\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`product_users\` DROP COLUMN \`volume_kg_thousandths\`;`)
  await db.run(sql`ALTER TABLE \`product_users\` DROP COLUMN \`volume_lb_thousandths\`;`)
  await db.run(sql`ALTER TABLE \`exercises\` DROP COLUMN \`was_logged\`;`)
  await db.run(sql`ALTER TABLE \`workouts\` DROP COLUMN \`was_started\`;`)
  await db.run(sql`ALTER TABLE \`milestones\` DROP COLUMN \`was_completed\`;`)
  await db.run(sql`ALTER TABLE \`programs\` DROP COLUMN \`was_enrolled_in\`;`)
}
