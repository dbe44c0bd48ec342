import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`has_pain\` integer;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` ADD \`has_comments\` integer;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`has_pain\` integer;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` ADD \`has_comments\` integer;`)
  await db.run(sql`ALTER TABLE \`workout_events\` ADD \`comment_client_id\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`comment_receipts\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`has_pain\`;`)
  await db.run(sql`ALTER TABLE \`workout_sessions\` DROP COLUMN \`has_comments\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`has_pain\`;`)
  await db.run(sql`ALTER TABLE \`performed_sets\` DROP COLUMN \`has_comments\`;`)
  await db.run(sql`ALTER TABLE \`workout_events\` DROP COLUMN \`comment_client_id\`;`)
}
