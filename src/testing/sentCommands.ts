import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

type Document = Record<string, unknown>
type Command = Document & { autocommit?: boolean }

/** One condition, or one new document, that a command sent to a collection. */
export interface Sent {
  operation: string
  command: string
  collection: string
  filter: Document
  isInTransaction: boolean
}

/**
 * What the driver sends to MongoDB from now on, whoever asks it to. The address of the database must say
 * `monitorCommands=true`. `operation` says what runs at the moment.
 */
export function sentCommands({ db }: Payload, operation: () => string): Sent[] {
  const sent: Sent[] = []
  const client = (db as unknown as MongooseAdapter).connection.getClient()
  client.on('commandStarted', ({ commandName, command }: { commandName: string; command: Command }) => {
    const isInTransaction = command.autocommit === false
    for (const [collection, filter] of conditionsOf(commandName, command)) {
      sent.push({ operation: operation(), command: commandName, collection, filter, isInTransaction })
    }
  })
  return sent
}

function conditionsOf(name: string, command: Command): [string, Document][] {
  const collection = String(command[name])
  const each = (list: unknown, key?: string): [string, Document][] =>
    (list as Document[]).map((one) => [collection, (key ? one[key] : one) as Document])
  switch (name) {
    case 'find':
      return [[collection, command.filter as Document]]
    case 'insert':
      return each(command.documents)
    case 'update':
      return each(command.updates, 'q')
    case 'delete':
      return each(command.deletes, 'q')
    case 'findAndModify':
    case 'distinct':
    case 'count':
      return [[collection, (command.query ?? {}) as Document]]
    case 'aggregate':
      return matchesIn(collection, command.pipeline as Document[])
    default:
      return []
  }
}

/** The first condition of a pipeline and of each pipeline inside it. */
function matchesIn(collection: string, [first, ...rest]: Document[]): [string, Document][] {
  const own: [string, Document] = [collection, (first?.$match ?? {}) as Document]
  const inner = [first, ...rest].flatMap((stage) => {
    const { from, coll, pipeline = [] } = (stage?.$lookup ?? stage?.$unionWith ?? {}) as Document
    const other = from ?? coll
    return other === undefined ? [] : matchesIn(String(other), pipeline as Document[])
  })
  return collection === '1' ? inner : [own, ...inner]
}

/** Whether every document that the filter finds has one of the values that it names for the field. */
export function names(filter: Document, field: string): boolean {
  if (isValue(filter[field])) return true
  const { $and = [], $or = [] } = filter as { $and?: Document[]; $or?: Document[] }
  return $and.some((part) => names(part, field)) || ($or.length > 0 && $or.every((part) => names(part, field)))
}

/** An ID, `{ $eq: … }` or `{ $in: … }`, and no other comparison. */
function isValue(condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return false
  const operators = Object.keys(condition).filter((key) => key.startsWith('$'))
  return operators.every((operator) => operator === '$eq' || operator === '$in')
}
