import { GraphQLError } from 'graphql'
import { MongoBulkWriteError, MongoNetworkError, MongoServerError } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { DeadlineExceeded } from '../kernel/deadline.ts'
import { isUnavailable } from './unavailable.ts'
import { WriterQueueTimeout } from './writerQueue.ts'

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

  it('ends with an error that is its own cause', () => {
    const error = new Error('round')
    error.cause = error
    expect(isUnavailable(error)).toBe(false)
  })
})
