import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

type Document = Record<string, unknown>
type Command = Document & { autocommit?: boolean }

/** A condition, or a new document, and the collection it is for. */
interface Condition {
  collection: string
  filter: Document
  isUpsert?: boolean
  isLookup?: boolean
}

export interface Sent extends Condition {
  operation: string
  command: string
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
    for (const condition of conditionsOf(commandName, command)) {
      sent.push({ ...condition, operation: operation(), command: commandName, isInTransaction })
    }
  })
  return sent
}

function conditionsOf(name: string, command: Command): Condition[] {
  const collection = String(command[name])
  const list = (key: string) => command[key] as Document[]
  switch (name) {
    case 'find':
      return [{ collection, filter: command.filter as Document }]
    case 'insert':
      return list('documents').map((filter) => ({ collection, filter }))
    case 'update':
      return list('updates').map(({ q, upsert }) => ({ collection, filter: q as Document, isUpsert: upsert === true }))
    case 'delete':
      return list('deletes').map(({ q }) => ({ collection, filter: q as Document }))
    case 'findAndModify':
    case 'distinct':
    case 'count':
      return [{ collection, filter: (command.query ?? {}) as Document, isUpsert: command.upsert === true }]
    case 'aggregate':
      return matchesIn(collection, list('pipeline'), false)
    default:
      return []
  }
}

/** The first condition of a pipeline, and of each pipeline inside it. */
function matchesIn(collection: string, stages: Document[], isLookup: boolean): Condition[] {
  const inner = stages.flatMap((stage) => {
    const { from, coll, pipeline = [] } = (stage.$lookup ?? stage.$unionWith ?? {}) as Document
    const other = from ?? coll
    return other === undefined ? [] : matchesIn(String(other), pipeline as Document[], true)
  })
  // An aggregation of a database, and not of a collection, has no condition of its own.
  if (collection === '1') return inner
  return [{ collection, filter: (stages[0]?.$match ?? {}) as Document, isLookup }, ...inner]
}

/** Whether the filter says which values the field has, so that a mongos knows the shards by it. */
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
