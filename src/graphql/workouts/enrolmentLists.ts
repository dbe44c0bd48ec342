import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import type { Condition } from '../../storage/bulkOperations.ts'
import { peopleSeen, seesTraining } from '../../storage/trainingVisibility.ts'
import type { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { emptyPage, newestFirst, pageOfEach } from '../connections/pageOfEach.ts'
import type { Context } from '../context/context.ts'
import type { EnrolmentsArgs, ProgramEnrolmentsArgs } from './enrolment.inputs.ts'
import { Enrolment } from './enrolment.type.ts'

/** The lists of enrolments: the most recently started come first. */

const LIST = {
  collection: 'enrolments',
  order: newestFirst<EnrolmentDocument>('startedAt'),
  toNode: Enrolment.from,
} as const

/** The enrolments of one athlete. Empty when the caller may not see the athlete's training. */
export async function enrolmentsOfUser(
  context: Context,
  { document }: ProductUser,
  { status, ...page }: EnrolmentsArgs,
): Promise<Connection<Enrolment>> {
  if (!(await seesTraining(context.req, document.id))) return emptyPage(page)
  const where = withStatus(status)
  return pageOfEach(context, { ...LIST, by: 'user', parent: document.id, where, page })
}

/** The enrolments in one program of the people whose training the caller sees. */
export async function enrolmentsOfProgram(
  context: Context,
  programId: string,
  { status, isCurrent, ...page }: ProgramEnrolmentsArgs,
): Promise<Connection<Enrolment>> {
  const where = [...withStatus(status), ...seenBy(await peopleSeen(context.req))]
  if (isCurrent != null) {
    const { current, outdated } = await context.loaders.pinnedRevisions.load(programId)
    const revisions = isCurrent ? current : outdated
    if (revisions.length === 0) return emptyPage(page)
    where.push({ field: 'pinnedRevision', in: revisions })
  }
  return pageOfEach(context, { ...LIST, by: 'program', parent: programId, where, page })
}

/**
 * How many enrolments a program has, whoever they belong to. How far somebody is in it is told only of those whom the
 * caller sees: in a program that one athlete alone does, a count by status would tell of that athlete.
 */
export async function countEnrolments(
  context: Context,
  programId: string,
  status: EnrolmentsArgs['status'],
): Promise<number> {
  const where = status ? [...withStatus(status), ...seenBy(await peopleSeen(context.req))] : []
  return context.loaders.countBelow.load({ collection: 'enrolments', by: 'program', parent: programId, where })
}

const seenBy = (seen: Awaited<ReturnType<typeof peopleSeen>>): Condition[] =>
  seen === 'everybody' ? [] : [{ field: 'user', in: seen }]

function withStatus(status: EnrolmentsArgs['status']): Condition[] {
  return status ? [{ field: 'status', in: [status] }] : []
}
