import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLibrary } from '../src/actions/library/exportLibrary.ts'
import type { Program } from '../src/payload-types.ts'
import { PATIENT } from '../src/storage/deadlines.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { contentOf } from '../src/testing/contentInLibrary.ts'
import {
  CopyProgramDocument,
  DeleteProgramDocument,
  PlanProgramDocument,
  type ProgramPlanInput,
  ReorderProgramMilestonesDocument,
  RevertProgramDocument,
  TransformProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { mayLose } from '../src/testing/mayLose.ts'
import { codesOf, type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'
import { wholeDatabase } from '../src/testing/wholeDatabase.ts'

interface Grid {
  id: string
  title: string
  workouts: { workout: { id: string; title: string; exercises: { id: string; exercise: { id: string } }[] } }[]
}

const RACERS = 20
const ROUNDS = hard(2, 40)
/** A racer that comes too late is told so, also where the workout that it edits is gone. */
const ALLOWED: ReadonlySet<string> = new Set(['STALE_REVISION', 'NOT_FOUND', 'LOST'])

describe('every change of a whole program', () => {
  let server: TestServer
  let coach: Person
  let coaching: Mutate
  let admin: Awaited<ReturnType<typeof adminOf>>
  let make: ReturnType<typeof catalogue>
  let exercises: string[]

  beforeAll(async () => {
    // Twenty racers wait for each other; with the usual deadlines a busy machine would refuse the last ones.
    server = await startTestServer({ deadlines: PATIENT })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    coaching = mutateAs(server, coach)
    admin = await adminOf(server)
    make = catalogue(server, coach)
    exercises = [await make.exercise(), await make.exercise()]
  })
  afterAll(async () => {
    expect(await brokenLaws(server.waymark.payload)).toEqual([])
    await server.stop()
  })

  async function exported(): Promise<string> {
    const pieces: string[] = []
    for await (const piece of exportLibrary(server.waymark.payload)) pieces.push(piece)
    return pieces.join('')
  }

  const plan = (title: string, line: string, more: Partial<ProgramPlanInput> = {}): ProgramPlanInput => ({
    title,
    ...more,
    milestones: times(3, (week) => ({
      title: `Week ${week + 1}`,
      workouts: times(2, (day) => ({
        title: `Day ${day + 1}`,
        rows: exercises.map((exerciseId) => ({ exerciseId, prescription: line })),
      })),
    })),
  })

  /** A program, of which another program may hold a milestone too. */
  async function planned(title: string, isShared = true) {
    const given = plan(title, '3x5 @100kg', { description: 'For beginners.', level: 'BEGINNER' })
    const { program } = await coaching(PlanProgramDocument, { plan: given })
    const { id } = present(program)
    const { milestones } = await stored(id)
    if (isShared) await make.program([`milestone_${present(milestones?.[1]).milestone}`])
    return id
  }

  /** Weeks that share their days with each other, and one of them also with another program. */
  async function sharing(title: string) {
    const [one, two] = [await make.workout(exercises), await make.workout(exercises)]
    const weeks = await Promise.all([[one, two, one], [one], [two, one]].map((days) => make.milestone(days)))
    await make.program([present(weeks[1]), present(weeks[0])])
    return make.program(weeks, { title })
  }

  const stored = (programId: string): Promise<Program> =>
    server.waymark.payload.findByID({ collection: 'programs', id: rawId(programId), depth: 0 })

  type Change = (of: { programId: string; expectedRevision: number; dryRun: boolean }) => Promise<{
    changes: unknown[]
    othersAffected?: unknown[]
    userErrors: { code: string }[]
  }>

  /** The plan that keeps all documents and rows, with another line in all of them. */
  async function replanned(programId: string, line: string): Promise<ProgramPlanInput['milestones']> {
    const query = `query ($id: ID!) { program(id: $id) { milestones { id title workouts { workout {
      id title exercises { id exercise { id } } } } } } }`
    const { data } = await server.graphql(query, { id: programId }, coach)
    const { milestones } = data.program as { milestones: Grid[] }
    return milestones.map(({ id, title, workouts }) => ({
      ...{ id, title },
      workouts: workouts.map(({ workout }) => ({
        ...{ id: workout.id, title: workout.title },
        rows: workout.exercises.map((row) => ({ id: row.id, exerciseId: row.exercise.id, prescription: line })),
      })),
    }))
  }

  const changes: Record<string, Change> = {
    'planProgram, which keeps its parts': async (at) => {
      const milestones = await replanned(at.programId, '5x5 @80%')
      const head = { title: 'Other', description: 'For all.', level: null }
      return coaching(PlanProgramDocument, { ...at, plan: { ...head, milestones } })
    },
    'planProgram, which makes all anew': (at) =>
      coaching(PlanProgramDocument, {
        ...at,
        plan: { ...plan('Other', '5x5 @80%', { description: 'For all.' }) },
      }),
    'planProgram for all who hold it': (at) =>
      coaching(PlanProgramDocument, { ...at, plan: plan('Other', '4x4'), sharedWorkouts: 'CHANGE' }),
    transformProgram: (at) =>
      coaching(TransformProgramDocument, { ...at, loadBy: { value: '2.5', unit: 'KG' }, setsBy: 1 }),
    'transformProgram, of one week': async (at) => {
      const { milestones } = await stored(at.programId)
      const milestoneIds = [`milestone_${present(milestones?.[0]).milestone}`]
      return coaching(TransformProgramDocument, { ...at, milestoneIds, percentBy: '2.5', repsBy: 1 })
    },
    'transformProgram, refused': (at) => coaching(TransformProgramDocument, { ...at, repsBy: 5_000 }),
  }

  it.each(Object.entries(changes))(
    'by %s answers as a dry run what the run then does, writes nothing as one, and is taken back without a trace',
    async (name, change) => {
      const programId = await (name.endsWith('one week') ? sharing : planned)(`Changed by ${name}`)
      const [before, catalogueBefore] = [await wholeDatabase(server.waymark.payload), await exported()]
      const dry = await change({ programId, expectedRevision: 1, dryRun: true })
      expect(await wholeDatabase(server.waymark.payload)).toEqual(before)
      const run = await change({ programId, expectedRevision: 1, dryRun: false })
      expect([run.changes, run.othersAffected, codesOf(run)]).toEqual([dry.changes, dry.othersAffected, codesOf(dry)])
      const isRefused = codesOf(run).length > 0
      expect(isRefused).toBe(name.endsWith('refused'))
      if (isRefused) return expect(await wholeDatabase(server.waymark.payload)).toEqual(before)
      expect(run.changes.length).toBeGreaterThan(0)
      expect(await exported()).not.toBe(catalogueBefore)

      const back = { programId, expectedRevision: 2, toRevision: 1 }
      const changed = await wholeDatabase(server.waymark.payload)
      const dryBack = await coaching(RevertProgramDocument, { ...back, dryRun: true })
      expect(await wholeDatabase(server.waymark.payload)).toEqual(changed)
      const reverted = await coaching(RevertProgramDocument, back)
      expect([reverted.changes, codesOf(reverted)]).toEqual([dryBack.changes, []])
      // What others hold has changed for them too, and stays so: their programs have not been taken back.
      if (name.endsWith('hold it')) return
      if (!name.endsWith('anew')) return expect(await exported()).toBe(catalogueBefore)
      // What the plan has let go of is gone, and comes back under new names.
      const { slug } = await stored(programId)
      expect(contentOf(JSON.parse(await exported()), slug)).toEqual(contentOf(JSON.parse(catalogueBefore), slug))
    },
  )

  it('leaves nothing of a copy behind when the copy is deleted', async () => {
    const programId = await planned('Copied and deleted')
    const before = await exported()
    const { program } = await coaching(CopyProgramDocument, { programId, title: 'A copy that goes' })
    const copy = { programId: present(program).id, expectedRevision: 1 }
    await coaching(TransformProgramDocument, { ...copy, setsBy: 1 })
    expect(await exported()).not.toBe(before)
    await coaching(DeleteProgramDocument, { ...copy, expectedRevision: 2 })
    expect(await exported()).toBe(before)
  })

  /** How a racer ended, and the revision of the program that it named. */
  interface Ended {
    racer: string
    won: boolean
    refused: string[]
  }

  it(
    'lets twenty racers win each revision once, whichever way they write, and leaves nothing half done',
    async () => {
      const programId = await planned('Raced for', false)
      const { payload } = server.waymark
      const wins = new Map<string, number>()
      for (let round = 0; round < ROUNDS; round += 1) {
        // So that the program is not what it has ever been, and each racer changes something.
        const { revision: expectedRevision } = await stored(programId)
        await coaching(TransformProgramDocument, { programId, expectedRevision, restSeconds: 100 + round })
        const start = await stored(programId)
        const milestoneIds = (start.milestones ?? []).map(({ milestone }) => milestone as string)
        const [first, second] = await Promise.all(
          milestoneIds.slice(0, 2).map((id) => payload.findByID({ collection: 'milestones', id, depth: 0 })),
        )
        const workoutId = present(first?.workouts?.[0]).workout as string
        const workout = await payload.findByID({ collection: 'workouts', id: workoutId, depth: 0 })
        const at = { programId, expectedRevision: start.revision }
        const saved = (save: Promise<unknown>) =>
          save.then(
            () => [],
            (error: Error) => {
              if (mayLose(error) || error.name === 'NotFound') return ['LOST']
              throw error
            },
          )
        const racers: Record<string, (number: number) => Promise<string[]>> = {
          plan: async (number) =>
            codesOf(await coaching(PlanProgramDocument, { ...at, plan: plan(`R ${round}.${number}`, '2x6') })),
          transform: async () =>
            codesOf(await coaching(TransformProgramDocument, { ...at, restSeconds: 1_000 + round })),
          revert: async () => codesOf(await coaching(RevertProgramDocument, { ...at, toRevision: 1 + (round % 2) })),
          reorder: async () =>
            codesOf(
              await coaching(ReorderProgramMilestonesDocument, {
                ...at,
                milestoneIds: milestoneIds.toReversed().map((id) => `milestone_${id}`),
              }),
            ),
          edit: async (number) =>
            codesOf(
              await coaching(UpdateWorkoutDocument, {
                ...{ workoutId: `workout_${workoutId}`, expectedRevision: workout.revision, title: `Edit ${number}` },
              }),
            ),
          'admin program': (number) =>
            saved(
              payload.update({
                ...{ id: start.id, depth: 0, ...admin },
                collection: 'programs',
                data: { title: `Admin ${round}.${number}`, revision: start.revision },
              }),
            ),
          'admin milestone': (number) =>
            saved(
              payload.update({
                ...{ id: present(second).id, depth: 0, ...admin },
                collection: 'milestones',
                data: { title: `Admin ${round}.${number}`, revision: present(second).revision },
              }),
            ),
        }
        const kinds = Object.entries(racers)
        const ended: Ended[] = await Promise.all(
          times(RACERS, async (number) => {
            const [racer, race] = present(kinds[(number + round) % kinds.length])
            const refused = await race(number)
            return { racer, won: refused.length === 0, refused }
          }),
        )
        expect(ended.flatMap(({ refused }) => refused).filter((code) => !ALLOWED.has(code))).toEqual([])
        const won = ended.filter((each) => each.won).map(({ racer }) => racer)
        for (const racer of won) wins.set(racer, (wins.get(racer) ?? 0) + 1)
        // Whoever names the revision of the program is alone: whatever is written first, the revision is another one then.
        expect(won.filter((racer) => !['edit', 'admin milestone'].includes(racer)).length).toBeLessThanOrEqual(1)
        for (const alone of ['edit', 'admin milestone']) {
          expect(won.filter((racer) => racer === alone).length, alone).toBeLessThanOrEqual(1)
        }
        // Each winner has made one revision, and nobody else any.
        expect((await stored(programId)).revision - start.revision).toBe(won.length)
        expect(won.length).toBeGreaterThan(0)
        expect(await brokenLaws(payload)).toEqual([])
        expect(await left(start.id)).toEqual([])
      }
      if (hard(0, 1)) console.info(JSON.stringify(Object.fromEntries(wins)))
    },
    hard(60_000, 900_000),
  )

  /** What was made for the program and nobody holds. */
  async function left(programId: string): Promise<string[]> {
    const { payload } = server.waymark
    const all = { pagination: false, depth: 0 } as const
    const where = { madeFor: { equals: programId } }
    const { docs: programs } = await payload.find({ ...all, collection: 'programs' })
    const { docs: milestones } = await payload.find({ ...all, collection: 'milestones' })
    const { docs: made } = await payload.find({ ...all, collection: 'workouts', where })
    const inPrograms = new Set(programs.flatMap((each) => (each.milestones ?? []).map(({ milestone }) => milestone)))
    const inMilestones = new Set(milestones.flatMap((each) => (each.workouts ?? []).map(({ workout }) => workout)))
    return [
      ...milestones.filter((each) => each.madeFor === programId && !inPrograms.has(each.id)),
      ...made.filter(({ id }) => !inMilestones.has(id)),
    ].map(({ title }) => title)
  }
})
