import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`admins\` ADD \`role\` text DEFAULT 'viewer' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`admins\` ADD \`product_user_id\` text(36) REFERENCES product_users(id);`)
  await db.run(sql`ALTER TABLE \`admins\` ADD \`product_user_key\` text;`)
  // Whoever was there before there were roles could do everything.
  await db.run(sql`UPDATE \`admins\` SET \`role\` = 'owner', \`product_user_key\` = 'admin-' || \`id\`;`)
  await db.run(sql`CREATE INDEX \`admins_product_user_idx\` ON \`admins\` (\`product_user_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`admins_product_user_key_idx\` ON \`admins\` (\`product_user_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_admins\` (
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
  await db.run(sql`INSERT INTO \`__new_admins\`("id", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "reset_password_requested_at", "login_attempts", "lock_until") SELECT "id", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "reset_password_requested_at", "login_attempts", "lock_until" FROM \`admins\`;`)
  await db.run(sql`DROP TABLE \`admins\`;`)
  await db.run(sql`ALTER TABLE \`__new_admins\` RENAME TO \`admins\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`admins_updated_at_idx\` ON \`admins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`admins_created_at_idx\` ON \`admins\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`admins_email_idx\` ON \`admins\` (\`email\`);`)
}
