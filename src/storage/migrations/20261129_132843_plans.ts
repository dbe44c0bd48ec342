import { firstWorkoutRevisionsInSqlite } from '../firstWorkoutRevisions.ts'
import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`workouts_exercises_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`exercise_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`exercise_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`workouts_exercises\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`workouts_exercises_alternatives_order_idx\` ON \`workouts_exercises_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`workouts_exercises_alternatives_parent_id_idx\` ON \`workouts_exercises_alternatives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`workouts_exercises_alternatives_exercise_idx\` ON \`workouts_exercises_alternatives\` (\`exercise_id\`);`)
  await db.run(sql`CREATE TABLE \`workout_revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`workout_id\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`created_by_id\` text(36),
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`estimated_minutes\` numeric,
  	\`exercise_ids\` text,
  	\`exercises\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`workout_revisions_key_idx\` ON \`workout_revisions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`workout_revisions_created_by_idx\` ON \`workout_revisions\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`workout_revisions_updated_at_idx\` ON \`workout_revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workout_revisions_created_at_idx\` ON \`workout_revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`workoutId_createdAt_idx\` ON \`workout_revisions\` (\`workout_id\`,\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`milestones\` ADD \`made_for\` text;`)
  await db.run(sql`CREATE INDEX \`milestones_made_for_idx\` ON \`milestones\` (\`made_for\`);`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` ADD \`percent_max\` numeric;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` ADD \`rpe_max\` numeric;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` ADD \`reps_in_reserve\` numeric;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` ADD \`distance_unit\` text;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` ADD \`rest_seconds\` numeric;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` ADD \`side\` text;`)
  await db.run(sql`ALTER TABLE \`workouts\` ADD \`was_held\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`workouts\` ADD \`made_for\` text;`)
  await db.run(sql`CREATE INDEX \`workouts_made_for_idx\` ON \`workouts\` (\`made_for\`);`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`former_pins\` text;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`prescribed\` text;`)
  await firstWorkoutRevisionsInSqlite(db)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`workouts_exercises_alternatives\`;`)
  await db.run(sql`DROP TABLE \`workout_revisions\`;`)
  await db.run(sql`DROP INDEX \`milestones_made_for_idx\`;`)
  await db.run(sql`DROP INDEX \`workouts_made_for_idx\`;`)
  await db.run(sql`ALTER TABLE \`milestones\` DROP COLUMN \`made_for\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` DROP COLUMN \`percent_max\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` DROP COLUMN \`rpe_max\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` DROP COLUMN \`reps_in_reserve\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` DROP COLUMN \`distance_unit\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` DROP COLUMN \`rest_seconds\`;`)
  await db.run(sql`ALTER TABLE \`workouts_exercises_sets\` DROP COLUMN \`side\`;`)
  await db.run(sql`ALTER TABLE \`workouts\` DROP COLUMN \`was_held\`;`)
  await db.run(sql`ALTER TABLE \`workouts\` DROP COLUMN \`made_for\`;`)
  await db.run(sql`ALTER TABLE \`enrolments\` DROP COLUMN \`former_pins\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`prescribed\`;`)
}
