import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`admins_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`admins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`admins_sessions_order_idx\` ON \`admins_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`admins_sessions_parent_id_idx\` ON \`admins_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`admins\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`admins_updated_at_idx\` ON \`admins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`admins_created_at_idx\` ON \`admins\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`admins_email_idx\` ON \`admins\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`product_users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`username\` text NOT NULL,
  	\`display_name\` text,
  	\`role\` text DEFAULT 'ATHLETE' NOT NULL,
  	\`time_zone\` text DEFAULT 'UTC' NOT NULL,
  	\`preferred_unit\` text DEFAULT 'KG' NOT NULL,
  	\`webauthn_user_id\` text NOT NULL,
  	\`workouts_completed\` numeric DEFAULT 0 NOT NULL,
  	\`sets_performed\` numeric DEFAULT 0 NOT NULL,
  	\`total_volume_kg\` numeric DEFAULT 0 NOT NULL,
  	\`current_streak_weeks\` numeric DEFAULT 0 NOT NULL,
  	\`longest_streak_weeks\` numeric DEFAULT 0 NOT NULL,
  	\`last_workout_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`product_users_username_idx\` ON \`product_users\` (\`username\`);`)
  await db.run(sql`CREATE INDEX \`product_users_role_idx\` ON \`product_users\` (\`role\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`product_users_webauthn_user_id_idx\` ON \`product_users\` (\`webauthn_user_id\`);`)
  await db.run(sql`CREATE INDEX \`product_users_updated_at_idx\` ON \`product_users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`product_users_created_at_idx\` ON \`product_users\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`exercises_primary_muscles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exercises_primary_muscles_order_idx\` ON \`exercises_primary_muscles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`exercises_primary_muscles_parent_idx\` ON \`exercises_primary_muscles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`exercises_secondary_muscles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exercises_secondary_muscles_order_idx\` ON \`exercises_secondary_muscles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`exercises_secondary_muscles_parent_idx\` ON \`exercises_secondary_muscles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`exercises\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`name_key\` text NOT NULL,
  	\`search_text\` text,
  	\`description\` text,
  	\`category\` text NOT NULL,
  	\`level\` text,
  	\`mechanic\` text,
  	\`force\` text,
  	\`equipment\` text,
  	\`metric\` text DEFAULT 'LOAD_AND_REPS' NOT NULL,
  	\`video_url\` text,
  	\`is_archived\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`exercises_slug_idx\` ON \`exercises\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`exercises_category_idx\` ON \`exercises\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`exercises_level_idx\` ON \`exercises\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`exercises_equipment_idx\` ON \`exercises\` (\`equipment\`);`)
  await db.run(sql`CREATE INDEX \`exercises_is_archived_idx\` ON \`exercises\` (\`is_archived\`);`)
  await db.run(sql`CREATE INDEX \`exercises_updated_at_idx\` ON \`exercises\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`exercises_created_at_idx\` ON \`exercises\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`exercises_nameKey_id_keyset\` ON \`exercises\` (\`name_key\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`exercises_isArchived_nameKey_id_keyset\` ON \`exercises\` (\`is_archived\`,\`name_key\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`exercises_updatedAt_id_keyset\` ON \`exercises\` (\`updated_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`workouts_exercises_sets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text DEFAULT 'NORMAL' NOT NULL,
  	\`reps_min\` numeric,
  	\`reps_max\` numeric,
  	\`load_thousandths\` numeric,
  	\`load_unit\` text,
  	\`percent_of_one_rep_max\` numeric,
  	\`rpe\` numeric,
  	\`duration_seconds\` numeric,
  	\`distance_meters\` numeric,
  	\`tempo\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`workouts_exercises\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`workouts_exercises_sets_order_idx\` ON \`workouts_exercises_sets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`workouts_exercises_sets_parent_id_idx\` ON \`workouts_exercises_sets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`workouts_exercises\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`exercise_id\` text(36) NOT NULL,
  	\`group\` text,
  	\`notes\` text,
  	\`rest_seconds\` numeric,
  	FOREIGN KEY (\`exercise_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`workouts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`workouts_exercises_order_idx\` ON \`workouts_exercises\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`workouts_exercises_parent_id_idx\` ON \`workouts_exercises\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`workouts_exercises_exercise_idx\` ON \`workouts_exercises\` (\`exercise_id\`);`)
  await db.run(sql`CREATE TABLE \`workouts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`title_key\` text NOT NULL,
  	\`search_text\` text,
  	\`description\` text,
  	\`estimated_minutes\` numeric,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`workouts_updated_at_idx\` ON \`workouts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workouts_created_at_idx\` ON \`workouts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`workouts_titleKey_id_keyset\` ON \`workouts\` (\`title_key\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`milestones_workouts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`workout_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`workout_id\`) REFERENCES \`workouts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`milestones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`milestones_workouts_order_idx\` ON \`milestones_workouts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`milestones_workouts_parent_id_idx\` ON \`milestones_workouts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`milestones_workouts_workout_idx\` ON \`milestones_workouts\` (\`workout_id\`);`)
  await db.run(sql`CREATE TABLE \`milestones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`title_key\` text NOT NULL,
  	\`search_text\` text,
  	\`description\` text,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`milestones_updated_at_idx\` ON \`milestones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones_created_at_idx\` ON \`milestones\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`milestones_titleKey_id_keyset\` ON \`milestones\` (\`title_key\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`programs_milestones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`milestone_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`milestone_id\`) REFERENCES \`milestones\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_milestones_order_idx\` ON \`programs_milestones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programs_milestones_parent_id_idx\` ON \`programs_milestones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_milestones_milestone_idx\` ON \`programs_milestones\` (\`milestone_id\`);`)
  await db.run(sql`CREATE TABLE \`programs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`title_key\` text NOT NULL,
  	\`search_text\` text,
  	\`description\` text,
  	\`level\` text,
  	\`is_published\` integer DEFAULT false NOT NULL,
  	\`published_at\` text,
  	\`published_key\` numeric DEFAULT 0 NOT NULL,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_slug_idx\` ON \`programs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`programs_level_idx\` ON \`programs\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`programs_updated_at_idx\` ON \`programs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programs_created_at_idx\` ON \`programs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`programs_titleKey_id_keyset\` ON \`programs\` (\`title_key\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`programs_isPublished_titleKey_id_keyset\` ON \`programs\` (\`is_published\`,\`title_key\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`programs_publishedKey_id_keyset\` ON \`programs\` (\`published_key\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`programs_isPublished_publishedKey_id_keyset\` ON \`programs\` (\`is_published\`,\`published_key\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`programs_updatedAt_id_keyset\` ON \`programs\` (\`updated_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`programs_isPublished_updatedAt_id_keyset\` ON \`programs\` (\`is_published\`,\`updated_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`program_revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`program_id\` text(36) NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`change\` text NOT NULL,
  	\`created_by_id\` text(36),
  	\`title\` text NOT NULL,
  	\`milestones\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`program_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`program_revisions_program_idx\` ON \`program_revisions\` (\`program_id\`);`)
  await db.run(sql`CREATE INDEX \`program_revisions_created_by_idx\` ON \`program_revisions\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`program_revisions_updated_at_idx\` ON \`program_revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`program_revisions_created_at_idx\` ON \`program_revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`program_revision_idx\` ON \`program_revisions\` (\`program_id\`,\`revision\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`admins_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`admins_id\`) REFERENCES \`admins\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_admins_id_idx\` ON \`payload_preferences_rels\` (\`admins_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`admins_sessions\`;`)
  await db.run(sql`DROP TABLE \`admins\`;`)
  await db.run(sql`DROP TABLE \`product_users\`;`)
  await db.run(sql`DROP TABLE \`exercises_primary_muscles\`;`)
  await db.run(sql`DROP TABLE \`exercises_secondary_muscles\`;`)
  await db.run(sql`DROP TABLE \`exercises\`;`)
  await db.run(sql`DROP TABLE \`workouts_exercises_sets\`;`)
  await db.run(sql`DROP TABLE \`workouts_exercises\`;`)
  await db.run(sql`DROP TABLE \`workouts\`;`)
  await db.run(sql`DROP TABLE \`milestones_workouts\`;`)
  await db.run(sql`DROP TABLE \`milestones\`;`)
  await db.run(sql`DROP TABLE \`programs_milestones\`;`)
  await db.run(sql`DROP TABLE \`programs\`;`)
  await db.run(sql`DROP TABLE \`program_revisions\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
