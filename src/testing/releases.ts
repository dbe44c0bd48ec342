import { createPrivateKey, type JsonWebKey } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { BSON, type Document, type IndexDescriptionInfo, MongoClient } from 'mongodb'
import { ORIGIN } from './signIn.ts'
import { SoftwareAuthenticator } from './softwareAuthenticator.ts'
import { isMongo, temporaryDatabase } from './temporaryDatabase.ts'

const FOLDER = 'tests/data/releases'
const DATABASE = isMongo ? 'mongodb' : 'sqlite'

/** The releases whose databases `scripts/recordRelease.mjs` has kept. */
export const releases = readdirSync(FOLDER).sort()

/** What a release answered about its database. */
export interface Answers {
  settings: { JWT_SECRET: string; PAYLOAD_SECRET: string }
  people: Record<'coach' | 'athlete' | 'other' | 'passkey', string>
  made: { program: string; draft: string; lift: string; reps: string; hold: string; heavy: string; odd: string }
  /** Empty for a release that had no training. */
  done: { enrolment?: string; slots?: string[]; session?: string; open?: string; openSet?: string }
  /** What somebody with a passkey has at home. Empty for a release that had no passkeys. */
  account: {
    passkey?: Record<'id' | 'rpId' | 'userHandle', string> & { privateKey: JsonWebKey }
    recoveryCode?: string
  }
  owner?: { email: string; password: string }
  asked: { as: keyof Answers['people'] | 'anonymous'; query: string; data: unknown }[]
}

const kept = (release: string, name: string) => path.join(FOLDER, release, `${DATABASE}.${name}.br`)
const read = (file: string) => brotliDecompressSync(readFileSync(file))

export const answersOf = (release: string): Answers => JSON.parse(String(read(kept(release, 'answers.json'))))

/** What the release exported; undefined where it could not. */
export function libraryOf(release: string): Record<string, object[]> | undefined {
  const file = kept(release, 'library.json')
  return existsSync(file) ? JSON.parse(String(read(file))) : undefined
}

/** A new database with what the release left. */
export async function restoreRelease(release: string) {
  const database = temporaryDatabase()
  if (isMongo) await restoreMongodb(database.url, String(read(kept(release, 'jsonl'))))
  else writeFileSync(fileURLToPath(database.url), read(kept(release, 'db')))
  return database
}

async function restoreMongodb(url: string, text: string): Promise<void> {
  const client = await MongoClient.connect(url)
  const collections: { name: string; indexes: IndexDescriptionInfo[]; documents: Document[] }[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    const { collection, indexes, ...document } = BSON.EJSON.parse(line, { relaxed: false }) as Document
    if (indexes) collections.push({ name: collection, indexes, documents: [] })
    else collections.at(-1)?.documents.push(collection === undefined ? document : { ...document, collection })
  }
  for (const { name, indexes, documents } of collections) {
    const collection = client.db().collection(name)
    if (documents.length > 0) await collection.insertMany(documents)
    if (indexes.length > 0) await collection.createIndexes(indexes.map(({ v: _, ns: __, ...index }) => index))
  }
  await client.close()
}

/** The device of the person who registered with a passkey in that release. */
export function authenticatorOf({ account }: Answers): SoftwareAuthenticator | undefined {
  if (!account.passkey) return undefined
  const { id, privateKey, rpId, userHandle } = account.passkey
  const authenticator = new SoftwareAuthenticator(ORIGIN)
  authenticator.credentials.push({
    ...{ id: Buffer.from(id, 'base64url'), privateKey: createPrivateKey({ key: privateKey, format: 'jwk' }) },
    ...{ algorithm: 'ES256', rpId, userHandle, counter: 0 },
  })
  return authenticator
}
