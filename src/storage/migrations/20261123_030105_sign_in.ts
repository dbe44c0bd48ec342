import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`passkeys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`credential_id\` text NOT NULL,
  	\`public_key\` text NOT NULL,
  	\`counter\` numeric DEFAULT 0 NOT NULL,
  	\`transports\` text NOT NULL,
  	\`device_type\` text NOT NULL,
  	\`backed_up\` integer DEFAULT false NOT NULL,
  	\`aaguid\` text,
  	\`last_used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`passkeys_user_idx\` ON \`passkeys\` (\`user_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`passkeys_credential_id_idx\` ON \`passkeys\` (\`credential_id\`);`)
  await db.run(sql`CREATE INDEX \`passkeys_updated_at_idx\` ON \`passkeys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`passkeys_created_at_idx\` ON \`passkeys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`auth_sessions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`previous_hash\` text,
  	\`generation\` numeric DEFAULT 0 NOT NULL,
  	\`rotated_at\` text,
  	\`authenticated_at\` text,
  	\`last_used_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked_at\` text,
  	\`user_agent\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`auth_sessions_user_idx\` ON \`auth_sessions\` (\`user_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`auth_sessions_token_hash_idx\` ON \`auth_sessions\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`auth_sessions_expires_at_idx\` ON \`auth_sessions\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`auth_sessions_updated_at_idx\` ON \`auth_sessions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`auth_sessions_created_at_idx\` ON \`auth_sessions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`ceremonies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`challenge\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`rp_id\` text NOT NULL,
  	\`user\` text,
  	\`proposed\` text,
  	\`sid\` text,
  	\`recovery_code\` text,
  	\`claimed_at\` text,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ceremonies_challenge_idx\` ON \`ceremonies\` (\`challenge\`);`)
  await db.run(sql`CREATE INDEX \`ceremonies_expires_at_idx\` ON \`ceremonies\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`ceremonies_updated_at_idx\` ON \`ceremonies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ceremonies_created_at_idx\` ON \`ceremonies\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`recovery_codes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`recovery_codes_user_idx\` ON \`recovery_codes\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`recovery_codes_hash_idx\` ON \`recovery_codes\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`recovery_codes_updated_at_idx\` ON \`recovery_codes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recovery_codes_created_at_idx\` ON \`recovery_codes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rate_limits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`bucket\` text NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rate_limits_bucket_idx\` ON \`rate_limits\` (\`bucket\`);`)
  await db.run(sql`CREATE INDEX \`rate_limits_expires_at_idx\` ON \`rate_limits\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`rate_limits_updated_at_idx\` ON \`rate_limits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rate_limits_created_at_idx\` ON \`rate_limits\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`passkeys\`;`)
  await db.run(sql`DROP TABLE \`auth_sessions\`;`)
  await db.run(sql`DROP TABLE \`ceremonies\`;`)
  await db.run(sql`DROP TABLE \`recovery_codes\`;`)
  await db.run(sql`DROP TABLE \`rate_limits\`;`)
}
