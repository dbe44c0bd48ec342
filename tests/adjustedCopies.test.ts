import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { cookieOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AdjustEnrolmentDocument,
  type AdjustEnrolmentInput,
  PlanProgramDocument,
  TakeProgramRevisionDocument,
  TransformProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

const ROWS = 'rows { workoutExerciseId prescription isAdjusted adjustmentNote written { prescription } }'
const SPARED = { prescription: '3x8 @30kg', note: 'Spare the shoulder' }

interface Row {
  id: string
  exerciseId: string
  prescription: string
}
interface Read {
  id: string
  title: string
  workouts: {
    workout: { id: string; title: string; exercises: (Omit<Row, 'exerciseId'> & { exercise: { id: string } })[] }
  }[]
}
interface Week {
  id: string
  title: string
  workouts: { id: string; title: string; rows: Row[] }[]
}

describe('what is adjusted in a workout that fills several slots', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let count = 0

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
  })
  afterAll(async () => {
    expect(await brokenLaws(server.waymark.payload)).toEqual([])
    await server.stop()
  })

  /** An athlete in a program of three weeks with the same workout, whose first row is adjusted for them. */
  async function adjusted() {
    count += 1
    const athlete = await server.register({ username: `athlete.${count}` })
    await coached(server, coach, athlete)
    const [bench, squat] = [await make.exercise(), await make.exercise()]
    const workout = await make.workout([bench, squat], { title: `Day ${count}` })
    const weeks = await Promise.all(['One', 'Two', 'Three'].map((title) => make.milestone([workout], { title })))
    const program = await make.program(weeks, { isPublished: true })
    const train = training(server, athlete)
    const { id: enrolmentId } = await train.enrol(program)
    const as = mutations(server, coach)
    const adjust = (input: Omit<AdjustEnrolmentInput, 'enrolmentId'>) =>
      as.mutate(AdjustEnrolmentDocument, { enrolmentId, ...input })
    /** What the athlete is asked for first in each week, and the adjustments. */
    const told = async () => {
      const query = `query ($id: ID!) { enrolment(id: $id) { milestones { slots { slotId ${ROWS} } }
        adjustments { nodes { isOrphaned workoutExerciseId } } } }`
      const { data } = await server.graphql(query, { id: enrolmentId }, athlete)
      const slots = data.enrolment.milestones.map(({ slots: [slot] }: { slots: unknown[] }) => slot)
      const lines: string[] = []
      for (const { slotId, rows } of slots) {
        const { clientId } = await train.start({ enrolmentId, slotId })
        const session = `query ($id: ID!) { workoutSession(clientId: $id) { ${ROWS} } }`
        const kept = (await server.graphql(session, { id: clientId }, athlete)).data.workoutSession.rows
        // A session is told what the plan said that it would be.
        expect(kept).toEqual(rows)
        lines.push(rows[0].prescription)
      }
      return { lines, slots, nodes: data.enrolment.adjustments.nodes }
    }
    const move = () => train.mutate(TakeProgramRevisionDocument, { enrolmentId })
    const plan = async () => {
      const query = `query ($id: ID!) { program(id: $id) { revision milestones { id title workouts { workout { id title
        exercises { id exercise { id } prescription } } } } } }`
      const { data } = await server.graphql(query, { id: program }, coach)
      const milestones: Week[] = data.program.milestones.map(({ id, title, workouts }: Read) => ({
        ...{ id, title },
        workouts: workouts.map(({ workout: { exercises, ...head } }) => ({
          ...head,
          rows: exercises.map(({ exercise, ...row }) => ({ ...row, exerciseId: exercise.id })),
        })),
      }))
      return { milestones, revision: data.program.revision as number }
    }
    const save = async (change: (milestones: Week[]) => object[]) => {
      const { milestones, revision } = await plan()
      const { userErrors } = await as.mutate(PlanProgramDocument, {
        ...{ programId: program, expectedRevision: revision },
        plan: { title: `Program ${count}`, milestones: change(milestones) as never },
      })
      expect(userErrors).toEqual([])
      await move()
    }
    const rowIn = async (week: number, row = 0) => String((await plan()).milestones[week]?.workouts[0]?.rows[row]?.id)
    await adjust({ workoutExerciseId: await rowIn(0), ...SPARED })
    return { adjust, as, athlete, bench, enrolmentId, move, plan, program, rowIn, save, squat, told, train, workout }
  }

  /** The plan with another second row in one week: a copy of the workout, as a client makes it. */
  const splitting =
    (week: number, prescription = '5x5 @100kg') =>
    (weeks: Week[]) =>
      weeks.map((each, index) =>
        index === week ? { ...each, workouts: each.workouts.map(copyOf(prescription)) } : each,
      )
  const copyOf =
    (prescription: string) =>
    ({ id, title, rows }: Week['workouts'][number]) => ({
      ...{ title, copyOf: id },
      rows: rows.map(({ id: row, ...said }, index) => ({ ...said, copyOf: row, ...(index === 1 && { prescription }) })),
    })
  const admin = async () => {
    const headers = { authorization: `Bearer ${coach.token}` }
    const cookie = cookieOf(await fetch(`${server.url}/admin-session`, { method: 'POST', headers }))
    return async (path: string, body?: object) => {
      const sent = { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(`${server.url}/api/${path}`, {
        ...(body && sent),
        headers: { cookie, 'content-type': 'application/json' },
      })
      // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
      return (await answer.json()) as any
    }
  }

  it('holds on in the copy that an edit of one week makes, and in copies of that copy', async () => {
    const { rowIn, save, told } = await adjusted()
    await save(splitting(1))
    const first = await told()
    expect(first.lines).toEqual(['3x8 @30kg', '3x8 @30kg', '3x8 @30kg'])
    expect(first.slots[1].rows).toMatchObject([
      { isAdjusted: true, adjustmentNote: 'Spare the shoulder', written: { prescription: '>=5' } },
      { isAdjusted: false, prescription: '5x5 @100kg' },
    ])
    expect(first.nodes).toEqual([{ isOrphaned: false, workoutExerciseId: await rowIn(0) }])
    expect(await rowIn(1)).not.toBe(await rowIn(0))

    // Afterwards no week has the workout itself any more.
    await save(splitting(1, '6x6'))
    await save(splitting(0))
    await save(splitting(2))
    const last = await told()
    expect(last.lines).toEqual(['3x8 @30kg', '3x8 @30kg', '3x8 @30kg'])
    expect(last.nodes).toMatchObject([{ isOrphaned: false }])
  })

  it('holds on where the plan grid of the admin interface is saved', async () => {
    const { enrolmentId, move, program, rowIn, told } = await adjusted()
    const ask = await admin()
    const path = `programs/${rawId(program)}/plan`
    const { revision, weeks } = await ask(path)
    const saved = await ask(path, { revision, milestones: splitting(1)(weeks) })
    expect(saved.refused).toBeUndefined()
    await move()
    expect((await told()).lines).toEqual(['3x8 @30kg', '3x8 @30kg', '3x8 @30kg'])
    const { workouts, orphaned } = await ask(`enrolments/${rawId(enrolmentId)}/rows`)
    expect(orphaned).toEqual([])
    const inCopy = { rowId: await rowIn(1), change: { prescription: '3x8 @30kg', note: SPARED.note } }
    expect(workouts).toMatchObject([{ rows: [{ change: { prescription: '3x8 @30kg' } }, {}] }, { rows: [inCopy, {}] }])
  })

  it('holds on where a change of some weeks copies the workout, and where another program holds it too', async () => {
    const { as, move, plan, program, squat, told, workout } = await adjusted()
    const { milestones, revision } = await plan()
    const { userErrors } = await as.mutate(TransformProgramDocument, {
      ...{ programId: program, expectedRevision: revision, milestoneIds: [String(milestones[2]?.id)] },
      ...{ exerciseIds: [squat], restSeconds: 240 },
    })
    expect(userErrors).toEqual([])
    await move()
    expect((await told()).lines).toEqual(['3x8 @30kg', '3x8 @30kg', '3x8 @30kg'])

    await make.program([await make.milestone([workout])])
    const again = await plan()
    const { program: shared } = await as.mutate(TransformProgramDocument, {
      ...{ programId: program, expectedRevision: again.revision, exerciseIds: [squat], restSeconds: 200 },
    })
    expect(shared).not.toBeNull()
    expect((await plan()).milestones[0]?.workouts[0]?.id).not.toBe(workout)
    await move()
    expect((await told()).lines).toEqual(['3x8 @30kg', '3x8 @30kg', '3x8 @30kg'])
  })

  it('gives way to what is said of the copy, also that it is as the program has it', async () => {
    const { adjust, rowIn, save, told } = await adjusted()
    await save(splitting(1))
    const copy = await rowIn(1)
    await adjust({ workoutExerciseId: copy, prescription: '2x5 @20kg' })
    expect((await told()).lines).toEqual(['3x8 @30kg', '2x5 @20kg', '3x8 @30kg'])
    await adjust({ workoutExerciseId: copy })
    expect((await told()).lines).toEqual(['3x8 @30kg', '>=5', '3x8 @30kg'])
    await save(splitting(2))
    // Nothing was said of this copy yet: taking back says that it is to be as the program has it.
    expect((await adjust({ workoutExerciseId: await rowIn(2) })).adjustment).toBeNull()
    const { lines, nodes } = await told()
    expect(lines).toEqual(['3x8 @30kg', '>=5', '>=5'])
    expect(nodes).toHaveLength(1)
  })

  it('stays what it is when the copy is saved as a workout, and does not go to a copy that is put elsewhere', async () => {
    const { as, move, plan, rowIn, save, told } = await adjusted()
    await save(splitting(1))
    const { milestones } = await plan()
    const [{ id: workoutId, rows } = { id: '', rows: [] }] = milestones[1]?.workouts ?? []
    const exercises = rows.map(({ id, exerciseId }, index) => ({ id, exerciseId, prescription: `${index + 4}x4` }))
    await as.mutate(UpdateWorkoutDocument, { workoutId, expectedRevision: 1, exercises })
    const ask = await admin()
    const form = await ask(`workouts/${rawId(workoutId)}?depth=0`)
    expect(form.exercises[0].madeOf).toBe(decodeId('workoutExercise', await rowIn(0)))
    await move()
    const { lines, slots } = await told()
    expect(lines[1]).toBe('3x8 @30kg')
    expect(slots[1].rows[0].written).toEqual({ prescription: '4x4' })

    await save((weeks) => [...weeks, { title: 'Four', workouts: (weeks[0]?.workouts ?? []).map(copyOf('1x1')) }])
    expect((await told()).lines).toEqual(['3x8 @30kg', '3x8 @30kg', '3x8 @30kg', '>=5'])
  })
})
