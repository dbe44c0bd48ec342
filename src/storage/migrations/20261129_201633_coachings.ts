import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`coachings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`coach_id\` text(36) NOT NULL,
  	\`athlete_id\` text(36) NOT NULL,
  	\`athlete_username\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`invited_at\` text NOT NULL,
  	\`started_at\` text,
  	\`ended_at\` text,
  	\`open_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`coach_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`athlete_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`coachings_coach_idx\` ON \`coachings\` (\`coach_id\`);`)
  await db.run(sql`CREATE INDEX \`coachings_athlete_idx\` ON \`coachings\` (\`athlete_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`coachings_open_key_idx\` ON \`coachings\` (\`open_key\`);`)
  await db.run(sql`CREATE INDEX \`coachings_updated_at_idx\` ON \`coachings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`coachings_created_at_idx\` ON \`coachings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`coach_status_idx\` ON \`coachings\` (\`coach_id\`,\`status\`);`)
  await db.run(sql`CREATE INDEX \`athlete_status_idx\` ON \`coachings\` (\`athlete_id\`,\`status\`);`)
  await db.run(sql`CREATE INDEX \`coachings_coach_invitedAt_id_keyset\` ON \`coachings\` (\`coach_id\`,\`invited_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`coachings_athlete_invitedAt_id_keyset\` ON \`coachings\` (\`athlete_id\`,\`invited_at\`,\`id\`);`)
  await db.run(sql`CREATE TABLE \`coaching_invitations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`coach_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`uses_left\` numeric NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`program\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`coach_id\`) REFERENCES \`product_users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`coaching_invitations_coach_idx\` ON \`coaching_invitations\` (\`coach_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`coaching_invitations_hash_idx\` ON \`coaching_invitations\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`coaching_invitations_expires_at_idx\` ON \`coaching_invitations\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`coaching_invitations_updated_at_idx\` ON \`coaching_invitations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`coaching_invitations_created_at_idx\` ON \`coaching_invitations\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`product_users_wasEnrolled_createdAt_id_keyset\`;`)
  await db.run(sql`DROP INDEX \`product_users_wasEnrolled_username_id_keyset\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`coachings\`;`)
  await db.run(sql`DROP TABLE \`coaching_invitations\`;`)
  await db.run(sql`CREATE INDEX \`product_users_wasEnrolled_createdAt_id_keyset\` ON \`product_users\` (\`was_enrolled\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`product_users_wasEnrolled_username_id_keyset\` ON \`product_users\` (\`was_enrolled\`,\`username\`,\`id\`);`)
}
