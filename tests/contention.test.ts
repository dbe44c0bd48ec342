import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sameOrder } from '../src/actions/programs/change.ts'
import type { SnapshotMilestone } from '../src/actions/programs/revise.ts'
import { decodeId, encodeId } from '../src/kernel/nodeId.ts'
import type { ProgramRevision } from '../src/payload-types.ts'
import { PATIENT } from '../src/storage/deadlines.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { MilestoneDocument, ProgramByIdDocument } from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { ALLOWED, type Claim, type Contended, KINDS, type Seen, sendChange } from '../src/testing/mixedChanges.ts'
import { type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const CLIENTS = 20
const CHANGES_EACH = 10
const LONGEST_MS = 5_000
const PATIENCE_MS = hard(120_000, 900_000)

/**
 * Changes that may be accepted without making a revision: publishing a published program, setting the current order, or
 * moving to the same place.
 */
const MAY_CHANGE_NOTHING = ['MILESTONE_MOVED', 'MILESTONES_REORDERED', 'PUBLISHED', 'UNPUBLISHED']

describe('two hundred changes of one program from twenty clients', () => {
  let server: TestServer
  let coaches: Person[]
  let make: ReturnType<typeof catalogue>
  let contended: Contended

  beforeAll(async () => {
    // Two hundred changes at once wait for each other. With the usual deadlines, a busy machine would refuse the last
    // ones as unavailable.
    server = await startTestServer({ deadlines: PATIENT })
    coaches = await Promise.all(
      times(CLIENTS, (index) => server.register({ username: `coach.${index}`, role: 'COACH' })),
    )
    make = catalogue(server, coaches[0] as Person)
    const milestones = await make.milestones(12)
    const kept = milestones.slice(0, 4)
    const workoutId = await make.workout()
    contended = { programId: await make.program(kept), kept, coming: milestones.slice(4), workoutId }
  })
  afterAll(() => server.stop())

  const history = async (): Promise<ProgramRevision[]> => {
    const { docs } = await server.waymark.payload.find({
      collection: 'programRevisions',
      where: { program: { equals: decodeId('program', contended.programId) } },
      sort: 'revision',
      pagination: false,
      depth: 0,
    })
    return docs
  }
  const heldIn = (revision: ProgramRevision | undefined) =>
    ((revision?.milestones ?? []) as unknown as SnapshotMilestone[]).map(({ id }) => encodeId('milestone', id))

  const look = async (number: number): Promise<Seen> => {
    const person = coaches[0] as Person
    const { data: ofProgram } = await server.graphql(ProgramByIdDocument, { id: contended.programId }, person)
    const id = contended.kept[number % contended.kept.length] as string
    const { data: ofMilestone } = await server.graphql(MilestoneDocument, { id }, person)
    return {
      revision: ofProgram.program?.revision ?? 0,
      milestoneIds: ofProgram.program?.milestones.map((milestone) => milestone.id) ?? [],
      milestoneRevision: ofMilestone.milestone?.revision ?? 0,
    }
  }

  /** Sends a change and returns the claim, with the time that it took. */
  async function timed(send: () => Promise<Claim>) {
    const start = performance.now()
    const claim = await send()
    return { claim, ms: performance.now() - start }
  }

  function report(what: string, spent: number[]): void {
    const inOrder = spent.toSorted((one, other) => one - other)
    const at = (share: number) => `${Math.round(inOrder[Math.ceil(inOrder.length * share) - 1] ?? 0)} ms`
    const tries = server.lines
      .splice(0)
      .flatMap(({ msg, tries }) => (/^a transaction conflicted with/.test(String(msg)) ? [Number(tries)] : []))
    const again = `${tries.length} started over, one of them ${Math.max(0, ...tries)} times`
    if (hard(0, 1)) console.info(`${what}: p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}; ${again}`)
  }

  /**
   * Checks that every change accepted since revision `start` has one revision, and that every revision comes from an
   * accepted change.
   */
  function explains(revisions: ProgramRevision[], start: number, claims: Claim[]): void {
    const accepted = claims.filter(({ codes }) => codes.length === 0)
    const made = revisions.filter(({ revision }) => revision > start)
    const edits = accepted.filter(({ kind }) => kind === 'renameMilestone' || kind === 'setWorkouts')
    const added = accepted.filter(({ kind, alreadySo }) => kind === 'add' && !alreadySo)
    const removed = accepted.filter(({ kind }) => kind === 'remove')
    const renamed = accepted.filter(({ kind }) => kind === 'rename')
    const numbered = (change: string) => made.filter((each) => each.change === change)
    expect(numbered('MILESTONE_EDITED').length).toBe(edits.length)
    const numbers = (list: { revision: number | null }[]) =>
      list.map(({ revision }) => revision).toSorted((a, b) => Number(a) - Number(b))
    expect(numbers(numbered('MILESTONE_ADDED'))).toEqual(numbers(added))
    expect(numbers(numbered('MILESTONE_REMOVED'))).toEqual(numbers(removed))
    expect(numbers(numbered('EDITED'))).toEqual(numbers(renamed))
    const others = made.filter(({ change }) => MAY_CHANGE_NOTHING.includes(change))
    const told = new Set(
      accepted.filter(({ kind }) => /move|reorder|publish/i.test(kind)).map(({ revision }) => revision),
    )
    expect(others.map(({ revision }) => revision).filter((revision) => !told.has(revision))).toEqual([])
    expect(made.length).toBe(edits.length + added.length + removed.length + renamed.length + others.length)
    for (const { revision, milestoneId } of added) {
      expect(heldIn(revisions[Number(revision) - 2])).not.toContain(milestoneId)
      expect(heldIn(revisions[Number(revision) - 1])).toContain(milestoneId)
    }
    for (const { revision, milestoneId } of removed) {
      expect(heldIn(revisions[Number(revision) - 2])).toContain(milestoneId)
      expect(heldIn(revisions[Number(revision) - 1])).not.toContain(milestoneId)
    }
    for (const { revision, title } of renamed) expect(revisions[Number(revision) - 1]?.title).toBe(title)
    for (const { revision, change } of made) {
      const [before, after] = [heldIn(revisions[revision - 2]), heldIn(revisions[revision - 1])]
      const kept = ['EDITED', 'PUBLISHED', 'UNPUBLISHED', 'MILESTONE_EDITED'].includes(change)
      expect(sameOrder(before, after)).toBe(kept)
    }
  }

  function areAllowed(claims: Claim[]): void {
    const allowed: Record<string, readonly string[]> = ALLOWED
    expect(claims.filter(({ kind, codes }) => codes.some((code) => !allowed[kind]?.includes(code)))).toEqual([])
  }

  async function lawful(start: number, claims: Claim[]): Promise<void> {
    areAllowed(claims)
    explains(await history(), start, claims)
    expect(await brokenLaws(server.waymark.payload)).toEqual([])
  }

  const kindOf = (number: number) => KINDS[number % KINDS.length] as Claim['kind']
  const clients = (): Mutate[] => coaches.map((coach) => mutateAs(server, coach))

  /**
   * How long a client waits depends on how many wait at once. So the limit holds for clients that wait for each answer.
   */
  it(
    'each client sending the next when it is answered: none is lost, and none takes five seconds',
    async () => {
      const { revision: start } = await look(0)
      const spent = await Promise.all(
        clients().map(async (mutate, client) => {
          const own: Awaited<ReturnType<typeof timed>>[] = []
          for (let index = 0; index < CHANGES_EACH * hard(1, 5); index += 1) {
            const number = client * 100 + index
            const seen = await look(number)
            own.push(await timed(() => sendChange(mutate, contended, kindOf(client + index), number, seen)))
          }
          return own
        }),
      )
      const durations = spent.flat().map(({ ms }) => ms)
      report('twenty at once', durations)
      await lawful(
        start,
        spent.flat().map(({ claim }) => claim),
      )
      expect(Math.max(...durations)).toBeLessThan(LONGEST_MS)
    },
    PATIENCE_MS,
  )

  it(
    'all two hundred at once: none is lost, none fails, and whoever guessed the revision wrong is told',
    async () => {
      for (let round = 1; round <= hard(1, 5); round += 1) {
        const seen = await Promise.all(contended.kept.map((_, index) => look(index)))
        const start = seen[0]?.revision ?? 0
        const turns = contended.kept.map(() => 0)
        const spent = await Promise.all(
          clients().flatMap((mutate, client) =>
            times(CHANGES_EACH, (index) => {
              const number = round * 10_000 + client * CHANGES_EACH + index
              const kind = kindOf(client + index)
              const which = number % contended.kept.length
              const { milestoneRevision, ...of } = seen[which] as Seen
              const turn = turns[which] ?? 0
              if (kind === 'renameMilestone' || kind === 'setWorkouts') turns[which] = turn + 1
              // Guesses the revision at the time when the change is handled. Some guesses are right.
              const guess = { ...of, revision: start + index * 6, milestoneRevision: milestoneRevision + turn }
              return timed(() => sendChange(mutate, contended, kind, number, guess))
            }),
          ),
        )
        report(
          'two hundred at once',
          spent.map(({ ms }) => ms),
        )
        await lawful(
          start,
          spent.map(({ claim }) => claim),
        )
      }
    },
    PATIENCE_MS,
  )
})
