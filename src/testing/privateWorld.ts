import { randomUUID } from 'node:crypto'
import { idOfItem } from '../actions/coaching/attention/notice.ts'
import { AttentionKind } from '../kernel/coachingVocabulary.ts'
import { encodeId } from '../kernel/nodeId.ts'
import type { Values } from './anyDocument.ts'
import { catalogue } from './catalogue.ts'
import { coached } from './coached.ts'
import { EndCoachingDocument } from './generated/operations.ts'
import { mutateAs, times } from './mutate.ts'
import { type Person, present, type TestServer } from './testServer.ts'
import { minute, rawId, trainingHistory } from './trainingHistory.ts'

/** The kinds of documents that belong to one athlete, each with the type of its ID. */
const KINDS = {
  user: 'user',
  enrolment: 'enrolment',
  adjustment: 'adjustment',
  slot: 'slot',
  workoutSession: 'workoutSession',
  performedSet: 'performedSet',
  personalRecord: 'personalRecord',
  coaching: 'coaching',
  attention: 'attention',
  comment: 'comment',
  sessionClientId: null,
  setClientId: null,
  // Unpublished documents that only the athlete's own training still leads to, and every coach's catalogue.
  hiddenWorkout: 'workout',
  hiddenMilestone: 'milestone',
  hiddenProgram: 'program',
} as const
export type Kind = keyof typeof KINDS
export const kinds = Object.keys(KINDS) as Kind[]
/** The kinds that no coach but the athlete's own sees. */
export const ofAthlete = kinds.filter((kind) => !kind.startsWith('hidden'))

/** Who is not the owner's coach. Each has a twin, to whom exactly the same has happened with somebody else. */
export type Outsider = 'athlete' | 'formerCoach' | 'otherCoach'
export const OUTSIDERS: readonly Outsider[] = ['athlete', 'formerCoach', 'otherCoach']

/** What the owner's training says and no other document says. */
export const SECRETS = {
  ...{ notes: 'for the owner alone', name: 'The Owner', username: 'athlete.own' },
  /**
   * What the owner's coach has said to the owner, in a comment and with each decision. Only these two read it, and no other
   * coach of the owner.
   */
  words: 'between these two',
  /** When the owner's calendar got its address. Only the owner is told that there is one. */
  feed: '2001-02-03T04:05:06.789Z',
} as const

/**
 * How many comments of the owner each outsider has to read, as if they had coached the owner. No other number in the world is
 * like it, so an answer that has it has counted what its reader does not see.
 */
export const UNREAD = 137

/**
 * One athlete with training of every kind, their coach, and everybody who must not see it. `own` has the IDs of the
 * athlete's documents; `valuesOf` has what each person may use of their own, so that nothing but an ID is wrong.
 */
export async function privateWorld(server: TestServer) {
  const history = trainingHistory(server)
  const register = (username: string, more: object = {}) => server.register({ username, ...more })
  const coach = await register('coach.own', { role: 'COACH' })
  const owner = await register(SECRETS.username, { displayName: SECRETS.name })
  const make = catalogue(server, coach)
  const shared = await make.publishedTree()
  const hidden = await make.publishedTree({ title: 'Hidden by now', slug: 'hidden' })
  const valuesOf = new Map<Person, Values>()
  const own = await ownTraining(server, owner, { ...hidden, adjustedBy: coach.user.id })
  await server.waymark.payload.db.updateOne({
    collection: 'programs',
    where: { id: { equals: rawId(hidden.program) } },
    data: { isPublished: false },
  })
  const [coaching = ''] = await coached(server, coach, owner)
  await history.write('calendarFeeds', [
    { id: history.newId(), user: owner.user.id, hash: randomUUID(), madeAt: SECRETS.feed },
  ])
  const schedule = { startsOn: '2026-01-05', trainingDays: 'MONDAY', assignmentNote: SECRETS.words }
  const skip = { kind: 'SKIP', slot: own.slot, reason: SECRETS.words, by: coach.user.id, at: minute(0) }
  await server.waymark.payload.db.updateOne({
    ...{ collection: 'enrolments', id: rawId(own.enrolment) },
    data: { ...schedule, assignedBy: coach.user.id, changes: [{ ...skip, slot: own.slot.slice('slot_'.length) }] },
  })

  const twinsOf = async (name: string, role: 'ATHLETE' | 'COACH'): Promise<[Person, Person]> => {
    const pair: Person[] = []
    for (const each of ['a', 'b']) {
      const twin = await register(`${name}.${each}`, { role })
      const trained = await train(server, twin, { ...shared, notes: 'a twin’s', pin: 2 })
      valuesOf.set(twin, { ...trained, exerciseId: shared.exercise, exercise: shared.exercise, expectedRevision: 2 })
      pair.push(twin)
    }
    return pair as [Person, Person]
  }
  const outsiders = {
    athlete: await twinsOf('twin', 'ATHLETE'),
    formerCoach: await twinsOf('former', 'COACH'),
    otherCoach: await twinsOf('other', 'COACH'),
  } satisfies Record<Outsider, [Person, Person]>
  /** The first of them coaches the owner, and the second one somebody else. */
  const coaches = await twinsOf('coach', 'COACH')
  const bystander = await register('by.stander')
  await coached(server, coaches[0], owner)
  await coached(server, coaches[1], bystander)
  const [first, second] = outsiders.formerCoach
  for (const [former, whom] of [
    [first, owner],
    [second, bystander],
  ] as const) {
    const [coachingId = ''] = await coached(server, former, whom)
    await mutateAs(server, former)(EndCoachingDocument, { coachingId })
  }
  for (const other of outsiders.otherCoach) await coached(server, other, bystander)
  const readers = Object.values(outsiders).map(([one]) => one)
  const comment = await writeComments(server, { owner, coach, session: own.workoutSession, readers })
  return {
    ...{ coach, coaches, history, hidden, outsiders, owner, shared, valuesOf },
    own: {
      ...{ ...own, user: encodeId('user', owner.user.id), coaching, comment },
      ...{ hiddenWorkout: hidden.workout, hiddenMilestone: hidden.milestone, hiddenProgram: hidden.program },
    } satisfies Record<Kind, string>,
    /** An ID of the same form that no document has. */
    absent: (kind: Kind) => {
      const type = KINDS[kind]
      return type ? encodeId(type, history.newId()) : randomUUID()
    },
  }
}

export type PrivateWorld = Awaited<ReturnType<typeof privateWorld>>

async function ownTraining(server: TestServer, owner: Person, tree: Tree & { adjustedBy: string }) {
  const { notes, words } = SECRETS
  const { enrolment, adjustment, slot } = await train(server, owner, { ...tree, notes, words, pin: 1 })
  const trained = await trainingOf(server, owner)
  const [session, set, record] = [
    present(trained.workoutSessions[0]),
    present(trained.performedSets[0]),
    present(trained.personalRecords[0]),
  ]
  // A propagation has left it waiting, so that its coaches have something to look at.
  await server.waymark.payload.db.updateOne({
    collection: 'enrolments',
    where: { id: { equals: rawId(enrolment) } },
    data: { offeredRevision: 2, offeredAt: minute(3) },
  })
  const waits = idOfItem(owner.user.id, AttentionKind.NEWER_REVISION, [rawId(enrolment), '2'])
  return {
    ...{ enrolment, adjustment, slot, attention: encodeId('attention', waits) },
    workoutSession: encodeId('workoutSession', session.id),
    performedSet: encodeId('performedSet', set.id),
    personalRecord: encodeId('personalRecord', record.id),
    sessionClientId: session.clientId,
    setClientId: set.clientId,
  }
}

/** The coach says something to the owner, and the owner much to everybody who has receipts. Answers the coach's comment. */
async function writeComments(
  server: TestServer,
  { owner, coach, session, readers }: { owner: Person; coach: Person; session: string; readers: Person[] },
): Promise<string> {
  const history = trainingHistory(server)
  const subject = rawId(session)
  const said = (author: Person, text: string, index: number) => ({
    ...{ id: history.newId(), user: owner.user.id, author: author.user.id, authorKey: author.user.id, text, subject },
    ...{ subjectType: 'workoutSession', clientId: randomUUID(), addedAt: minute(index), removedAt: null },
    byAthlete: author === owner,
  })
  // The last one comes first in every list.
  const theirs = said(coach, SECRETS.words, UNREAD + 1)
  const own = times(UNREAD, (index) => said(owner, SECRETS.notes, index))
  await history.write('comments', [theirs, ...own])
  await server.waymark.payload.db.updateOne({
    ...{ collection: 'workoutSessions', id: subject, data: { hasComments: true } },
  })
  const receipts = own.flatMap(({ id: comment }) =>
    readers.map(({ user: reader }) => ({
      ...{ id: history.newId(), user: owner.user.id, reader: reader.id, comment, subject, readAt: null },
    })),
  )
  await history.write('commentReceipts', receipts)
  return encodeId('comment', theirs.id)
}

/** Who adjusted the row of the workout, in which words: those of the notes where there are no others. */
interface Trained {
  notes: string
  words?: string
  pin: number
  adjustedBy?: string | null
}

type Tree = Record<'program' | 'workout' | 'exercise' | 'milestone', string>

/**
 * Writes an enrolment, a running session in its first slot with one set, and a record. The owner's enrolment is behind, so
 * that a propagation would move it.
 */
async function train(
  server: TestServer,
  { user }: Person,
  { program, workout, exercise, milestone, notes, words = notes, pin, adjustedBy = null }: Tree & Trained,
) {
  const { payload } = server.waymark
  const history = trainingHistory(server)
  const { workouts } = await payload.findByID({ collection: 'milestones', id: rawId(milestone), depth: 0 })
  const slot = String(workouts?.[0]?.id)
  const activeKey = `${user.id}:${rawId(program)}`
  const [enrolment] = await history.enrolments(user.id, [
    { program: rawId(program), pinnedRevision: pin, joinedRevision: pin, activeKey },
  ])
  const { exercises } = await payload.findByID({ collection: 'workouts', id: rawId(workout), depth: 0 })
  const row = { workoutId: rawId(workout), workoutExerciseId: String(exercises?.[0]?.id) }
  const [adjustment] = await history.adjustments(user.id, [
    { enrolment: String(enrolment), ...row, adjustedBy, note: words, prescription: '3x5' },
  ])
  const [session] = await history.sessions(user.id, [
    {
      ...{ workout: rawId(workout), enrolment: String(enrolment), slotId: slot, notes, startedAt: minute(0) },
      ...{ status: 'IN_PROGRESS', completedAt: null, volumeKgThousandths: 500_000, setCount: 1 },
    },
  ])
  const common = { session: String(session), exercise: rawId(exercise) }
  const [set] = await history.sets(user.id, [{ ...common, notes, performedAt: minute(1) }])
  await history.records(user.id, [{ ...common, set: String(set), achievedAt: minute(1) }])
  await payload.db.updateOne({
    collection: 'workouts',
    where: { id: { equals: rawId(workout) } },
    data: { wasStarted: true },
  })
  return {
    ...{ enrolment: encodeId('enrolment', String(enrolment)), slot: encodeId('slot', slot) },
    adjustment: encodeId('adjustment', String(adjustment)),
    workoutExerciseId: encodeId('workoutExercise', row.workoutExerciseId),
    ...{ enrolmentId: encodeId('enrolment', String(enrolment)), slotId: encodeId('slot', slot) },
    ...{ workoutId: workout, programId: program, milestoneId: milestone },
    workoutSessionId: encodeId('workoutSession', String(session)),
    setId: encodeId('performedSet', String(set)),
    ...{ reps: '5', loadValue: '100', loadUnit: 'KG', occurredAt: minute(2) },
  }
}

export async function trainingOf(server: TestServer, { user }: Person) {
  const options = { where: { user: { equals: user.id } }, depth: 0, pagination: false, sort: 'id' }
  const { payload } = server.waymark
  return {
    enrolments: (await payload.find({ collection: 'enrolments', ...options })).docs,
    adjustments: (await payload.find({ collection: 'adjustments', ...options })).docs,
    workoutSessions: (await payload.find({ collection: 'workoutSessions', ...options })).docs,
    performedSets: (await payload.find({ collection: 'performedSets', ...options })).docs,
    personalRecords: (await payload.find({ collection: 'personalRecords', ...options })).docs,
    comments: (await payload.find({ collection: 'comments', ...options })).docs,
    workoutEvents: (await payload.find({ collection: 'workoutEvents', ...options })).docs,
  }
}
