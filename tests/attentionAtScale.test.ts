import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { MyAthletesDocument, MyAttentionDocument } from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const ATHLETES = hard(10, 500)
const SESSIONS = hard(60, 1_000)
const SLOTS = 36
const EXERCISES = 12
const DAY_MS = 86_400_000
/** Three workouts a week. */
const DAYS_APART = 7 / 3
/** About a second, and as much again for a machine that is busy with other tests. */
const MOST_MS = 2_000

/** A coach with as many athletes as their list is promised for, each of whom has trained for years. */
describe(`attention for ${ATHLETES} athletes with ${SESSIONS} sessions each`, () => {
  let server: TestServer
  let coach: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    const exercises = await Promise.all(times(EXERCISES, () => make.exercise()))
    const workout = await make.workout(exercises.slice(0, 6))
    const milestone = await make.milestone(times(SLOTS, () => workout))
    const program = rawId(await make.program([milestone], { isPublished: true }))
    const { workouts } = await server.waymark.payload.findByID({
      collection: 'milestones',
      id: rawId(milestone),
      depth: 0,
    })
    const slots = (workouts ?? []).map(({ id }) => String(id))
    for (let from = 0; from < ATHLETES; from += 25) {
      const people = await Promise.all(
        times(Math.min(25, ATHLETES - from), (index) => server.register({ username: `athlete.${from + index}` })),
      )
      await coached(server, coach, ...people)
      for (const person of people) await train(person, { program, slots, workout, exercises: exercises.map(rawId) })
    }
  }, 3_600_000)
  afterAll(() => server.stop())

  interface Plan {
    program: string
    slots: string[]
    workout: string
    exercises: string[]
  }

  async function train({ user }: Person, { program, slots, workout, exercises }: Plan): Promise<void> {
    const history = trainingHistory(server)
    const [enrolment = ''] = await history.enrolments(user.id, [{ program, pinnedRevision: 2, startedAt: ago(100) }])
    const estimated = Object.fromEntries(exercises.slice(0, 6).map((id) => [id, 3]))
    const ids = await history.sessions(
      user.id,
      times(SESSIONS, (index) => ({
        ...{ workout: rawId(workout), prescribed: `${rawId(workout)} 1` },
        ...(index < 40 && { enrolment, slotId: slots[(index + 6) % SLOTS] as string }),
        ...{ startedAt: ago(index * DAYS_APART + 1), completedAt: ago(index * DAYS_APART + 0.95) },
        ...{ notes: index % 10 === 3 ? 'Good. Knee hurts a little.' : 'Good.', rating: 4, setCount: 18 },
        tally: { work: 18, hard: index % 7 === 0 ? 10 : 2, pain: [], estimated },
      })),
    )
    const session = ids.at(-1) as string
    const [set = ''] = await history.sets(user.id, [{ session, exercise: exercises[0] as string }])
    await history.records(
      user.id,
      exercises.flatMap((exercise, index) =>
        ['BEST_ESTIMATED_ONE_REP_MAX', 'HEAVIEST_LOAD', 'MOST_REPS'].map((kind) => ({
          ...{ exercise, set, session, achievedAt: ago(index % 3 === 0 ? 5 : 200) },
          kind: kind as 'MOST_REPS',
        })),
      ),
    )
  }

  it('answers a page in about a second, with a constant number of calls', async () => {
    for (const document of [MyAttentionDocument, MyAthletesDocument]) {
      const ask = () => server.graphql(document as typeof MyAttentionDocument, { first: 20 }, coach)
      const calls = await server.calls(ask)
      const taken: number[] = []
      for (const _ of times(5, () => 0)) {
        const start = performance.now()
        const { errors } = await ask()
        expect(errors).toBeUndefined()
        taken.push(Math.round(performance.now() - start))
      }
      const name = document === MyAttentionDocument ? 'attention' : 'athletes'
      process.stdout.write(`${name}: ${calls.length} calls, ${taken.join(', ')} ms\n${calls.join(', ')}\n`)
      expect(Math.min(...taken)).toBeLessThan(MOST_MS)
    }
    const { data } = await server.graphql(MyAttentionDocument, { first: 1 }, coach)
    expect(present(data.attention).totalCount).toBeGreaterThan(ATHLETES)
  }, 600_000)
})

const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()
