import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { updateProductUserProgress } from '../src/actions/workouts/progress/updateProductUserProgress.ts'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { type AnyCall, replaceableCalls } from '../src/storage/databaseCalls.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { DeleteWorkoutSessionDocument, UpdateWorkoutSessionDocument } from '../src/testing/generated/operations.ts'
import { derived, recount } from '../src/testing/recount.ts'
import { isMongo, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, training } from '../src/testing/training.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'
import { readTrainingState } from '../src/testing/trainingState.ts'

const DAY_MS = 86_400_000
const READS = ['find', 'findTogether', 'firstDone'] as const

/** The cost is told without a clock: the calls, what they answer, and on MongoDB also what the server looked at. */
interface Cost {
  calls: string[]
  bytes: number
  examined: number
}

describe('a workout that is completed late', () => {
  let server: TestServer
  let program: string
  let workout: string
  let mongo: MongoClient | undefined

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    workout = await make.workout([await make.exercise()])
    // The second milestone stays open, so that the enrolment does.
    program = await make.program([await make.milestone([workout]), await make.milestone([workout])], {
      isPublished: true,
    })
    if (isMongo) mongo = await MongoClient.connect(server.databaseUrl)
    await mongo?.db().command({ profile: 2 })
  })
  afterAll(async () => {
    await mongo?.db().command({ profile: 0 })
    await mongo?.close()
    await server.stop()
  })

  async function costOf(work: () => Promise<unknown>): Promise<Cost> {
    const { payload } = server.waymark
    const db = replaceableCalls(payload.db)
    const since = new Date()
    let bytes = 0
    const originals = READS.map((name) => [name, db[name] as AnyCall] as const)
    for (const [name, original] of originals) {
      db[name] = async function (asked) {
        const answer = await original.call(this, asked)
        bytes += JSON.stringify(answer).length
        return answer
      }
    }
    try {
      const calls = await server.calls(work)
      const seen = await mongo
        ?.db()
        .collection('system.profile')
        .find({ ts: { $gte: since } })
        .toArray()
      const examined = seen?.reduce((sum, each) => sum + (each.docsExamined ?? 0) + (each.keysExamined ?? 0), 0)
      return { calls, bytes, examined: examined ?? 0 }
    } finally {
      for (const [name, original] of originals) db[name] = original
    }
  }

  /** An athlete who has completed the same place of a program every day. */
  async function athleteOf(days: number) {
    const person = await server.register({ username: `athlete.${days}` })
    const does = training(server, person)
    const enrolment = await does.enrol(program)
    const { slotId } = present(enrolment.nextWorkout)
    const at = (daysAgo: number, minutes = 0) =>
      new Date(Date.now() - daysAgo * DAY_MS + minutes * 60_000).toISOString()
    const rows = Array.from({ length: days }, (_, index) => ({
      ...{ enrolment: rawId(enrolment.id), slotId: slotId.slice('slot_'.length) },
      ...{ startedAt: at(index + 1), completedAt: at(index + 1, 30), completedOn: at(index + 1, 30).slice(0, 10) },
    }))
    await trainingHistory(server).sessions(person.user.id, rows)
    await server.waymark.doorway.inTransaction(ANONYMOUS, (tx) =>
      updateProductUserProgress(tx, person.user.id, {
        ...{ workoutsCompleted: days, setsPerformed: 0, volumeKgThousandths: 0, volumeLbThousandths: 0 },
        ...{ currentStreakWeeks: 0, longestStreakWeeks: 0 },
        ...{ lastWorkoutAt: at(1, 30), lastWorkoutOn: at(1, 30).slice(0, 10) },
      }),
    )
    const complete = async (daysAgo: number) => {
      const sessionClientId = randomUUID()
      const results = await does.sync([
        event(at(daysAgo), { workoutStarted: { sessionClientId, enrolmentId: enrolment.id, slotId } }),
        event(at(daysAgo, 5), { workoutCompleted: { sessionClientId } }),
      ])
      expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'APPLIED'])
      return present(results[0]?.workoutSession).id
    }
    // The weeks of an athlete from before weeks were kept are counted once.
    const first = await complete(5)
    const costs = {
      event: await costOf(() => complete(6)),
      first: await costOf(() => complete(1_200)),
      mutation: await costOf(async () => {
        const { id } = await does.start({ enrolmentId: enrolment.id, slotId })
        await does.complete(id)
      }),
      moved: await costOf(() =>
        does.mutate(UpdateWorkoutSessionDocument, {
          workoutSessionId: first,
          startedAt: at(1_000),
          completedAt: at(1_000, 9),
        }),
      ),
      deleted: await costOf(() => does.mutate(DeleteWorkoutSessionDocument, { workoutSessionId: first })),
    }
    const state = await readTrainingState(server.waymark.payload, person.user.id)
    expect(derived(state).progress).toEqual(recount(state).progress)
    return costs
  }

  it('costs the same calls, rows and bytes after years of training as after a month', async () => {
    const [few, many] = [await athleteOf(30), await athleteOf(900)]
    for (const what of Object.keys(few) as (keyof typeof few)[]) {
      const [less, more] = [few[what], many[what]]
      expect({ what, calls: more.calls }).toEqual({ what, calls: less.calls })
      expect({ what, less, more }).toSatisfy(
        () => more.bytes <= less.bytes * 1.1 && more.examined <= less.examined + 20,
      )
    }
  })
})
