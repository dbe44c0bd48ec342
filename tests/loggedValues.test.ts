import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import type { CollectionSlug, FlattenedField, Option } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { logConsole } from '../src/http/log.ts'
import { inPlainWords } from '../src/storage/inPlainWords.ts'
import { tableNameOf } from '../src/storage/sqliteTables.ts'
import { breakWrites } from '../src/testing/breakWrites.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

// Every collection is made to fail, with a value in each of its fields that must be in no line of the log.

const VALUE = 'whisper'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** A document that has the value wherever it fits, and where nothing but a date, a number or a list fits. */
function documentOf(fields: FlattenedField[], isRight: boolean): Record<string, unknown> {
  const fill = (field: FlattenedField): unknown => {
    if (field.type === 'number') return isRight ? 1 : VALUE
    if (field.type === 'date') return isRight ? new Date().toISOString() : VALUE
    if (field.type === 'checkbox') return isRight
    if (field.type === 'select') return isRight ? optionOf(field.options[0]) : VALUE
    if (field.type === 'json') return { [VALUE]: VALUE }
    if (field.type === 'group' || field.type === 'array') return undefined
    return `${VALUE} ${VALUE}@example.com`
  }
  return Object.fromEntries(fields.filter(({ type }) => type !== 'join').map((field) => [field.name, fill(field)]))
}

const optionOf = (option: Option | undefined) => (typeof option === 'string' ? option : option?.value)

/** The errors of a collection: of values that cannot be stored, of a unique index, and of a table that takes no writes. */
async function errorsOf(slug: CollectionSlug): Promise<unknown[]> {
  const { db, collections: known } = server.waymark.payload
  const { flattenedFields } = known[slug].config
  const errors: unknown[] = []
  const failing = (call: () => Promise<unknown>) => call().catch((error: unknown) => errors.push(error))
  const create = (isRight: boolean) => () => db.create({ collection: slug, data: documentOf(flattenedFields, isRight) })
  await failing(create(false))
  await failing(create(true))
  await failing(create(true))
  await breakWrites(server, tableNameOf(slug))
  await failing(create(true))
  await failing(() =>
    db.updateMany({ collection: slug, where: {}, data: documentOf(flattenedFields, true), returning: false }),
  )
  return errors
}

/** Every way in which somebody may log an error. */
const waysToLog: ((log: ReturnType<typeof memoryLog>['log'], error: Error) => void)[] = [
  (log, error) => log.error(error),
  (log, error) => log.error(error, 'it failed'),
  (log, error) => log.error({ err: error }),
  (log, error) => log.error({ err: error }, 'it failed'),
  (log, error) => log.warn({ error, more: { deeper: [error] } }),
  (log, error) => log.error(error.message),
  (log, error) => log.error(String(error.stack)),
  (log, error) => log.error({ msg: error.message, reason: error.message }),
  (log, error) => log.error('it failed: %s', error),
  (log, error) => log.error('it failed: %s', error.message),
  (log, error) => log.error({ ...error }),
  (log, error) => log.child({ err: error }).error('it failed'),
  (log, error) => log.error(new Error('the outer one', { cause: error })),
  (log, error) => {
    const restore = logConsole(log)
    try {
      console.error(error)
      console.error('it failed:', error, { error })
      console.warn(`it failed: ${error.message}`)
    } finally {
      restore()
    }
  },
]

/** What MongoDB's server says of a document or a value in it, of several that hold the value together more than 16 MB. */
async function errorsOfServer(): Promise<Error[]> {
  const client = await MongoClient.connect(server.databaseUrl)
  try {
    const db = client.db()
    const words = db.collection<{ _id: string; text: string; many?: string }>('words')
    const _id = `${VALUE}-id`
    await words.insertOne({ _id, text: VALUE })
    await words.insertMany(
      Array.from({ length: 18 }, (_, index) => ({ _id: `${index}`, text: VALUE, many: 'x'.repeat(1e6) })),
    )
    await db.createCollection('strict', { validator: { text: { $type: 'int' } } })
    const failing: (() => Promise<unknown>)[] = [
      () => words.aggregate([{ $group: { _id: null, found: { $push: '$$ROOT' } } }]).toArray(),
      () => db.aggregate([{ $documents: [{}] }, { $lookup: { from: 'words', pipeline: [], as: 'found' } }]).toArray(),
      () => words.updateOne({ _id }, { $inc: { text: 1 } } as object),
      () => words.updateOne({ _id }, { $push: { text: 1 } } as object),
      () => words.updateOne({ _id }, { $set: { 'text.more': 1 } } as object),
      () => words.updateOne({ _id }, { $set: { _id: `${VALUE} again` } }),
      () => words.updateOne({ _id }, [{ $set: { text: { $toInt: '$text' } } }]),
      () => words.aggregate([{ $project: { text: { $toDate: '$text' } } }]).toArray(),
      () => words.aggregate([{ $project: { text: { $toInt: '$text' } } }]).toArray(),
      () => words.aggregate([{ $project: { text: { $add: ['$text', 1] } } }]).toArray(),
      () => words.find({ text: VALUE, $text: { $search: VALUE } }).toArray(),
      () => words.find({ text: { $regex: `${VALUE}(` } }).toArray(),
      () => words.find({ text: VALUE }).hint(`${VALUE}_1`).toArray(),
      () => words.find({ loc: { $near: [VALUE, VALUE] } } as object).toArray(),
      () => words.insertOne({ _id, text: VALUE }),
      () => db.collection('strict').insertOne({ text: VALUE }),
    ]
    const errors: Error[] = []
    for (const call of failing) {
      await call().then(
        () => Promise.reject(new Error('The server was to refuse this.')),
        (error: Error) => errors.push(error),
      )
    }
    return errors
  } finally {
    await client.close()
  }
}

describe('what is logged of a fault of the database', () => {
  it('is what failed and where, and no value, whichever collection it is and whoever logs it', async () => {
    const slugs = collections.map(({ slug }) => slug as CollectionSlug)
    let found = 0
    for (const slug of slugs) {
      for (const error of (await errorsOf(slug)) as Error[]) {
        found += 1
        const { log, lines } = memoryLog()
        for (const way of waysToLog) way(log, error)
        const said = `${JSON.stringify(lines)}${inPlainWords(error)}`
        const leak = said.indexOf(VALUE)
        expect({ slug, leak: leak < 0 ? '' : said.slice(Math.max(0, leak - 200), leak + 20) }).toEqual({
          slug,
          leak: '',
        })
        expect(lines[0]).toMatchObject({
          err: { message: expect.stringMatching(/../), stack: expect.stringMatching(/ at /) },
        })
      }
    }
    expect(found).toBeGreaterThanOrEqual(2 * slugs.length)
  })

  it.runIf(isMongo)('is neither a document nor a value of one, where the server repeats it', async () => {
    for (const error of await errorsOfServer()) {
      const { log, lines } = memoryLog()
      for (const way of waysToLog) way(log, error)
      const said = `${JSON.stringify(lines)}${inPlainWords(error)}`
      expect({ of: error.message.slice(0, 300), leaks: said.includes(VALUE) }).toMatchObject({ leaks: false })
    }
  })

  it('is nothing of a document that a message of the server repeats, and what failed', () => {
    const said = 'BSONObj size: 17000000 (0x1036640) is invalid. Size must be between 0 and 16793600(16MB)'
    const cases = [
      [`${said} First element: 0: [ { _id: 1, note: "${VALUE}" } ]`, `${said} First element: (left out)`],
      [`Document failed validation: { text: "${VALUE}" }`, 'Document failed validation: (left out)'],
      ['Document failed validation', 'Document failed validation'],
      [`Cannot create field 'more' in element {text: "${VALUE}"}`, "Cannot create field 'more' in element (left out)"],
      [
        `PlanExecutor error during aggregation :: caused by :: Failed to parse number '${VALUE}' in $convert`,
        'PlanExecutor error during aggregation :: caused by :: Failed to parse number (left out)',
      ],
      [`Plan executor error while reading: { text: "${VALUE}" }`, 'Plan executor error while reading: (left out)'],
      [
        'Executor error during find command :: caused by :: Sort exceeded memory limit of 104857600 bytes',
        'Executor error during find command :: caused by :: Sort exceeded memory limit of 104857600 bytes',
      ],
      ['The input of { id } was read.', 'The input of { id } was read.'],
    ]
    for (const [message, expected] of cases) {
      const { log, lines } = memoryLog()
      log.error(new Error(message))
      expect(lines[0]).toMatchObject({ err: { message: expected } })
    }
  })

  it('is bounded, and has neither titles of a refusal, nor tokens, hashes, addresses or passwords in a text', () => {
    const { log, lines } = memoryLog()
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg'
    const secrets = [
      ...[
        token,
        `${randomUUID()}.1z.${'aB3-'.repeat(10)}xyz`,
        'AB12-CD34-EF56-7890',
        'ada@example.com',
        'aB3_'.repeat(11),
      ],
      'mongodb://ada:s3cret@db.example.com/waymark',
    ]
    log.error(secrets.join(' '))
    log.info({ reason: secrets.join(', '), nested: { password: 's3cret', list: secrets } }, 'told %s', secrets[0])
    log.child({ token, more: { reason: secrets.join(' ') } }).info('told')
    log.error(new Error('x'.repeat(1e6)))
    // What MongoDB's server says of an answer that is too large, and of a document that it cannot work on.
    const documents = [
      'BSONObj size: 17000000 (0x1036640) is invalid. Size must be between 0 and 16793600(16MB) First element: 0: [ { text: "s3cret" } ]',
      'PlanExecutor error during aggregation :: caused by :: cannot add { note: "s3cret" }',
      'Document failed validation: { note: "s3cret" }',
    ]
    for (const said of documents) log.error(new Error(said))
    const said = JSON.stringify(lines)
    expect([...secrets, 's3cret'].filter((secret) => said.includes(secret))).toEqual([])
    expect(said).toContain('db.example.com/waymark')
    expect(said.length).toBeLessThan(20_000)
  })
})
