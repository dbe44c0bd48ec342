import { decodeCursor, encodeCursor } from '../../graphql/connections/cursor.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import { isCurrent, percentComplete } from '../../graphql/workouts/enrolmentState.ts'
import { isStoredMoment } from '../../kernel/moment.ts'
import { isDatabaseId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Enrolment } from '../../payload-types.ts'
import type { Page } from './guardedEndpoint.ts'

const ENROLMENTS_AT_ONCE = 50

/**
 * A page of the athletes who are or were enrolled in a program, latest start first, with their progress by the same
 * rules as `Program.enrolments`. A caller who sees the program in the admin interface sees all enrolments, because
 * coaches may see who is enrolled.
 */
export async function pageOfEnrolments(loaders: Loaders, program: string, before: string | null) {
  const below = { collection: 'enrolments', by: 'program', parent: program, where: [] } as const
  const page = { newest: 'startedAt', after: behind(before, program), limit: ENROLMENTS_AT_ONCE + 1 }
  const [found, total] = await Promise.all([
    loaders.pageBelow.load({ ...below, ...page }) as Promise<Enrolment[]>,
    loaders.countBelow.load(below),
  ])
  const docs = found.slice(0, ENROLMENTS_AT_ONCE)
  const users = await Promise.all(docs.map(({ user }) => loaders.author.load(idOf(user))))
  const shown = await Promise.all(
    docs.map(async (enrolment, index) => {
      const { id, user, status, pinnedRevision } = enrolment
      const { slotsDone, slotsTotal, next } = await loaders.standing.load(enrolment)
      return {
        id,
        status,
        pinnedRevision,
        userId: idOf(user),
        username: users[index]?.username,
        slotsDone,
        slotsTotal,
        next: next?.slot.workoutTitle,
        percent: Math.floor(await percentComplete({ loaders }, enrolment)),
        isCurrent: await isCurrent({ loaders }, enrolment),
      }
    }),
  )
  const last = docs.at(-1)
  const isWhole = found.length <= ENROLMENTS_AT_ONCE
  const older = isWhole || !last ? null : encodeCursor(ORDER, { key: last.startedAt, id: last.id })
  return { shown, older, total } satisfies Page<unknown> & { total: number }
}

const ORDER = 'startedAt_DESC'

/** The cursor's parts go to the database as they are, past Payload, so they are checked here. */
function behind(cursor: string | null, program: string): { key: string; id: string } | null {
  if (cursor === null) return null
  const keyset = decodeCursor(ORDER, cursor)
  const key = keyset?.key
  if (!keyset || !isStoredMoment(key) || !isDatabaseId(keyset.id) || keyset.id.length !== program.length) {
    const message = '"before" must be the value of "older" in a page of this list.'
    throw refuse.invalid(because.WRONG_FORM(message, {}), ['before'])
  }
  return { key, id: keyset.id }
}
