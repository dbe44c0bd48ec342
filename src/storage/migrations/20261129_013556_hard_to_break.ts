import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`webhook_messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`state\` text NOT NULL,
  	\`tags\` text NOT NULL,
  	\`message_id\` text,
  	\`problem\` text,
  	\`tries\` numeric,
  	\`last_tried_at\` text,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_messages_state_idx\` ON \`webhook_messages\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`webhook_messages_expires_at_idx\` ON \`webhook_messages\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_messages_updated_at_idx\` ON \`webhook_messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_messages_created_at_idx\` ON \`webhook_messages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text NOT NULL,
  	\`until\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_name_idx\` ON \`leases\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`leases_updated_at_idx\` ON \`leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leases_created_at_idx\` ON \`leases\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`admins\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`admins\` DROP COLUMN \`lock_until\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`webhook_messages\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`ALTER TABLE \`admins\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`admins\` ADD \`lock_until\` text;`)
}
