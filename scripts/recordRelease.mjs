// Writes what tests/releasedDatabases.test.ts opens: the databases of a release, on SQLite and on MongoDB, after some real
// work, and what the release answered about them. CONTRIBUTING.md says when.
//
//   node scripts/recordRelease.mjs <the folder of a checkout of the release, with `npm ci` and `npm run build` done>
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { MongoClient } from 'mongodb'
import { findMongoDb } from './mongod.mjs'
import { accountWork } from './releases/accountWork.mjs'
import { athleteFollows, athleteWork } from './releases/athleteWork.mjs'
import { coachEdits, coachWork } from './releases/coachWork.mjs'
import { keep, keepMongodb, keepSqlite } from './releases/keepDatabase.mjs'
import { askEverything } from './releases/questions.mjs'
import { SETTINGS, startRelease } from './releases/startRelease.mjs'

const PEOPLE = {
  coach: 'release.coach',
  athlete: 'release.athlete',
  other: 'release.other',
  passkey: 'release.passkey',
}
const OWNER = { email: 'owner@example.com', password: 'a-password-of-a-release' }

const [given] = process.argv.slice(2)
if (!given) throw new Error('Say which folder: node scripts/recordRelease.mjs <checkout of the release>')
const release = path.resolve(given)
const { version } = JSON.parse(readFileSync(path.join(release, 'package.json'), 'utf8'))
const target = path.resolve('tests/data/releases', version)
mkdirSync(target, { recursive: true })
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-release-'))
try {
  const file = path.join(cwd, 'waymark.db')
  await record('sqlite', `file:${file}`)
  await keepSqlite(file, path.join(target, 'sqlite.db.br'))

  const mongodb = await findMongoDb()
  if ('missing' in mongodb) throw new Error(mongodb.missing)
  const url = new URL(mongodb.uri)
  url.pathname = '/waymark-release'
  try {
    await record('mongodb', url.href)
    await keepMongodb(url.href, path.join(target, 'mongodb.jsonl.br'))
  } finally {
    const client = await MongoClient.connect(url.href)
    await client.db().dropDatabase()
    await client.close()
    await mongodb.stop()
  }
} finally {
  rmSync(cwd, { recursive: true, force: true })
}

/** Works on a new database, and writes down what the release answered. */
async function record(database, databaseUrl) {
  const service = await startRelease(release, { databaseUrl, cwd })
  try {
    const tokenOf = (name, ...words) => service.command('token', [name, ...words])
    const account = await accountWork(service, PEOPLE.passkey)
    const tokens = {
      anonymous: undefined,
      coach: await tokenOf(PEOPLE.coach, '--coach'),
      athlete: await tokenOf(PEOPLE.athlete),
      other: await tokenOf(PEOPLE.other),
      ...(account && { passkey: account.token }),
    }
    const made = await coachWork(service, tokens.coach)
    const done = await athleteWork(service, tokens, made)
    await coachEdits(service, tokens.coach, made)
    await athleteFollows(service, tokens)
    const owner =
      (await service.command('createAdmin', [OWNER.email], OWNER.password)) === undefined ? undefined : OWNER
    const asked = await askEverything(service, tokens, [PEOPLE.athlete, PEOPLE.other], made.lift)
    const library = await service.command('exportCatalogue')
    const { token: _, ...atHome } = account ?? {}
    const answers = { settings: SETTINGS, people: PEOPLE, made, done, account: atHome, owner, asked }
    keep(path.join(target, `${database}.answers.json.br`), JSON.stringify(answers))
    if (library) keep(path.join(target, `${database}.library.json.br`), library)
    console.log(`${version} on ${database}: ${asked.length} questions`)
  } finally {
    await service.stop()
  }
}
