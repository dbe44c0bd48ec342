import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SnapshotMilestone } from '../src/actions/programs/revise.ts'
import type { Enrolment } from '../src/payload-types.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { type Catalogue, EDIT_KINDS, type Edit, edit } from '../src/testing/coachEdits.ts'
import { coached } from '../src/testing/coached.ts'
import {
  CompleteWorkoutDocument,
  EnrolInProgramDocument,
  LeaveProgramDocument,
  LogSetDocument,
  PreviewProgramPropagationDocument,
  PropagateProgramRevisionDocument,
  StartWorkoutDocument,
  TakeProgramRevisionDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'
import { brokenTrainingLaws, earnedCompletions, finishedHistory } from '../src/testing/trainingLaws.ts'

type Step = { kind: Edit | 'propagate' | 'propagateSome' | 'train' | 'take' | 'leave' | 'enrol'; number: number }

const ATHLETES = 3

const STANDINGS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Enrolment {
  status completedAt percentComplete programTitle currentMilestone { milestoneId } nextWorkout { slotId }
  milestones { milestoneId title slotsDone slotsTotal completedAt slots { slotId workoutTitle workoutRevision { ...Asked } completedSession { id prescribed { ...Asked } } } }
} } }
fragment Asked on WorkoutRevision {
  id revision title description exercises { id exercise { id } group notes restSeconds prescription }
}`

describe('whatever a coach does', () => {
  let server: TestServer
  let coach: Person
  let coaching: Mutate
  let athletes: (Person & { mutate: Mutate })[]
  let make: ReturnType<typeof catalogue>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    coaching = mutateAs(server, coach)
    make = catalogue(server, coach)
    athletes = await Promise.all(
      times(ATHLETES, async (index) => {
        const person = await server.register({ username: `athlete.${index}` })
        return { ...person, mutate: mutateAs(server, person) }
      }),
    )
    await coached(server, coach, ...athletes)
  })
  afterAll(() => server.stop())

  async function newCatalogue(): Promise<Catalogue> {
    const exercises = [await make.exercise(), await make.exercise()]
    const workouts = [await make.workout(exercises), await make.workout(exercises.slice(0, 1)), await make.workout()]
    const milestones: string[] = []
    for (const slots of [[0, 1, 0], [1], [2, 0], [0], []]) {
      milestones.push(await make.milestone(slots.map((index) => workouts[index] as string)))
    }
    const programId = await make.program(milestones.slice(0, 3), { isPublished: true })
    return { programId, milestones, workouts, exercises }
  }
  const enrolmentsIn = async ({ programId }: Catalogue): Promise<Enrolment[]> => {
    const where = { program: { equals: rawId(programId) } }
    const options = { collection: 'enrolments', where, pagination: false, depth: 0, sort: 'id' } as const
    return (await server.waymark.payload.find(options)).docs
  }

  /**
   * What athletes see: their progress, and what they are asked to do down to the last set. It must not change until they
   * take another revision.
   */
  async function standings(all: Enrolment[]): Promise<string> {
    const ids = all.map(({ id }) => `enrolment_${id}`)
    return JSON.stringify((await server.graphql(STANDINGS, { ids }, coach)).data.nodes)
  }

  /** Enrols, does the next slot with one set, leaves, or takes the newest revision. */
  async function train(kind: Step['kind'], number: number, { programId, exercises }: Catalogue): Promise<void> {
    const { mutate, ...person } = athletes[number % ATHLETES] as (typeof athletes)[number]
    if (kind === 'enrol') return void (await mutate(EnrolInProgramDocument, { programId }))
    const query = 'query ($id: ID!) { program(id: $id) { viewerEnrolment { id nextWorkout { slotId } } } }'
    const { data } = await server.graphql(query, { id: programId }, person)
    const enrolment = data.program?.viewerEnrolment
    if (!enrolment) return
    const enrolmentId: string = enrolment.id
    if (kind === 'leave') return void (await mutate(LeaveProgramDocument, { enrolmentId }))
    if (kind === 'take') return void (await mutate(TakeProgramRevisionDocument, { enrolmentId }))
    const { workoutSession } = await mutate(StartWorkoutDocument, {
      ...{ clientId: randomUUID(), enrolmentId, slotId: enrolment.nextWorkout?.slotId ?? '' },
    })
    if (!workoutSession) return
    const workoutSessionId = workoutSession.id
    await mutate(LogSetDocument, {
      ...{ workoutSessionId, clientId: randomUUID(), exerciseId: exercises[number % 2] ?? '', reps: 5 },
      load: { value: String(20 + (number % 200)), unit: 'KG' },
    })
    await mutate(CompleteWorkoutDocument, { workoutSessionId })
  }

  /** Propagates after a preview. The result must equal the preview. */
  async function propagate(own: Catalogue, some: boolean, number: number): Promise<void> {
    const before = await enrolmentsIn(own)
    const { data: ofProgram } = await server.graphql(
      'query ($id: ID!) { program(id: $id) { revision } }',
      ...([{ id: own.programId }, coach] as const),
    )
    const named = before.filter((_, index) => (number >> index) % 2 === 0).map(({ id }) => `enrolment_${id}`)
    const enrolmentIds = some && named.length > 0 ? named : undefined
    const input = { programId: own.programId, expectedRevision: ofProgram.program.revision, enrolmentIds }
    const { data } = await server.graphql(PreviewProgramPropagationDocument, { input }, coach)
    const said = present(data.previewProgramPropagation)
    const told = await coaching(PropagateProgramRevisionDocument, input)
    const after = await enrolmentsIn(own)

    const { enrolmentsMoved, enrolmentsCompleted } = said
    expect(told).toMatchObject({ enrolmentsMoved, enrolmentsCompleted, userErrors: [] })
    const moved = after.flatMap((now, index) => {
      const then = before[index] as Enrolment
      return then.pinnedRevision === now.pinnedRevision ? [] : [{ then, now }]
    })
    expect(moved.length).toBe(enrolmentsMoved)
    expect(moved.filter(({ now }) => now.status === 'COMPLETED').length).toBe(enrolmentsCompleted)
    for (const { then, now } of moved) {
      expect([then.status, now.pinnedRevision]).toEqual(['ACTIVE', ofProgram.program.revision])
    }
    const wanted = before.filter(({ id, status, pinnedRevision }) => {
      const isNamed = !enrolmentIds || enrolmentIds.includes(`enrolment_${id}`)
      return isNamed && status === 'ACTIVE' && pinnedRevision !== ofProgram.program.revision
    })
    expect(moved.map(({ now }) => now.id)).toEqual(wanted.map(({ id }) => id))
    const older = new Set(moved.map(({ then }) => then.pinnedRevision))
    await changesAreTrue(own.programId, [...older], ofProgram.program.revision, said.changes)
  }

  /**
   * Checks that the changes turn each of the older plans into the newer one, and that each change applies to at least
   * one plan.
   */
  async function changesAreTrue(
    programId: string,
    older: number[],
    newer: number,
    changes: { kind: string; milestoneId: string; title: string }[],
  ): Promise<void> {
    const where = { program: { equals: rawId(programId) } }
    const options = { collection: 'programRevisions', where, pagination: false, depth: 0 } as const
    const { docs } = await server.waymark.payload.find(options)
    const planAt = (revision: number) =>
      present(docs.find((each) => each.revision === revision)).milestones as unknown as SnapshotMilestone[]
    const said = (kind: string) => changes.flatMap((each) => (each.kind === kind ? rawId(each.milestoneId) : []))
    const after = planAt(newer)
    const inPlan = (plan: SnapshotMilestone[]) => new Map(plan.map((milestone) => [milestone.id, milestone]))
    const told = { added: new Set<string>(), removed: new Set<string>(), edited: new Set<string>() }
    for (const before of older.map(planAt)) {
      for (const { id } of after) if (!inPlan(before).has(id)) told.added.add(id)
      for (const { id } of before) if (!inPlan(after).has(id)) told.removed.add(id)
      for (const milestone of after) {
        const then = inPlan(before).get(milestone.id)
        if (then && same(then) !== same(milestone)) told.edited.add(milestone.id)
      }
      const still = (plan: SnapshotMilestone[]) =>
        plan
          .map(({ id }) => id)
          .filter((id) => inPlan(before).has(id) && inPlan(after).has(id) && !said('MOVED').includes(id))
      expect(still(before)).toEqual(still(after))
    }
    expect(new Set(said('ADDED'))).toEqual(told.added)
    expect(new Set(said('REMOVED'))).toEqual(told.removed)
    expect(new Set(said('EDITED'))).toEqual(told.edited)
    expect(changes.length).toBe(new Set(changes.map(({ kind, milestoneId }) => `${kind} ${milestoneId}`)).size)
  }
  const same = ({ title, slots }: SnapshotMilestone) =>
    JSON.stringify([title, slots.map(({ id, workoutId, workoutRevision }) => [id, workoutId, workoutRevision])])

  async function take({ kind, number }: Step, own: Catalogue): Promise<void> {
    const { payload } = server.waymark
    const earned = await earnedCompletions(payload)
    if (kind === 'train' || kind === 'take' || kind === 'leave' || kind === 'enrol') {
      await train(kind, number, own)
    } else {
      const history = await finishedHistory(payload)
      const all = await enrolmentsIn(own)
      const before = await standings(all)
      const isPropagation = kind === 'propagate' || kind === 'propagateSome'
      if (isPropagation) await propagate(own, kind === 'propagateSome', number)
      else await edit(server, coaching, coach.token, own, kind, number)
      expect(await finishedHistory(payload)).toBe(history)
      if (!isPropagation) {
        expect(await standings(all)).toBe(before)
        expect(await earnedCompletions(payload)).toEqual(earned)
      }
    }
    const now = await earnedCompletions(payload)
    for (const [id, completion] of earned) expect(now.get(id)).toBe(completion)
  }

  it(
    'nobody’s finished history, completions or progress change, and propagating does what its preview said',
    async () => {
      const editing = fc.constantFrom<Step['kind']>(...EDIT_KINDS(), 'setSlots', 'prune', 'add', 'add')
      const training = fc.constantFrom<Step['kind']>('train', 'train', 'train', 'train', 'take', 'leave', 'enrol')
      const propagating = fc.constantFrom<Step['kind']>('propagate', 'propagateSome')
      const kind = fc.oneof(
        ...[
          { weight: 5, arbitrary: editing },
          { weight: 5, arbitrary: training },
          { weight: 2, arbitrary: propagating },
        ],
      )
      const steps = fc.array(fc.record({ kind, number: fc.nat(9_999) }), { minLength: 20, maxLength: 40, size: 'max' })
      await fc.assert(
        fc.asyncProperty(steps, async (history) => {
          const own = await newCatalogue()
          for (const number of athletes.keys()) await take({ kind: 'enrol', number }, own)
          for (const number of athletes.keys()) await take({ kind: 'train', number }, own)
          for (const step of history) await take(step, own)
          // Whatever the history was, most athletes have done the first milestone that is left.
          for (const kind of ['prune', 'propagate'] as const) await take({ kind, number: 0 }, own)
          expect(await brokenTrainingLaws(server.waymark.payload)).toEqual([])
        }),
        { numRuns: hard(5, 100), endOnFailure: true },
      )
    },
    hard(120_000, 1_800_000),
  )
})
