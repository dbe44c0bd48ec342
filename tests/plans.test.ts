import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { PlanProgramDocument, type ProgramPlanInput } from '../src/testing/generated/operations.ts'
import { times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('a plan', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let coaching: ReturnType<typeof mutations>
  let [squat, bench]: string[] = []

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    coaching = mutations(server, coach)
    squat = await make.exercise({ name: 'Squat' })
    bench = await make.exercise({ name: 'Bench press' })
  })
  afterAll(async () => {
    expect(await brokenLaws(server.waymark.payload)).toEqual([])
    await server.stop()
  })

  const plan = (title: string, line = '3x5 @100kg'): ProgramPlanInput => ({
    title,
    milestones: times(2, (week) => ({
      title: `Week ${week + 1}`,
      workouts: times(2, (day) => ({
        title: `Day ${day + 1}`,
        rows: [
          { exerciseId: present(squat), prescription: line, restSeconds: 180 },
          { exerciseId: present(bench), prescription: '4x8-10 @rpe8', group: 'A', notes: 'Slowly.' },
        ],
      })),
    })),
  })

  const GRID = `query ($id: ID!) { program(id: $id) { id title slug revision description level
    revisions(first: 1) { nodes { change } }
    milestones { id title workouts { id workout { id title revision
      exercises { id exercise { id } group notes restSeconds prescription } } } } } }`

  async function grid(id: string) {
    const { data } = await server.graphql(GRID, { id }, coach)
    return data.program
  }

  /** The plan that says what the program is. */
  // biome-ignore lint/suspicious/noExplicitAny: the grid has no generated type
  function asPlan(program: any): ProgramPlanInput {
    return {
      title: program.title,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      milestones: program.milestones.map((milestone: any) => ({
        id: milestone.id,
        title: milestone.title,
        // biome-ignore lint/suspicious/noExplicitAny: as above
        workouts: milestone.workouts.map(({ workout }: any) => ({
          id: workout.id,
          title: workout.title,
          // biome-ignore lint/suspicious/noExplicitAny: as above
          rows: workout.exercises.map(({ exercise, ...row }: any) => ({ ...row, exerciseId: exercise.id })),
        })),
      })),
    }
  }

  async function planned(title: string) {
    const { program, userErrors } = await coaching.mutate(PlanProgramDocument, { plan: plan(title) })
    expect(userErrors).toEqual([])
    return grid(present(program).id)
  }

  it('makes a whole draft in one revision, and says the same afterwards', async () => {
    const program = await planned('A whole draft')
    expect(program).toMatchObject({ slug: 'a-whole-draft', revision: 1, revisions: { nodes: [{ change: 'PLANNED' }] } })
    expect(program.milestones).toHaveLength(2)
    expect(program.milestones[1].workouts[1].workout).toMatchObject({
      title: 'Day 2',
      revision: 1,
      exercises: [
        { exercise: { id: squat }, prescription: '3x5 @100kg', restSeconds: 180 },
        { exercise: { id: bench }, prescription: '4x8-10 @rpe8', group: 'A', notes: 'Slowly.' },
      ],
    })
    const again = await coaching.mutate(PlanProgramDocument, {
      programId: program.id,
      expectedRevision: 1,
      plan: asPlan(program),
    })
    expect(again).toMatchObject({ changes: [], program: { revision: 1 }, userErrors: [] })
  })

  it('changes one cell: one workout, one revision, and everything else stays', async () => {
    const before = await planned('One cell')
    const next = asPlan(before)
    present(next.milestones[1]?.workouts[0]?.rows[0]).prescription = '5x3 @110kg'
    const input = { programId: before.id, expectedRevision: 1, plan: next }
    const dry = await coaching.mutate(PlanProgramDocument, { ...input, dryRun: true })
    expect(await grid(before.id)).toEqual(before)
    const run = await coaching.mutate(PlanProgramDocument, input)
    expect(run.changes).toEqual(dry.changes)
    expect(run.changes).toMatchObject([
      { kind: 'EDITED', milestoneTitle: 'Week 2', workoutTitle: 'Day 1', exerciseName: 'Squat' },
    ])
    expect(run.changes[0]).toMatchObject({ before: '3x5 @100kg', after: '5x3 @110kg' })
    const after = await grid(before.id)
    expect(after.revision).toBe(2)
    const changed = before.milestones[1].workouts[0].workout
    expect(after.milestones[1].workouts[0].workout).toMatchObject({ id: changed.id, revision: 2 })
    expect(after.milestones[0]).toEqual(before.milestones[0])
  })

  it('names each cell that it refuses, all at once, and writes nothing', async () => {
    const wrong = plan('Refused')
    present(wrong.milestones[0]?.workouts[1]?.rows[0]).prescription = '3x5x100'
    present(wrong.milestones[1]?.workouts[0]?.rows[1]).prescription = '3x5 @75 kgs'
    const refused = await coaching.refusal(PlanProgramDocument, { plan: wrong })
    expect(refused).toEqual([
      'INVALID input.plan.milestones.0.workouts.1.rows.0.prescription',
      'INVALID input.plan.milestones.1.workouts.0.rows.1.prescription',
    ])
    const light = plan('Refused')
    present(light.milestones[1]?.workouts[0]?.rows[0]).prescription = '5x5 -20kg'
    expect(await coaching.refusal(PlanProgramDocument, { plan: light })).toEqual([
      'INVALID input.plan.milestones.1.workouts.0.rows.0.prescription',
    ])
    const missing = plan('Refused')
    present(missing.milestones[0]?.workouts[0]?.rows[0]).exerciseId = 'exercise_nobody'
    expect(await coaching.refusal(PlanProgramDocument, { plan: missing })).toEqual([
      'NOT_FOUND input.plan.milestones.0.workouts.0.rows.0.exerciseId',
    ])
    const { slug } = await planned('Taken slug')
    expect(await coaching.refusal(PlanProgramDocument, { plan: { ...plan('Other'), slug } })).toEqual([
      'TAKEN input.plan.slug',
    ])
  })

  it('copies what another program holds too, unless it is told to change it for all', async () => {
    const first = await planned('Sharing one')
    const shared = first.milestones[0].workouts[0].workout
    const milestone = await make.milestone([shared.id])
    const other = await make.program([milestone])
    const next = asPlan(first)
    present(next.milestones[0]?.workouts[0]?.rows[0]).prescription = '5x5 @90kg'
    const input = { programId: first.id, expectedRevision: 1, plan: next }
    const affected = await coaching.mutate(PlanProgramDocument, { ...input, sharedWorkouts: 'CHANGE', dryRun: true })
    expect(affected.othersAffected.map(({ id }) => id)).toEqual([other])
    await coaching.mutate(PlanProgramDocument, input)
    const [mine, theirs] = [await grid(first.id), await grid(other)]
    expect(mine.milestones[0].workouts[0]).toMatchObject({
      id: first.milestones[0].workouts[0].id,
      workout: { exercises: [{ prescription: '5x5 @90kg' }, {}] },
    })
    expect(mine.milestones[0].workouts[0].workout.id).not.toBe(shared.id)
    expect(theirs).toMatchObject({
      revision: 1,
      milestones: [{ workouts: [{ workout: { id: shared.id, revision: 1 } }] }],
    })
  })
})
