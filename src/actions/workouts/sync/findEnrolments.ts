import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows, findTogether } from '../../../storage/findRows.ts'
import type { World } from './world.ts'

/** What is read together is one document of at most 16 MB on MongoDB: see `adjustmentBytesPerEnrolment`. */
const MOST_TOGETHER = 10

/**
 * These enrolments of the athlete, with what coaches have adjusted in those that are begun. One call, and two of a device
 * that tells of more than ten enrolments at once.
 */
export async function findEnrolments(
  tx: Transaction,
  begun: readonly (string | null | undefined)[],
  commented: readonly (string | null | undefined)[],
): Promise<{ enrolments: Enrolment[]; adjustments: World['adjustments'] }> {
  const distinct = (ids: typeof begun) => [...new Set(ids)].filter((id) => id != null)
  const [ids, adjustable] = [distinct([...begun, ...commented]), distinct(begun)]
  if (ids.length === 0) return { enrolments: [], adjustments: new Map() }
  // Only the athlete's own rows.
  const own = (field: string, values: string[]): Where => {
    return { and: [{ user: { equals: tx.caller.user?.id } }, { [field]: { in: values } }] }
  }
  const questions = [
    { collection: 'enrolments', where: own('id', ids) },
    { collection: 'adjustments', where: own('enrolment', adjustable) },
  ] as const
  const [enrolments, adjustments] =
    adjustable.length > 0 && ids.length <= MOST_TOGETHER
      ? await findTogether(tx, ...questions)
      : [
          await findRows(tx, 'enrolments', questions[0].where),
          adjustable.length > 0 ? await findRows(tx, 'adjustments', questions[1].where) : [],
        ]
  const ofEnrolment = (id: string) => adjustments.filter(({ enrolment }) => idOf(enrolment) === id)
  return { enrolments, adjustments: new Map(adjustable.map((id) => [id, ofEnrolment(id)])) }
}
