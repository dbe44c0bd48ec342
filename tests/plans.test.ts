import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import {
  PlanProgramDocument,
  type ProgramPlanInput,
  RevertProgramDocument,
  TransformProgramDocument,
} from '../src/testing/generated/operations.ts'
import { times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

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
  const MORE = `query ($id: ID!) { program(id: $id) { milestones { description workouts { workout { description
    estimatedMinutes exercises { alternatives { id } } } } } } }`

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

  /** Three weeks by hand: the first and the third share a day, and the second has one of its own. */
  async function sharing(title: string) {
    const [shared, own] = [
      await make.workout([present(squat)], { title: 'Shared' }),
      await make.workout([present(bench)]),
    ]
    const weeks = await Promise.all([
      make.milestone([shared, own, shared]),
      make.milestone([own]),
      make.milestone([shared]),
    ])
    return { id: await make.program(weeks, { title }), weeks, shared, own }
  }

  // biome-ignore lint/suspicious/noExplicitAny: the grid has no generated type
  const daysOf = (program: any): string[][] =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    program.milestones.map(({ workouts }: any) => workouts.map(({ workout }: any) => workout.id))
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const linesOf = (program: any): string[][] =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    program.milestones.map(({ workouts }: any) => workouts.map(({ workout }: any) => workout.exercises[0].prescription))

  it('transforms the chosen weeks alone: a workout that others share is copied for them, and the copy goes with them', async () => {
    const { id, weeks, shared, own } = await sharing('Chosen weeks')
    const before = await grid(id)
    const input = { programId: id, expectedRevision: 1, milestoneIds: weeks.slice(0, 1), repsBy: 1 }
    const dry = await coaching.mutate(TransformProgramDocument, { ...input, dryRun: true })
    const run = await coaching.mutate(TransformProgramDocument, input)
    expect([run.changes, run.userErrors, run.othersAffected]).toEqual([dry.changes, [], []])
    expect(run.changes.map(({ kind, milestoneId, before: was, after }) => [kind, milestoneId, was, after])).toEqual([
      ['EDITED', weeks[0], '>=5', '>=6'],
      ['EDITED', weeks[0], '>=5', '>=6'],
    ])
    const after = await grid(id)
    expect(linesOf(after)).toEqual([['>=6', '>=6', '>=6'], ['>=5'], ['>=5']])
    const [copy, copyOfOwn] = present(daysOf(after)[0])
    expect(daysOf(after)).toEqual([[copy, copyOfOwn, copy], [own], [shared]])
    // biome-ignore lint/suspicious/noExplicitAny: the grid has no generated type
    const slots = (program: any) => program.milestones[0].workouts.map((slot: any) => slot.id)
    expect(slots(after)).toEqual(slots(before))
    // The copy is the own workout of the week from now on, and a change for all is one for all.
    const again = await coaching.mutate(TransformProgramDocument, { ...input, expectedRevision: 2 })
    expect([again.userErrors, daysOf(await grid(id))]).toEqual([[], daysOf(after)])
    await coaching.mutate(TransformProgramDocument, {
      ...{ ...input, expectedRevision: 3, milestoneIds: weeks.slice(2), sharedWorkouts: 'CHANGE' },
    })
    expect(linesOf(await grid(id))[2]).toEqual(['>=6'])

    const back = await coaching.mutate(RevertProgramDocument, { programId: id, expectedRevision: 4, toRevision: 1 })
    const told = back.changes.map(({ kind, before: was, after: now }) => [kind, was, now])
    expect(told).toEqual([
      ['EDITED', '>=7', '>=5'],
      ['EDITED', '>=7', '>=5'],
      ['EDITED', '>=6', '>=5'],
    ])
    expect([back.unusedWorkouts, daysOf(await grid(id)), linesOf(await grid(id))]).toEqual([
      [],
      daysOf(before),
      linesOf(before),
    ])
    const where = { madeFor: { equals: rawId(id) } }
    expect((await server.waymark.payload.find({ collection: 'workouts', where })).docs).toEqual([])
    // What an athlete has started stays, and the answer says so.
    await coaching.mutate(TransformProgramDocument, { ...input, expectedRevision: 5 })
    const started = present(daysOf(await grid(id))[0]?.[0])
    const data = { wasStarted: true }
    await server.waymark.payload.db.updateOne({ collection: 'workouts', id: rawId(started), data })
    const left = await coaching.mutate(RevertProgramDocument, { programId: id, expectedRevision: 6, toRevision: 1 })
    expect(left.unusedWorkouts.map((workout) => workout.id)).toEqual([started])
  })

  it('refuses to transform what is not there, by the name and the ID of each', async () => {
    const [{ id }, other] = [await sharing('Mistyped'), await sharing('Elsewhere')]
    const change = { programId: id, expectedRevision: 1, repsBy: 1 }
    const wrong = { milestoneIds: [present(other.weeks[0])], workoutIds: [other.own, 'week_1'], exerciseIds: ['x'] }
    const { userErrors } = await coaching.mutate(TransformProgramDocument, { ...change, ...wrong })
    expect(userErrors.map(({ code, field, message }) => [code, field?.join('.'), message])).toEqual([
      [
        ...['NOT_FOUND', 'input.milestoneIds.0'],
        `There is no milestone with the ID ${other.weeks[0]} in this program.`,
      ],
      ['NOT_FOUND', 'input.workoutIds.0', `There is no workout with the ID ${other.own} in this program.`],
      ['NOT_FOUND', 'input.workoutIds.1', 'There is no workout with the ID week_1 in this program.'],
      ['NOT_FOUND', 'input.exerciseIds.0', 'There is no exercise with the ID x.'],
    ])
    const unused = await make.exercise()
    const nothing = await coaching.mutate(TransformProgramDocument, { ...change, exerciseIds: [unused] })
    expect(nothing).toMatchObject({ changes: [], userErrors: [], program: { revision: 1 } })
  })

  it('copies for a new draft what stands elsewhere, and begins at revision 1 even when it changes that for all', async () => {
    const { id, shared } = await sharing('Taken from')
    const free = await make.workout([present(squat)], { title: 'In no milestone' })
    const rows = [{ exerciseId: present(squat), prescription: '5x5 @90kg' }]
    const draft = (title: string) => {
      const workouts = [shared, free].map((workoutId) => ({ id: workoutId, title, rows }))
      return { plan: { title, milestones: [{ title: 'Week 1', workouts }] } }
    }
    const copied = await coaching.mutate(PlanProgramDocument, draft('Copied'))
    expect(copied).toMatchObject({ userErrors: [], othersAffected: [], program: { revision: 1 } })
    const made = daysOf(await grid(present(copied.program).id)).flat()
    expect(made.filter((each) => [shared, free].includes(each))).toEqual([])
    const stored = async (workoutId: string) => {
      const { title, revision } = await server.waymark.payload.findByID({
        ...{ collection: 'workouts', id: rawId(workoutId), depth: 0 },
      })
      return { title, revision }
    }
    expect([await stored(shared), await stored(free)]).toEqual([
      { title: 'Shared', revision: 1 },
      { title: 'In no milestone', revision: 1 },
    ])
    const input = { ...draft('For all'), sharedWorkouts: 'CHANGE' as const }
    const dry = await coaching.mutate(PlanProgramDocument, { ...input, dryRun: true })
    const run = await coaching.mutate(PlanProgramDocument, input)
    expect([dry.othersAffected, run.othersAffected].map((all) => all.map((each) => each.id))).toEqual([[id], [id]])
    const draftMade = await grid(present(run.program).id)
    expect(draftMade).toMatchObject({ revision: 1, revisions: { nodes: [{ change: 'PLANNED' }] } })
    expect(daysOf(draftMade)).toEqual([[shared, free]])
    expect([await stored(free), (await grid(id)).revision]).toEqual([{ title: 'For all', revision: 2 }, 2])
  })

  it('tells each slot, and each text of the program, a milestone and a workout', async () => {
    const before = await planned('Told')
    const next = {
      ...asPlan(before),
      title: 'Retold',
      slug: 'retold',
      level: 'BEGINNER' as const,
      description: 'For all.',
    }
    const [first, second] = next.milestones
    const [dayOne, dayTwo] = present(first).workouts
    Object.assign(present(second), { title: 'Deload', description: 'Easy.' })
    Object.assign(present(dayTwo), { estimatedMinutes: 45, description: 'Slow.' })
    present(first).workouts = [present(dayOne), present(dayTwo), present(dayOne)]
    const input = { programId: before.id, expectedRevision: 1, plan: next }
    const dry = await coaching.mutate(PlanProgramDocument, { ...input, dryRun: true })
    const run = await coaching.mutate(PlanProgramDocument, input)
    expect([run.userErrors, run.changes]).toEqual([[], dry.changes])
    const told = (changes: typeof run.changes) =>
      changes.map(({ kind, milestoneTitle, workoutTitle, field, textBefore, textAfter }) =>
        [kind, milestoneTitle, workoutTitle, field, textBefore, textAfter].map((each) => each ?? '-').join(' '),
      )
    expect(told(run.changes)).toEqual([
      'EDITED - - TITLE Told Retold',
      'EDITED - - SLUG told retold',
      'EDITED - - DESCRIPTION - For all.',
      'EDITED - - LEVEL - BEGINNER',
      'EDITED Week 1 Day 2 DESCRIPTION - Slow.',
      'EDITED Week 1 Day 2 ESTIMATED_MINUTES - 45',
      'ADDED Week 1 Day 1 - - -',
      'EDITED Deload - TITLE Week 2 Deload',
      'EDITED Deload - DESCRIPTION - Easy.',
    ])
    present(first).workouts = [present(dayOne), present(dayOne), present(dayTwo)]
    const moved = await coaching.mutate(PlanProgramDocument, { ...input, expectedRevision: 2 })
    expect(told(moved.changes).map((each) => each.split(' ')[0])).toEqual(['MOVED'])
    present(first).workouts = [present(dayOne), present(dayTwo)]
    const fewer = await coaching.mutate(PlanProgramDocument, { ...input, expectedRevision: 3 })
    expect(told(fewer.changes)).toEqual(['REMOVED Week 1 Day 1 - - -'])
  })

  it('writes alternatives, descriptions and minutes, keeps what is left out, and takes back what is null', async () => {
    const given = plan('In full')
    const [week] = given.milestones
    const [day] = present(week).workouts
    const [row] = present(day).rows
    present(week).description = 'The first one.'
    Object.assign(present(day), { description: 'Heavy.', estimatedMinutes: 60 })
    present(row).alternativeIds = [present(bench)]
    const { program } = await coaching.mutate(PlanProgramDocument, { plan: given })
    const id = present(program).id
    const read = async () => {
      const [milestone] = (await server.graphql(MORE, { id }, coach)).data.program.milestones
      const { description, estimatedMinutes, exercises } = milestone.workouts[0].workout
      return [milestone.description, description, estimatedMinutes, exercises[0].alternatives]
    }
    const full = ['The first one.', 'Heavy.', 60, [{ id: bench }]]
    expect(await read()).toEqual(full)
    const kept = asPlan(await grid(id))
    const again = await coaching.mutate(PlanProgramDocument, { programId: id, expectedRevision: 1, plan: kept })
    expect([again.changes, await read()]).toEqual([[], full])
    present(kept.milestones[0]).description = null
    const first = present(kept.milestones[0]?.workouts[0])
    Object.assign(first, { description: null, estimatedMinutes: null })
    present(first.rows[0]).alternativeIds = null
    await coaching.mutate(PlanProgramDocument, { programId: id, expectedRevision: 1, plan: kept })
    expect(await read()).toEqual([null, null, null, []])
    present(first.rows[0]).alternativeIds = [present(bench), 'exercise_nobody', present(bench)]
    const at = 'input.plan.milestones.0.workouts.0.rows.0.alternativeIds'
    const refused = { programId: id, expectedRevision: 2, plan: kept }
    expect(await coaching.refusal(PlanProgramDocument, refused)).toEqual([`INVALID ${at}.2`])
    present(first.rows[0]).alternativeIds = ['exercise_nobody']
    expect(await coaching.refusal(PlanProgramDocument, refused)).toEqual([`NOT_FOUND ${at}.0`])
  })
})
