import type { PayloadRequest } from 'payload'
import { auditLook } from '../../collections/auditLooks.ts'
import { decodeCursor, encodeCursor } from '../../graphql/connections/cursor.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import { isCurrent, percentComplete } from '../../graphql/workouts/enrolmentState.ts'
import { isStoredMoment } from '../../kernel/moment.ts'
import { isDatabaseId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Enrolment } from '../../payload-types.ts'
import { peopleSeen } from '../../storage/trainingVisibility.ts'
import type { Page } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

const ENROLMENTS_AT_ONCE = 50

/**
 * A page of the athletes who are or were enrolled in a program and whose training the caller sees, latest start first,
 * with their progress by the same rules as `Program.enrolments`. `all` says how many enrolments the program has.
 */
export async function pageOfEnrolments(req: PayloadRequest, loaders: Loaders, program: string, before: string | null) {
  const seen = await peopleSeen(req)
  auditLook(req, 'enrolments')
  const inProgram = { collection: 'enrolments', by: 'program', parent: program } as const
  const below = { ...inProgram, where: seen === 'everybody' ? [] : [{ field: 'user', in: seen }] }
  const page = { newest: 'startedAt', after: behind(before, program), limit: ENROLMENTS_AT_ONCE + 1 }
  const [found, total, all] = await Promise.all([
    loaders.pageBelow.load({ ...below, ...page }) as Promise<Enrolment[]>,
    loaders.countBelow.load(below),
    loaders.countBelow.load({ ...inProgram, where: [] }),
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
        name: users[index] && nameOf(users[index]),
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
  return { shown, older, total, all } satisfies Page<unknown> & { total: number; all: number }
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
