import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SnapshotMilestone } from '../src/actions/programs/revise.ts'
import { decodeId } from '../src/kernel/nodeId.ts'
import type { Milestone, Program, Workout } from '../src/payload-types.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { everything } from '../src/testing/mutations.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

describe('what an admin saves', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let admin: Awaited<ReturnType<typeof adminOf>>
  let milestones: string[]
  let tree: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    admin = await adminOf(server)
    milestones = (await make.milestones(101)).map(rawId)
    tree = await make.publishedTree()
  })
  afterAll(() => server.stop())

  const absent = isMongo ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'
  const ids = (rows: { id?: string | null }[] | null | undefined) => rows?.map(({ id }) => id)
  type Documents = { programs: Program; milestones: Milestone; workouts: Workout }

  /** Saves as the form does: sends the whole document with the change in it. */
  async function save<Slug extends keyof Documents>(
    collection: Slug,
    id: string,
    change: (document: Documents[Slug]) => Partial<Documents[Slug]>,
  ) {
    const { payload } = server.waymark
    const document = (await payload.findByID({ collection, id: rawId(id), depth: 0 })) as Documents[Slug]
    const data = { ...document, ...change(document) } as never
    return (await payload.update({ ...admin, collection, id: rawId(id), data, depth: 0 })) as unknown as Documents[Slug]
  }

  async function refused(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => new Error('It was saved.'),
      (reason: Error) => reason,
    )
    if (!(error instanceof ValidationError)) return error.message
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join(' ')
  }

  describe('keeps the IDs of rows', () => {
    it('in a program', async () => {
      const programId = await make.program(milestones.slice(0, 3).map((id) => `milestone_${id}`))
      const before = ids((await save('programs', programId, () => ({ title: 'Renamed' }))).milestones)
      const after = await save('programs', programId, ({ milestones: rows }) => ({ milestones: rows?.toReversed() }))
      expect([ids(after.milestones), after.revision]).toEqual([before?.toReversed(), 3])
    })

    it('in a milestone, and tells the programs that hold it', async () => {
      const milestoneId = await make.milestone([tree.workout, tree.workout])
      const programId = await make.program([milestoneId])
      const first = await save('milestones', milestoneId, ({ workouts: rows }) => ({
        ...{ title: 'Renamed', workouts: [{ workout: rawId(tree.workout) }, ...(rows ?? [])] },
      }))
      const second = await save('milestones', milestoneId, ({ workouts: rows }) => ({ workouts: rows?.toReversed() }))
      expect([ids(second.workouts), second.revision]).toEqual([ids(first.workouts)?.toReversed(), 3])
      const { docs } = await server.waymark.payload.find({
        collection: 'programRevisions',
        where: { program: { equals: decodeId('program', programId) } },
        sort: 'revision',
        depth: 0,
      })
      expect(docs.map(({ change, createdBy }) => [change, createdBy ?? null])).toEqual([
        ['CREATED', coach.user.id],
        ['MILESTONE_EDITED', null],
        ['MILESTONE_EDITED', null],
      ])
      const [snapshot] = (docs.at(-1)?.milestones ?? []) as unknown as SnapshotMilestone[]
      expect(ids(snapshot?.slots)).toEqual(ids(second.workouts))
    })

    it('in a workout', async () => {
      const workoutId = await make.workout([tree.exercise, tree.exercise])
      const first = await save('workouts', workoutId, ({ exercises: rows }) => ({
        exercises: [{ exercise: rawId(tree.exercise), sets: [{ type: 'NORMAL' as const }] }, ...(rows ?? [])],
      }))
      const second = await save('workouts', workoutId, ({ exercises: rows }) => ({ exercises: rows?.toReversed() }))
      expect([ids(second.exercises), second.revision]).toEqual([ids(first.exercises)?.toReversed(), 3])
    })
  })

  it('without a change makes no revision', async () => {
    const unchanged = [
      await save('programs', tree.program, () => ({})),
      await save('milestones', tree.milestone, () => ({ description: '' })),
      await save('workouts', tree.workout, () => ({ description: '', estimatedMinutes: null })),
    ]
    expect(unchanged.map(({ revision }) => revision)).toEqual([2, 1, 1])
  })

  const rowsOf = (names: string, name: string, values: string[]) => ({ [names]: values.map((id) => ({ [name]: id })) })
  const withSet = (set: object) => ({
    exercises: [{ exercise: rawId(tree.exercise), sets: [{ type: 'NORMAL' as const, ...set }] }],
  })
  const twice = <Row extends object>(rows: Row[] | null | undefined, more: object = {}) =>
    [rows?.[0], { ...rows?.[0], ...more }] as Row[]
  const cases: [string, () => Promise<unknown>, RegExp][] = [
    [
      'a program of 101 milestones',
      () => save('programs', tree.program, () => rowsOf('milestones', 'milestone', milestones)),
      /^milestones: There may be at most 100 rows\.$/,
    ],
    [
      'a program with a milestone twice',
      () =>
        save('programs', tree.program, () =>
          rowsOf('milestones', 'milestone', [milestones[0] as string, milestones[0] as string]),
        ),
      /^milestones: A milestone may occur only once in a program\.$/,
    ],
    [
      'a program with a row ID twice',
      () =>
        save('programs', tree.program, ({ milestones: rows }) => ({
          milestones: twice(rows, { milestone: milestones[0] }),
        })),
      /^milestones: A row may occur only once\.$/,
    ],
    [
      'a program with a milestone that does not exist',
      () => save('programs', tree.program, () => rowsOf('milestones', 'milestone', [absent])),
      /^There is no such milestone\.$/,
    ],
    [
      'a program with what is no ID',
      () => save('programs', tree.program, () => rowsOf('milestones', 'milestone', ['rubbish'])),
      /^There is no such milestone\.$/,
    ],
    [
      'a published program without a workout',
      () => save('programs', tree.program, () => ({ milestones: [] })),
      /^A published program needs at least one milestone with a workout, but "/,
    ],
    [
      'a milestone of 51 slots',
      () =>
        save('milestones', tree.milestone, () => rowsOf('workouts', 'workout', Array(51).fill(rawId(tree.workout)))),
      /^workouts: There may be at most 50 rows\.$/,
    ],
    [
      'a milestone with a row ID twice',
      () => save('milestones', tree.milestone, ({ workouts: rows }) => ({ workouts: twice(rows) })),
      /^workouts: A row may occur only once\.$/,
    ],
    [
      'a milestone with a workout that does not exist',
      () => save('milestones', tree.milestone, () => rowsOf('workouts', 'workout', [absent])),
      /^There is no such workout\.$/,
    ],
    [
      'a milestone that leaves a published program without a workout',
      () => save('milestones', tree.milestone, () => ({ workouts: [] })),
      /^A published program needs at least one milestone with a workout, but "/,
    ],
    [
      'a workout of 51 exercises',
      () => save('workouts', tree.workout, () => ({ exercises: Array(51).fill(withSet({}).exercises[0]) })),
      /^exercises: There may be at most 50 rows\.$/,
    ],
    [
      'a workout with a row ID twice',
      () => save('workouts', tree.workout, ({ exercises: rows }) => ({ exercises: twice(rows) })),
      /^exercises: A row may occur only once\.$/,
    ],
    [
      'a workout with a set ID twice',
      () =>
        save('workouts', tree.workout, ({ exercises: rows }) => ({
          exercises: rows?.map((row) => ({ ...row, sets: twice(row.sets) })),
        })),
      /^exercises\.0\.sets: A row may occur only once\.$/,
    ],
    [
      'a workout with an exercise that does not exist',
      () => save('workouts', tree.workout, () => rowsOf('exercises', 'exercise', [absent])),
      /^There is no such exercise\.$/,
    ],
    [
      'a workout of 51 sets',
      () =>
        save('workouts', tree.workout, () => ({
          exercises: [{ exercise: rawId(tree.exercise), sets: Array(51).fill({ type: 'NORMAL' }) }],
        })),
      /^exercises\.0\.sets: There may be at most 50 rows\.$/,
    ],
    [
      'a workout with an exercise without sets',
      () => save('workouts', tree.workout, () => rowsOf('exercises', 'exercise', [rawId(tree.exercise)])),
      /^exercises\.0\.sets: There must be at least 1 row\.$/,
    ],
    [
      'a load without a unit',
      () => save('workouts', tree.workout, () => withSet({ load: { thousandths: 20_000 } })),
      /^exercises\.0\.sets\.0\.load\.thousandths: A weight needs a unit\.$/,
    ],
    [
      'a part of a thousandth',
      () => save('workouts', tree.workout, () => withSet({ load: { thousandths: 0.5, unit: 'KG' } })),
      /thousandths: This must be a weight from 0 to 2000 kg with at most 3 decimals\.$/,
    ],
    [
      'an empty range of repetitions',
      () => save('workouts', tree.workout, () => withSet({ repsMin: 5, repsMax: 3 })),
      /^exercises\.0\.sets\.0\.repsMax: This must not be below the minimum\.$/,
    ],
    [
      'an RPE of 11',
      () => save('workouts', tree.workout, () => withSet({ rpe: 11 })),
      /rpe: This must be a number with at most 3 decimals from 1 to 10\.$/,
    ],
    [
      'an old form',
      () => save('programs', tree.program, () => ({ title: 'Late', revision: 1 })),
      /^You named revision 1, but the program is at revision 2\. Load the program again and repeat your change\.$/,
    ],
  ]

  it("never takes over the row of another document: what is pasted with another's ID gets its own", async () => {
    const [one, other] = [await make.milestone([tree.workout]), await make.milestone([tree.workout])]
    const { workouts: theirs } = await server.waymark.payload.findByID({
      collection: 'milestones',
      id: rawId(one),
      depth: 0,
    })
    const pasted = await save('milestones', other, ({ workouts: own }) => ({
      workouts: [...(own ?? []), ...(theirs ?? [])],
    }))
    const all = [...(theirs ?? []), ...(pasted.workouts ?? [])].map(({ id }) => id)
    expect(all).toHaveLength(3)
    expect(new Set(all).size).toBe(3)
  })

  it.each(cases)('is refused in plain words when it is %s, and nothing is written', async (_, work, words) => {
    const before = await everything(server.waymark.payload)
    expect(await refused(work())).toMatch(words)
    expect(await everything(server.waymark.payload)).toBe(before)
  })
})
