import type { Payload } from 'payload'
import type { TypedDocumentString } from './generated/operations.ts'
import { mutateAs } from './mutate.ts'
import type { Person, TestServer } from './testServer.ts'

interface Refusable {
  userErrors: { code: string; field: string[] | null }[]
}

/** Sends mutations as one person: mutations that are accepted, and mutations that must change nothing. */
export function mutations(server: Pick<TestServer, 'graphql' | 'waymark'>, person: Person) {
  const mutate = mutateAs(server, person)
  return {
    mutate,
    /** The reasons of a refusal, each as "CODE path". Throws when the database is not as it was before. */
    async refusal<Data extends Record<keyof Data, Refusable | null>, Input>(
      document: TypedDocumentString<Data, { input: Input }>,
      input: Input,
    ): Promise<string[]> {
      const before = await everything(server.waymark.payload)
      const { userErrors }: Refusable = await mutate(document, input)
      const after = await everything(server.waymark.payload)
      if (after !== before) throw new Error(`Something was written: ${firstDifference(before, after)}`)
      return userErrors.map(({ code, field }) => [code, ...(field ? [field.join('.')] : [])].join(' '))
    },
  }
}

function firstDifference(before: string, after: string): string {
  const at = [...before].findIndex((character, index) => character !== after[index])
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 100)
  return `${around(before)} is now ${around(after)}`
}

const COLLECTIONS = [
  'attentionDismissals',
  'coachingInvitations',
  'coachings',
  'comments',
  'commentReceipts',
  'programs',
  'programRevisions',
  'milestones',
  'workouts',
  'workoutRevisions',
  'exercises',
  'idempotencyKeys',
  'productUsers',
  'enrolments',
  'adjustments',
  'milestoneCompletions',
  'workoutSessions',
  'performedSets',
  'personalRecords',
  'workoutEvents',
] as const

/** All documents of the catalogue and of training, as one text. A refusal must leave it as it is. */
export async function everything(payload: Payload): Promise<string> {
  const found = await Promise.all(
    COLLECTIONS.map((collection) => payload.find({ collection, pagination: false, depth: 0, sort: 'id' })),
  )
  return JSON.stringify(found.map(({ docs }) => docs))
}
