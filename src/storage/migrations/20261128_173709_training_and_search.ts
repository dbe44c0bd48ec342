import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { keepDaysInSqlite } from '../keepDays.ts'
import { renewSearchTextsInSqlite } from '../renewSearchTexts.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`exercises_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`exercises\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exercises_texts_order_parent\` ON \`exercises_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`exercises_texts_parent_order_keyset\` ON \`exercises_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`DROP INDEX \`performed_sets_user_exercise_performedAt_id_keyset\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`performed_on\` text;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`sequence\` numeric;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`arrival\` numeric;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`done_key\` text;`)
  await db.run(sql`CREATE INDEX \`performed_sets_user_exercise_doneKey_id_keyset\` ON \`performed_sets\` (\`user_id\`,\`exercise_id\`,\`done_key\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`product_users\` ADD \`last_workout_on\` text;`)
  await db.run(sql`CREATE INDEX \`product_users_wasEnrolled_username_id_keyset\` ON \`product_users\` (\`was_enrolled\`,\`username\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`completed_on\` text;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`arrivals\` numeric;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`removed_at\` text;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`said\` text;`)
  await db.run(sql`CREATE INDEX \`workout_sessions_enrolment_startedAt_id_keyset\` ON \`workout_sessions\` (\`enrolment_id\`,\`started_at\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`personal_records\` ADD \`set_sequence\` numeric;`)
  await db.run(sql`ALTER TABLE \`workout_events\` ADD \`place\` numeric;`)
  await keepDaysInSqlite(db)
  await renewSearchTextsInSqlite(db)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`exercises_texts\`;`)
  await db.run(sql`DROP INDEX \`product_users_wasEnrolled_username_id_keyset\`;`)
  await db.run(sql`ALTER TABLE \`product_users\` DROP COLUMN \`last_workout_on\`;`)
  await db.run(sql`DROP INDEX \`workout_sessions_enrolment_startedAt_id_keyset\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`completed_on\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`arrivals\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`removed_at\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`said\`;`)
  await db.run(sql`DROP INDEX \`performed_sets_user_exercise_doneKey_id_keyset\`;`)
  await db.run(sql`CREATE INDEX \`performed_sets_user_exercise_performedAt_id_keyset\` ON \`performed_sets\` (\`user_id\`,\`exercise_id\`,\`performed_at\`,\`id\`);`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`performed_on\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`arrival\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`done_key\`;`)
  await db.run(sql`ALTER TABLE \`personal_records\` DROP COLUMN \`set_sequence\`;`)
  await db.run(sql`ALTER TABLE \`workout_events\` DROP COLUMN \`place\`;`)
}
