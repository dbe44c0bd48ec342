import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_EDIT_KINDS } from '../src/testing/adminEdits.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { AskedHistory, type AskedKind, type Stage } from '../src/testing/askedHistory.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { EDIT_KINDS } from '../src/testing/coachEdits.ts'
import { coached } from '../src/testing/coached.ts'
import { hard } from '../src/testing/hard.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { startTestServer } from '../src/testing/testServer.ts'
import { brokenTrainingLaws } from '../src/testing/trainingLaws.ts'

const ATHLETES = 3

describe('whatever coaches and athletes do, at home and offline', () => {
  let stage: Stage
  let make: ReturnType<typeof catalogue>
  const seen = { steps: 0, moved: 0, changed: 0, online: 0, late: 0, rejected: 0 }

  beforeAll(async () => {
    const server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const athletes = await Promise.all(
      times(ATHLETES, async (index) => {
        const person = await server.register({ username: `athlete.${index}` })
        return { ...person, mutate: mutateAs(server, person) }
      }),
    )
    await coached(server, coach, ...athletes)
    make = catalogue(server, coach)
    stage = { server, coach, coaching: mutateAs(server, coach), admin: await adminOf(server), athletes, seen }
  })
  afterAll(() => stage.server.stop())

  async function newHistory(): Promise<AskedHistory> {
    const exercises = [await make.exercise(), await make.exercise()]
    const workouts: string[] = []
    for (const named of [exercises, exercises.slice(0, 1), exercises]) workouts.push(await make.workout(named))
    const milestones: string[] = []
    for (const slots of [[0, 1, 0], [1], [2, 0], [0]]) {
      milestones.push(await make.milestone(slots.map((index) => workouts[index] as string)))
    }
    const programId = await make.program(milestones.slice(0, 3), { isPublished: true })
    const history = new AskedHistory(stage, { programId, milestones, workouts, exercises })
    await history.look()
    return history
  }

  it(
    'what an athlete is asked for, and what a session says was prescribed, change only with their pin',
    async () => {
      const some = (...kinds: AskedKind[]) => fc.constantFrom<AskedKind>(...kinds)
      const kind = fc.oneof(
        { weight: 5, arbitrary: some(...EDIT_KINDS(), 'setExercises', 'plan', 'transform', 'revert') },
        { weight: 3, arbitrary: some(...ADMIN_EDIT_KINDS()) },
        { weight: 3, arbitrary: some('everyone', 'everyone', 'propagate', 'propagateSome') },
        { weight: 7, arbitrary: some('train', 'offline', 'offline', 'deliver', 'take', 'leave', 'enrol') },
      )
      const lengths = { minLength: 12, maxLength: hard(18, 50), size: 'max' } as const
      await fc.assert(
        fc.asyncProperty(fc.array(fc.record({ kind, number: fc.nat(9_999) }), lengths), async (steps) => {
          const history = await newHistory()
          for (const number of stage.athletes.keys()) await history.take({ kind: 'enrol', number })
          // Whatever follows, somebody has trained, somebody has not told of it yet, and a correction has come between.
          for (const first of ['train', 'offline', 'everyone', 'setExercises', 'deliver'] as const) {
            await history.take({ kind: first, number: 6 })
          }
          for (const step of steps) await history.take(step)
          await history.end()
          expect(await brokenLaws(stage.server.waymark.payload)).toEqual([])
          expect(await brokenTrainingLaws(stage.server.waymark.payload)).toEqual([])
        }),
        { numRuns: hard(2, 60), endOnFailure: true },
      )
      if (hard(0, 1)) console.info(JSON.stringify(seen))
      for (const count of [seen.moved, seen.changed, seen.online, seen.late]) expect(count).toBeGreaterThan(0)
    },
    hard(120_000, 1_800_000),
  )
})
