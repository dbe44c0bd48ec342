import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`idempotency_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`caller\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`body_hash\` text NOT NULL,
  	\`object\` text,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`idempotency_keys_expires_at_idx\` ON \`idempotency_keys\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_updated_at_idx\` ON \`idempotency_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_created_at_idx\` ON \`idempotency_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`caller_key_idx\` ON \`idempotency_keys\` (\`caller\`,\`key\`);`)
  // Rows from before get a key of their own; SQLite adds a required column only with a default.
  await db.run(sql`ALTER TABLE \`workouts\` ADD \`library_key\` text NOT NULL DEFAULT '';`)
  await db.run(sql`UPDATE \`workouts\` SET \`library_key\` = 'document-' || \`id\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`workouts_library_key_idx\` ON \`workouts\` (\`library_key\`);`)
  // Rows from before get a key of their own; SQLite adds a required column only with a default.
  await db.run(sql`ALTER TABLE \`milestones\` ADD \`library_key\` text NOT NULL DEFAULT '';`)
  await db.run(sql`UPDATE \`milestones\` SET \`library_key\` = 'document-' || \`id\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`milestones_library_key_idx\` ON \`milestones\` (\`library_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`idempotency_keys\`;`)
  await db.run(sql`DROP INDEX \`workouts_library_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`workouts\` DROP COLUMN \`library_key\`;`)
  await db.run(sql`DROP INDEX \`milestones_library_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`milestones\` DROP COLUMN \`library_key\`;`)
}
