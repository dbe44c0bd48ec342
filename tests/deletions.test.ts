import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import {
  AddMilestoneToProgramDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  DeleteExerciseDocument,
  DeleteMilestoneDocument,
  DeleteProgramDocument,
  DeleteWorkoutDocument,
  RemoveMilestoneFromProgramDocument,
  SetMilestoneWorkoutsDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { codesOf, type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const ROUNDS = hard(4, 40)
/** The number of documents that each round races for, and of racers for each document. */
const THINGS = 4
const RACERS = 5

type Send = () => Promise<{ userErrors: { code: string }[] }>

interface Race {
  collection: 'exercises' | 'workouts' | 'milestones'
  type: 'exercise' | 'workout' | 'milestone'
  make: () => Promise<string>
  remove: (id: string) => ReturnType<Send>
  /** Prepares the two ways to begin to name the document: in a new document, and in an existing one. */
  waysToName: (id: string) => Promise<[Send, Send]>
}

describe('deleting what others begin to name at the same moment', () => {
  let server: TestServer
  let coach: Person
  let mutate: Mutate
  let make: ReturnType<typeof catalogue>
  let admin: Awaited<ReturnType<typeof adminOf>>
  let titles = 0

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    mutate = mutateAs(server, coach)
    make = catalogue(server, coach)
    admin = await adminOf(server)
  })
  afterAll(() => server.stop())

  const title = () => {
    titles += 1
    return `Racer ${titles}`
  }
  const laws = () => brokenLaws(server.waymark.payload)

  const races: Race[] = [
    {
      collection: 'exercises',
      type: 'exercise',
      make: () => make.exercise(),
      remove: (exerciseId) => mutate(DeleteExerciseDocument, { exerciseId }),
      waysToName: async (exerciseId) => {
        const workoutId = await make.workout()
        const exercises = [{ exerciseId, sets: [{ repsMin: 5 }] }]
        return [
          () => mutate(CreateWorkoutDocument, { title: title(), exercises }),
          () => mutate(UpdateWorkoutDocument, { workoutId, expectedRevision: 1, exercises }),
        ]
      },
    },
    {
      collection: 'workouts',
      type: 'workout',
      make: () => make.workout(),
      remove: (workoutId) => mutate(DeleteWorkoutDocument, { workoutId }),
      waysToName: async (workoutId) => {
        const milestoneId = await make.milestone()
        const workouts = [{ workoutId }]
        return [
          () => mutate(CreateMilestoneDocument, { title: title(), workoutIds: [workoutId, workoutId] }),
          () => mutate(SetMilestoneWorkoutsDocument, { milestoneId, expectedRevision: 1, workouts }),
        ]
      },
    },
    {
      collection: 'milestones',
      type: 'milestone',
      make: () => make.milestone(),
      remove: (milestoneId) => mutate(DeleteMilestoneDocument, { milestoneId }),
      waysToName: async (milestoneId) => {
        const programId = await make.program()
        return [
          () => mutate(CreateProgramDocument, { title: title(), milestoneIds: [milestoneId] }),
          () => mutate(AddMilestoneToProgramDocument, { programId, milestoneId }),
        ]
      },
    },
  ]

  const codeOf = async (send: Send) => codesOf(await send())[0] ?? 'OK'

  describe.each(races)('$collection', (race) => {
    it('are deleted, and whoever names one is refused, or are named, and whoever deletes one is', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const ids = await Promise.all(times(THINGS, race.make))
        const ways = await Promise.all(ids.map(race.waysToName))
        const outcomes = await Promise.all(
          ids.map(async (id, thing) => {
            const naming = (ways[thing] ?? []).map((send) => async () => ({ named: await codeOf(send) }))
            const deleting = times(RACERS - naming.length, () => async () => ({
              removed: await codeOf(() => race.remove(id)),
            }))
            // The racer that is sent first changes with the round.
            const racers = [...naming, ...deleting]
            return Promise.all(times(RACERS, (index) => racers[(index + round) % RACERS]?.()))
          }),
        )
        for (const told of outcomes) {
          const named = told.flatMap((each) => (each && 'named' in each ? each.named : []))
          const removed = told.flatMap((each) => (each && 'removed' in each ? each.removed : []))
          const isDeleted = removed.includes('OK')
          expect(named).toEqual(Array(2).fill(isDeleted ? 'NOT_FOUND' : 'OK'))
          const others = Array(RACERS - 3).fill(isDeleted ? 'NOT_FOUND' : 'IN_USE')
          expect(removed.toSorted()).toEqual([...others, isDeleted ? 'OK' : 'IN_USE'])
        }
      }
      expect(await laws()).toEqual([])
    })

    it('that something names are refused to an admin as well, by ID and in bulk', async () => {
      const { payload } = server.waymark
      const [named, free] = [await race.make(), await race.make()]
      for (const send of await race.waysToName(named)) expect(await codeOf(send)).toBe('OK')
      const id = decodeId(race.type, named) as string
      const inUse = expect.stringMatching(new RegExp(`^This ${race.type} is in use by "`))
      await expect(payload.delete({ collection: race.collection, id, ...admin })).rejects.toMatchObject({
        status: 409,
        message: inUse,
        refused: [expect.objectContaining({ code: 'IN_USE' })],
      })
      const { docs, errors } = await payload.delete({
        collection: race.collection,
        where: { id: { in: [id, decodeId(race.type, free)] } },
        ...admin,
      })
      expect(docs.map((doc) => doc.id)).toEqual([decodeId(race.type, free)])
      expect(errors).toEqual([{ id, isPublic: true, message: inUse }])
      expect(await laws()).toEqual([])
    })

    it('are deleted by an admin only while nothing names them, whoever comes first', async () => {
      const { payload } = server.waymark
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(
          times(THINGS, async () => {
            const id = await race.make()
            const naming = await race.waysToName(id)
            const deletion = payload
              .delete({ collection: race.collection, id: decodeId(race.type, id) as string, ...admin })
              .then(() => 'OK')
              .catch((error: unknown) => error)
            const [removed, ...named] = await Promise.all([deletion, ...naming.map(codeOf)])
            // The deletion runs in a transaction of Payload, so it may lose to another writer and is not retried.
            if (removed !== 'OK') expect(removed).toBeInstanceOf(Error)
            expect(named).toEqual(Array(2).fill(removed === 'OK' ? 'NOT_FOUND' : 'OK'))
          }),
        )
      }
      expect(await laws()).toEqual([])
    })
  })

  it('a program is deleted once, at the revision that was seen, and nothing of it is left', async () => {
    const [milestoneId, held] = await make.milestones(2)
    for (let round = 0; round < ROUNDS; round += 1) {
      const programs = await Promise.all(times(THINGS, () => make.program([held as string])))
      const program = programs[0] as string
      const seen = { programId: program, expectedRevision: 1 }
      const racers = [
        () => mutate(DeleteProgramDocument, seen),
        () => mutate(AddMilestoneToProgramDocument, { programId: program, milestoneId: milestoneId as string }),
        () => mutate(RemoveMilestoneFromProgramDocument, { programId: program, milestoneId: held as string }),
        () => mutate(UpdateProgramDocument, { ...seen, title: title() }),
      ]
      const answers = await Promise.all(
        times(20, async (index) => {
          const turn = (index + round) % racers.length
          const answer = await (racers[turn] as (typeof racers)[number])()
          return { turn, code: codesOf(answer)[0] ?? 'OK' }
        }),
      )
      const deleted = answers.filter(({ turn, code }) => turn === 0 && code === 'OK').length
      expect(deleted).toBeLessThanOrEqual(1)
      expect(answers.filter(({ code }) => !['OK', 'NOT_FOUND', 'STALE_REVISION'].includes(code))).toEqual([])
      // A deletion that expects revision 1 can only follow changes without effect.
      if (deleted) expect(answers.filter(({ turn, code }) => turn !== 0 && code !== 'NOT_FOUND')).toEqual([])
    }
    expect(await laws()).toEqual([])
  })
})
