/**
 * Public IDs: the type, an underscore, and the database's ID. Public IDs are opaque to clients and readable in a log.
 * An ID of another type or of no type is an unknown ID. So is an ID that the database could not have made, for example
 * in upper case, because two spellings of one ID would pass a check for duplicates. Pure.
 */
export type NodeType = (typeof NODE_TYPES)[number]
const NODE_TYPES = [
  'program',
  'programRevision',
  'milestone',
  'workout',
  'workoutRevision',
  'exercise',
  'enrolment',
  'user',
  'passkey',
  'session',
  'workoutSession',
  'performedSet',
  'personalRecord',
  'coaching',
  'attention',
  'comment',
  'adjustment',
] as const

/** These types have IDs too, but clients cannot ask for their objects by ID. */
export type RowType = 'slot' | 'workoutExercise' | 'ceremony' | 'coachingInvitation'

/** MongoDB's ObjectId, or a UUID on SQLite. */
const DATABASE_ID = /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function encodeId(type: NodeType | RowType, id: string): string {
  return `${type}_${id}`
}

/** Whether one of our databases could have made the ID. */
export function isDatabaseId(id: string): boolean {
  return DATABASE_ID.test(id)
}

/** The database's ID, or null when `tagged` is not an ID of this type. */
export function decodeId(type: NodeType | RowType, tagged: string): string | null {
  const id = tagged.startsWith(`${type}_`) ? tagged.slice(type.length + 1) : ''
  return DATABASE_ID.test(id) ? id : null
}

export function decodeAnyId(tagged: string): { type: NodeType; id: string } | null {
  const type = tagged.slice(0, tagged.indexOf('_'))
  if (!(NODE_TYPES as readonly string[]).includes(type)) return null
  const id = decodeId(type as NodeType, tagged)
  return id === null ? null : { type: type as NodeType, id }
}
