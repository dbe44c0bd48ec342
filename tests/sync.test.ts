import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrolInProgram } from '../src/actions/workouts/progress/enrolInProgram.ts'
import { holdAthlete } from '../src/actions/workouts/progress/holdAthlete.ts'
import { syncWorkoutEvents } from '../src/actions/workouts/sync/syncWorkoutEvents.ts'
import type { Caller } from '../src/kernel/caller.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { type Happening, history, retelling, type Stage } from '../src/testing/eventHistories.ts'
import { hard } from '../src/testing/hard.ts'
import { derived, recount, recountTallies, talliesIn } from '../src/testing/recount.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { readTrainingState } from '../src/testing/trainingState.ts'

describe('any order, duplication and split of an offline log', () => {
  let server: TestServer
  let program: string
  let shared: Omit<Stage, 'enrolment'>
  let registered = 0

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    const exercises = {
      loadAndReps: await make.exercise(),
      reps: await make.exercise({ metric: 'REPS' }),
      duration: await make.exercise({ metric: 'DURATION' }),
      distance: await make.exercise({ metric: 'DISTANCE_AND_DURATION' }),
    }
    const workout = await make.workout([exercises.loadAndReps, exercises.reps])
    const milestone = await make.milestone([workout, workout])
    program = await make.program([milestone], { isPublished: true })
    const { docs } = await server.waymark.payload.find({ collection: 'milestones', depth: 0 })
    shared = { workout, exercises, slots: (docs[0]?.workouts ?? []).map(({ id }) => encodeId('slot', String(id))) }
  })
  afterAll(() => server.stop())

  /** A new person who is enrolled in the program. */
  async function athlete(): Promise<Person & { enrolment: string }> {
    registered += 1
    const person = await server.register({ username: `athlete.${registered}`, timeZone: 'America/New_York' })
    const enrolment = await server.waymark.doorway.inTransaction(person.caller, (tx) =>
      enrolInProgram(tx, { programId: program }),
    )
    return { ...person, enrolment: encodeId('enrolment', enrolment.id) }
  }

  const send = (caller: Caller, events: Happening[]) =>
    server.waymark.doorway.inTransaction(
      caller,
      async (tx) => {
        await holdAthlete(tx)
        return syncWorkoutEvents(tx, { events })
      },
      `training ${caller.user?.id}`,
    )

  const stateOf = ({ user }: Person) => readTrainingState(server.waymark.payload, user.id)

  it(
    'ends in the same state as the history told once in order; all that is derived equals what is counted from nothing',
    async () => {
      const placeholder = 'enrolment of the athlete'
      const told = history({ ...shared, enrolment: placeholder }).chain((events) =>
        fc.tuple(fc.constant(events), retelling(events), fc.boolean()),
      )
      await fc.assert(
        fc.asyncProperty(told, async ([events, calls, atOnce]) => {
          const [one, other] = [await athlete(), await athlete()]
          const of = (person: { enrolment: string }, batch: Happening[]): Happening[] =>
            JSON.parse(JSON.stringify(batch).replaceAll(placeholder, person.enrolment))
          await send(one.caller, of(one, events))
          if (atOnce) await Promise.all(calls.map((call) => send(other.caller, of(other, call))))
          else for (const call of calls) await send(other.caller, of(other, call))
          const [once, again] = [await stateOf(one), await stateOf(other)]
          expect(again).toEqual(once)
          expect(derived(again)).toEqual(recount(again))
          expect(talliesIn(again)).toEqual(recountTallies(again))
        }),
        {
          numRuns: hard(isMongo ? 60 : 300, 5_000),
          // Shrinking stops after a while, because nobody benefits when it takes minutes.
          interruptAfterTimeLimit: hard(200_000, 7_000_000),
          markInterruptAsFailure: true,
        },
      )
    },
    hard(240_000, 7_200_000),
  )
})
