import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { idOf } from '../collections/relation.ts'
import { ANONYMOUS } from '../context/caller.ts'
import { refuse } from '../errors/refusal.ts'
import { createLoaders } from '../loaders/loaders.ts'
import { encodeId } from '../nodes/nodeId.ts'
import type { SnapshotMilestone } from '../programs/revise.ts'
import { changesBetween } from '../progress/propagation.ts'
import { isCurrent, percentComplete, standingOfEnrolment } from '../progress/standingOfEnrolment.ts'
import { guardedEndpoint, reading } from './guardedEndpoint.ts'

const NEWEST_REVISIONS = 50
const MOST_ENROLMENTS = 200

/** What the overview of a program shows, and its button does. They run in our process: the pages only draw. */
export const programEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/overview', overviewOf),
  guardedEndpoint('get', '/:id/difference', async (req, program) => {
    const [from, to] = ['from', 'to'].map((name) => Number(req.searchParams.get(name)))
    const { docs } = await req.payload.find({
      collection: 'programRevisions',
      where: { and: [{ program: { equals: program } }, { revision: { in: [from, to] } }] },
      ...reading(req),
    })
    const at = (revision: number | undefined) => docs.find((row) => row.revision === revision)
    const [older, newer] = [at(from), at(to)]
    return older && newer ? { from, to, changes: differenceOf(older, newer) } : null
  }),
  guardedEndpoint('get', '/:id/propagation', async (req, id) => {
    const [{ planPropagation, completedBy }, program] = await Promise.all([
      import('../progress/planPropagation.ts'),
      find(req, id),
    ])
    if (!program) return null
    const input = { programId: encodeId('program', id), expectedRevision: program.revision }
    const tx = { payload: req.payload, req, caller: ANONYMOUS }
    const plan = await planPropagation(tx, input as never, async () => {})
    return {
      revision: program.revision,
      moved: plan.moving.length,
      completed: completedBy(plan),
      changes: plan.changes.map(({ kind, title }) => `${WORDS[kind]}: ${title}`),
    }
  }),
  guardedEndpoint('post', '/:id/propagation', async (req, id) => {
    await addDataAndFileToRequest(req)
    const { propagateProgramRevision } = await import('../progress/propagateProgramRevision.ts')
    const { doorway } = req.payload.db
    if (!doorway) throw new Error('There is no doorway to the database.')
    const expectedRevision: unknown = req.data?.revision
    if (!Number.isSafeInteger(expectedRevision)) {
      throw refuse.invalid('Name the revision that the preview was of.', ['revision'])
    }
    const input = { programId: encodeId('program', id), expectedRevision }
    const { moving } = await doorway.inTransaction(
      ANONYMOUS,
      (tx) => {
        tx.req.user = req.user
        return propagateProgramRevision(tx, input as never)
      },
      input.programId,
    )
    return { moved: moving.length }
  }),
]

const WORDS = { ADDED: 'Added', REMOVED: 'Removed', MOVED: 'Moved', EDITED: 'Edited' } as const

async function find(req: PayloadRequest, id: string) {
  const { docs } = await req.payload.find({ collection: 'programs', where: { id: { equals: id } }, ...reading(req) })
  return docs[0]
}

interface Revision {
  title: string
  milestones: unknown
}

function differenceOf(older: Revision, newer: Revision): string[] {
  const changes = changesBetween([older.milestones as SnapshotMilestone[]], newer.milestones as SnapshotMilestone[])
  const renamed = older.title === newer.title ? [] : [`Renamed: ${older.title} → ${newer.title}`]
  return [...renamed, ...changes.map(({ kind, title }) => `${WORDS[kind]}: ${title}`)]
}

async function overviewOf(req: PayloadRequest, id: string) {
  const program = await find(req, id)
  if (!program) return null
  const [tree, revisions, enrolments] = await Promise.all([
    treeOf(
      req,
      (program.milestones ?? []).map(({ milestone }) => idOf(milestone)),
    ),
    revisionsOf(req, id),
    enrolmentsOf(req, id),
  ])
  return {
    title: program.title,
    revision: program.revision,
    isPublished: program.isPublished,
    tree,
    revisions,
    enrolments,
  }
}

/** Milestones → workouts → exercises with what is prescribed: one call for each level. */
async function treeOf(req: PayloadRequest, milestoneIds: string[]) {
  const among = (ids: Iterable<string>) => ({ where: { id: { in: [...new Set(ids)] } }, ...reading(req) })
  const milestones = await req.payload.find({ collection: 'milestones', ...among(milestoneIds) })
  const workouts = await req.payload.find({
    collection: 'workouts',
    ...among(milestones.docs.flatMap((milestone) => (milestone.workouts ?? []).map(({ workout }) => idOf(workout)))),
  })
  const exercises = await req.payload.find({
    collection: 'exercises',
    ...among(workouts.docs.flatMap((workout) => (workout.exercises ?? []).map(({ exercise }) => idOf(exercise)))),
    select: { name: true },
  })
  const byId = <Document extends { id: string }>(docs: Document[]) => new Map(docs.map((doc) => [doc.id, doc]))
  const [milestone, workout, exercise] = [byId(milestones.docs), byId(workouts.docs), byId(exercises.docs)]
  return milestoneIds.map((each) => ({
    id: each,
    title: milestone.get(each)?.title,
    workouts: (milestone.get(each)?.workouts ?? []).map((slot) => {
      const found = workout.get(idOf(slot.workout))
      return {
        id: found?.id,
        title: found?.title,
        exercises: (found?.exercises ?? []).map((row) => ({
          name: exercise.get(idOf(row.exercise))?.name,
          group: row.group,
          sets: row.sets,
        })),
      }
    }),
  }))
}

async function revisionsOf(req: PayloadRequest, program: string) {
  const { docs } = await req.payload.find({
    collection: 'programRevisions',
    where: { program: { equals: program } },
    sort: '-revision',
    ...reading(req),
    limit: NEWEST_REVISIONS + 1, // the one before the last that is shown, to tell them apart
  })
  const loaders = createLoaders({ payload: req.payload, req, caller: ANONYMOUS })
  return Promise.all(
    docs.slice(0, NEWEST_REVISIONS).map(async (row, index) => {
      const before = docs[index + 1]
      const { revision, change, createdAt } = row
      const author = row.createdBy && (await loaders.author.load(idOf(row.createdBy) as string))
      const changes = before ? differenceOf(before, row) : []
      return { revision, change, createdAt, createdBy: author ? author.username : null, changes }
    }),
  )
}

/** Who is on it and how far, by the same rules as `Program.enrolments`; read as whoever asks. */
async function enrolmentsOf(req: PayloadRequest, program: string) {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'enrolments',
    where: { program: { equals: program } },
    sort: '-startedAt',
    ...reading(req),
    pagination: true,
    limit: MOST_ENROLMENTS,
  })
  const loaders = createLoaders({ payload: req.payload, req, caller: ANONYMOUS })
  const users = await Promise.all(docs.map(({ user }) => loaders.author.load(idOf(user))))
  const shown = await Promise.all(
    docs.map(async (enrolment, index) => {
      const { id, user, status, pinnedRevision, startedAt } = enrolment
      const { slotsDone, slotsTotal, next } = await standingOfEnrolment({ loaders }, enrolment)
      return {
        ...{ id, status, pinnedRevision, startedAt, userId: idOf(user), username: users[index]?.username },
        ...{ slotsDone, slotsTotal, next: next?.slot.workoutTitle },
        percent: Math.floor(await percentComplete({ loaders }, enrolment)),
        isCurrent: await isCurrent({ loaders }, enrolment),
      }
    }),
  )
  return { shown, total: totalDocs }
}
