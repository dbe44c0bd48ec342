import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../src/kernel/caller.ts'
import type { Program } from '../src/payload-types.ts'
import { readCatalogue } from '../src/storage/readCatalogue.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { READS, readCatalogueBy, readPublicly } from '../src/testing/catalogueReads.ts'
import { type Catalogue, EDIT_KINDS, edit } from '../src/testing/coachEdits.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import {
  EnrolInProgramDocument,
  LeaveProgramDocument,
  UnpublishProgramDocument,
  UpdateExerciseDocument,
  UpdateMilestoneDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'
import { untilCatalogueIsKept } from '../src/testing/untilCatalogueIsKept.ts'

describe('the catalogue in memory', () => {
  let server: TestServer
  /** A server on the same database that keeps nothing in memory. */
  let plain: TestServer
  let coach: Person
  let athlete: Person
  let coaching: Mutate
  let training: Mutate
  let make: ReturnType<typeof catalogue>
  const kept = () => server.waymark.payload.db.waymark.catalogue
  const callers = (): [string, string | undefined][] => [
    ['anonymous', undefined],
    ['the athlete', athlete.token],
    ['the coach', coach.token],
  ]

  beforeAll(async () => {
    server = await startTestServer()
    plain = await startTestServer({ beside: server, catalogueCacheMb: 0 })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    coaching = mutateAs(server, coach)
    training = mutateAs(server, athlete)
    make = catalogue(server, coach)
    await untilCatalogueIsKept(server)
  })
  afterAll(async () => {
    await plain.stop()
    await server.stop()
  })

  async function newCatalogue(): Promise<Catalogue> {
    const exercises = [await make.exercise(), await make.exercise()]
    const workouts = [await make.workout(exercises), await make.workout(exercises.slice(0, 1)), await make.workout()]
    const milestones = [
      await make.milestone([workouts[0], workouts[1], workouts[0]] as string[]),
      await make.milestone([workouts[2] as string]),
      await make.milestone(),
    ]
    const programId = await make.program(milestones.slice(0, 2), { isPublished: true })
    return { programId, milestones, workouts, exercises }
  }

  /** Lists every answer that differs from the one read from the database. */
  async function stale(of: Catalogue): Promise<string[]> {
    const differences: string[] = []
    for (const read of READS) {
      const [here, there] = [await readPublicly(server, read, of), await readCatalogueBy(plain, read, of)]
      if (here !== there) differences.push(`${read} by GET: ${here}\ninstead of ${there}`)
    }
    for (const [who, token] of callers()) {
      for (const read of READS) {
        const [here, there] = [
          await readCatalogueBy(server, read, of, token),
          await readCatalogueBy(plain, read, of, token),
        ]
        if (here !== there) differences.push(`${read} as ${who}: ${here}\ninstead of ${there}`)
      }
    }
    return differences
  }

  it('is read from the database once, whoever asks', async () => {
    const of = await newCatalogue()
    const read = (name: string) => () => readCatalogueBy(server, name, of)
    for (const name of ['programs', 'exercises', 'program', 'nodes', 'search']) {
      const first = await read(name)()
      const calls = await callsOf(server.waymark.payload, async () => expect(await read(name)()).toBe(first))
      expect(calls).toEqual([])
    }
  })

  it('answers a writer what was written, and everybody else at once', async () => {
    const of = await newCatalogue()
    for (const read of READS) await readCatalogueBy(server, read, of)
    await coaching(UpdateMilestoneDocument, {
      milestoneId: of.milestones[0] as string,
      expectedRevision: 1,
      title: 'Renamed',
    })
    expect(await readCatalogueBy(server, 'program', of)).toContain('Renamed')
    expect(await stale(of)).toEqual([])
  })

  it('keeps nothing of a transaction that rolls back, or has not ended', async () => {
    const of = await newCatalogue()
    await stale(of)
    const { payload, doorway } = server.waymark
    const work = doorway.inTransaction(coach.caller as Caller, async ({ req }) => {
      const id = rawId(of.programId)
      await payload.update({ collection: 'programs', id, data: { title: 'Never' } as Partial<Program>, depth: 0, req })
      // Other requests read meanwhile, and so does the transaction itself.
      expect(await readCatalogueBy(server, 'program', of)).not.toContain('Never')
      const inside = readCatalogue({ payload, req, caller: coach.caller })
      expect((await inside.programs.load(id))?.title).toBe('Never')
      expect((await inside.find({ collection: 'programs', where: { id: { equals: id } } }))[0]?.title).toBe('Never')
      throw new Error('on second thoughts')
    })
    await expect(work).rejects.toThrow('on second thoughts')
    expect(await readCatalogueBy(server, 'program', of)).not.toContain('Never')
    expect(await stale(of)).toEqual([])
  })

  describe('of what was read before a change and arrived after it', () => {
    /** Sends a query, and delays the database's first answer until the change is done. */
    async function overtaken(ask: () => Promise<string>, change: () => Promise<unknown>): Promise<string> {
      kept()?.forgetAll()
      const { db } = server.waymark.payload
      const { find } = db
      let arrive = () => {}
      const changed = new Promise<void>((resolve) => {
        arrive = resolve
      })
      let asked = () => {}
      const wasAsked = new Promise<void>((resolve) => {
        asked = resolve
      })
      db.find = (async (args: never) => {
        db.find = find
        const found = await find.call(db, args)
        asked()
        await changed
        return found
      }) as never
      const early = ask()
      await wasAsked
      await change()
      arrive()
      return early
    }
    const rename = (of: Catalogue) =>
      coaching(UpdateExerciseDocument, { exerciseId: of.exercises[0] as string, name: 'Changed meanwhile' })

    it('no document is kept', async () => {
      const of = await newCatalogue()
      const ask = async () => {
        const { data } = await server.graphql('query ($id: ID!) { exercise(id: $id) { name } }', {
          id: of.exercises[0],
        })
        return data.exercise.name as string
      }
      expect(await overtaken(ask, () => rename(of))).not.toBe('Changed meanwhile')
      expect(await ask()).toBe('Changed meanwhile')
    })

    it('no list is kept', async () => {
      const search = '{ exercises(filter: { search: "changed meanwhile" }) { nodes { name } totalCount } }'
      const of = await newCatalogue()
      const ask = async () => JSON.stringify((await server.graphql(search)).data)
      const early = await overtaken(ask, () => rename(of))
      expect(await ask()).not.toBe(early)
    })

    it('no answer is kept', async () => {
      const of = await newCatalogue()
      const ask = async () => {
        const response = await server.get('query ($id: ID!) { exercise(id: $id) { name } }', { id: of.exercises[0] })
        return response.text()
      }
      expect(await overtaken(ask, () => rename(of))).not.toContain('Changed meanwhile')
      expect(await ask()).toContain('Changed meanwhile')
    })
  })

  it('takes no document for one of another kind, whose ID has its name', async () => {
    const of = await newCatalogue()
    await readCatalogueBy(server, 'program', of)
    for (const type of ['exercise', 'workout', 'milestone']) {
      const id = `${type}_${rawId(of.programId)}`
      const { data } = await server.graphql('query ($id: ID!) { node(id: $id) { id } }', { id }, coach)
      expect(data).toEqual({ node: null })
    }
  })

  it('shows nobody what they may not see because somebody else was shown it', async () => {
    const of = await newCatalogue()
    const draft = await make.program(of.milestones, { title: 'Draft' })
    const both = { ...of, programId: draft }
    for (const [, token] of callers().toReversed()) {
      const answer = await readCatalogueBy(server, 'program', both, token)
      expect(answer.includes('Draft')).toBe(token === coach.token)
    }
    await training(EnrolInProgramDocument, { programId: of.programId })
    const { data } = await server.graphql('query ($id: ID!) { program(id: $id) { revision } }', { id: of.programId })
    await coaching(UnpublishProgramDocument, { programId: of.programId, expectedRevision: data.program.revision })
    expect(await readCatalogueBy(server, 'program', of, athlete.token)).toContain(of.programId)
    expect(await readCatalogueBy(server, 'program', of)).not.toContain(of.programId)
    expect(await stale(both)).toEqual([])
  })

  it('answers what a service without memory answers, after any changes and reads at once', async () => {
    const step = fc.record({
      edits: fc.array(fc.constantFrom(...EDIT_KINDS(), 'undone', 'enrol', 'leave', 'admin'), {
        minLength: 1,
        maxLength: 3,
      }),
      reads: fc.array(fc.tuple(fc.constantFrom(...READS), fc.nat(3)), { maxLength: 5 }),
      number: fc.nat(1_000),
    })
    const { payload, doorway } = server.waymark
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const of = await newCatalogue()
        const others: Record<string, (number: number) => Promise<unknown>> = {
          undone: (number) =>
            doorway
              .inTransaction(coach.caller, async ({ req }) => {
                const data = { title: `Undone ${number}` } as Partial<Program>
                await payload.update({ collection: 'programs', id: rawId(of.programId), data, depth: 0, req })
                throw new Error('undone')
              })
              .catch(() => {}),
          enrol: () => training(EnrolInProgramDocument, { programId: of.programId }),
          leave: async () => {
            const { data } = await server.graphql(
              'query ($id: ID!) { program(id: $id) { viewerEnrolment { id } } }',
              { id: of.programId },
              athlete,
            )
            const enrolmentId = data?.program?.viewerEnrolment?.id
            if (enrolmentId) await training(LeaveProgramDocument, { enrolmentId })
          },
          // Writes as a save of the admin interface does: with Payload's own update, in Payload's own transaction.
          admin: (number) =>
            payload
              .update({
                collection: 'exercises',
                id: rawId(of.exercises[number % 2] as string),
                data: { name: `Title by admin ${number}` },
                depth: 0,
              })
              .catch(() => {}),
        }
        for (const { edits, reads, number } of steps) {
          await Promise.all([
            ...edits.map((kind, index) =>
              Object.hasOwn(others, kind)
                ? others[kind]?.(number + index)
                : edit(server, coaching, coach.token, of, kind as never, number + index).catch(() => {}),
            ),
            ...reads.map(([read, who]) =>
              who === 3 ? readPublicly(server, read, of) : readCatalogueBy(server, read, of, callers()[who]?.[1]),
            ),
          ])
          expect(await stale(of)).toEqual([])
        }
      }),
      { numRuns: hard(4, 150) },
    )
  })

  it('is bounded', async () => {
    const small = await startTestServer({ beside: server, catalogueCacheMb: 1 })
    try {
      const made = await Promise.all(times(5, () => newCatalogue()))
      for (const of of made) expect(await readCatalogueBy(small, 'program', of)).toContain(of.programId)
      expect(present(small.waymark.payload.db.waymark.catalogue).bytes()).toBeLessThanOrEqual(1_000_000)
    } finally {
      await small.stop()
    }
  })
})
