import { GraphQLError } from 'graphql'
import * as mongodb from 'mongodb'
import { describe, expect, it } from 'vitest'
import { DeadlineExceeded } from '../kernel/deadline.ts'
import { isUnavailable } from './unavailable.ts'
import { WriterQueueTimeout } from './writerQueue.ts'

const { MongoBulkWriteError, MongoNetworkError, MongoServerError } = mongodb
const network = new MongoNetworkError('connection 1 closed')

describe('isUnavailable', () => {
  it.each([
    ['the network', network],
    ['the network, in a bulk write', new MongoBulkWriteError(network, {} as never)],
    ['the network, wrapped twice', new Error('outer', { cause: new Error('inner', { cause: network }) })],
    ['the network, in a resolver', new GraphQLError('x', { originalError: network })],
    ['a server that steps down', new MongoServerError({ message: 'stepping down', code: 189 })],
    ['a server whose time is over', new MongoServerError({ message: 'exceeded time limit', code: 50 })],
    ['a socket that is reset', Object.assign(new Error('write ECONNRESET'), { code: 'ECONNRESET' })],
    ['our own deadline', new DeadlineExceeded('it took too long')],
  ])('says so of %s', (_, error) => expect(isUnavailable(error)).toBe(true))

  it.each([
    ['a duplicate key', new MongoServerError({ message: 'E11000', code: 11_000 })],
    ['a writer on SQLite that waits for itself', new WriterQueueTimeout(5_000)],
    ['any other error with a code', Object.assign(new Error('x'), { code: 50 })],
    ['nothing', undefined],
  ])('does not say so of %s', (_, error) => expect(isUnavailable(error)).toBe(false))

  /** Every primary result code of SQLite (sqlite.org/rescode.html), and whether the same write may succeed later. */
  const SQLITE: Record<string, boolean> = {
    ...{ ERROR: false, INTERNAL: false, PERM: true, ABORT: false, BUSY: true, LOCKED: true, NOMEM: true },
    ...{ READONLY: true, INTERRUPT: true, IOERR: true, CORRUPT: false, NOTFOUND: false, FULL: true, CANTOPEN: true },
    ...{ PROTOCOL: true, EMPTY: false, SCHEMA: false, TOOBIG: false, CONSTRAINT: false, MISMATCH: false },
    ...{ MISUSE: false, NOLFS: true, AUTH: false, FORMAT: false, RANGE: false, NOTADB: false },
  }
  it.each(Object.entries(SQLITE))("answers for SQLite's %s: %s", (name, expected) => {
    for (const code of [`SQLITE_${name}`, `SQLITE_${name}_ANYTHING`]) {
      const error = Object.assign(new Error('x'), { code })
      expect([isUnavailable(error), isUnavailable(new Error('Failed query', { cause: error }))]).toEqual([
        expected,
        expected,
      ])
    }
  })

  /** The error classes of the driver for what a client may try again. All others are faults of the code or its set-up. */
  const TRANSIENT = [
    ...['MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoOperationTimeoutError', 'MongoServerSelectionError'],
    ...['MongoServerClosedError', 'MongoTopologyClosedError', 'MongoNotConnectedError', 'MongoClientClosedError'],
  ]
  const classes = Object.values(mongodb).flatMap((each) =>
    typeof each === 'function' && each.prototype instanceof Error ? [each] : [],
  )
  it('knows every error class of the driver', () => {
    const transient = classes.filter((each) =>
      isUnavailable(Object.create(each.prototype, { message: { value: 'x' }, hasErrorLabel: { value: () => false } })),
    )
    expect(transient.map(({ name }) => name).sort()).toEqual(TRANSIENT.sort())
    expect(classes.length).toBeGreaterThan(40)
  })

  it.each([6, 7, 50, 64, 89, 91, 100, 133, 134, 189, 202, 262, 365, 9_001, 10_107, 11_600, 13_436, 14_031])(
    "says so of MongoDB's code %i, also in a bulk write",
    (code) => {
      const error = new MongoServerError({ message: 'x', code })
      expect([isUnavailable(error), isUnavailable(new MongoBulkWriteError(error, {} as never))]).toEqual([true, true])
    },
  )

  it('ends with an error that is its own cause', () => {
    const error = new Error('round')
    error.cause = error
    expect(isUnavailable(error)).toBe(false)
  })
})
