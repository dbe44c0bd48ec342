import { GraphQLError, GraphQLInt, parse } from 'graphql'
import type { Logger } from 'pino'
import { describe, expect, it } from 'vitest'
import { memoryLog } from '../../testing/memoryLog.ts'
import { errorFormatter } from './formatError.ts'

const [definition] = parse('{ me }').definitions
const [field] = definition && 'selectionSet' in definition ? definition.selectionSet.selections : []

function format(error: unknown) {
  const { log, lines } = memoryLog()
  const said = error instanceof GraphQLError ? error.toJSON() : { message: String(error) }
  return { formatted: errorFormatter(log as Logger)(said, error), lines }
}

function thrownBy(work: () => unknown): Error {
  try {
    work()
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing was thrown.')
}

describe('an error that no operation has logged', () => {
  const faults = {
    'a plain error': new Error('secret'),
    'an error of graphql-js without a code': new GraphQLError('secret'),
    'an error about an answer': new GraphQLError('secret', { nodes: field, path: ['me'] }),
    'a value that a built-in scalar cannot show': thrownBy(() => GraphQLInt.serialize('secret')),
    nothing: undefined,
  }

  it.each(Object.entries(faults))('is masked with an ID under which it is logged: %s', (_, error) => {
    const { formatted, lines } = format(error)
    const { requestId } = formatted.extensions as { requestId: string }
    expect(requestId).toMatch(/^[\da-f-]{36}$/)
    expect(formatted).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } })
    expect(formatted.message).toContain(`the request ID ${requestId}.`)
    expect(formatted.message).not.toContain('secret')
    expect(lines).toMatchObject([{ level: 50, requestId }])
  })
})

describe('an error of graphql-js about what was sent', () => {
  it('is shown, because it points to a part of the document that is no field', () => {
    const { formatted, lines } = format(new GraphQLError('Not so.', { nodes: definition }))
    expect(formatted).toMatchObject({ message: 'Not so.', extensions: { code: 'BAD_USER_INPUT' } })
    expect(lines).toEqual([])
  })
})
