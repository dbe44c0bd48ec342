import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId, encodeId } from '../src/kernel/nodeId.ts'
import type { Milestone, Program } from '../src/payload-types.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import {
  AddMilestoneToProgramDocument,
  MoveProgramMilestoneDocument,
  RemoveMilestoneFromProgramDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { mayLose } from '../src/testing/mayLose.ts'
import { codesOf, type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const ROUNDS = hard(3, 40)

describe('a save in the admin interface', () => {
  let server: TestServer
  let coach: Person
  let mutate: Mutate
  let make: ReturnType<typeof catalogue>
  let admin: Awaited<ReturnType<typeof adminOf>>
  let milestones: string[]

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    mutate = mutateAs(server, coach)
    make = catalogue(server, coach)
    admin = await adminOf(server)
    milestones = await make.milestones(12)
  })
  afterAll(() => server.stop())

  const laws = () => brokenLaws(server.waymark.payload)
  const rowsOf = (ids: string[]) => ids.map((id) => ({ milestone: decodeId('milestone', id) as string }))
  const load = (programId: string): Promise<Program> =>
    server.waymark.payload.findByID({
      collection: 'programs',
      id: decodeId('program', programId) as string,
      depth: 0,
      ...admin,
    })
  const save = (programId: string, data: Partial<Program>, more: object = {}): Promise<Program> =>
    server.waymark.payload.update({
      collection: 'programs',
      id: decodeId('program', programId) as string,
      data,
      depth: 0,
      ...admin,
      ...more,
    })
  const saveMilestone = (milestoneId: string, data: Partial<Milestone>): Promise<Milestone> =>
    server.waymark.payload.update({
      collection: 'milestones',
      id: decodeId('milestone', milestoneId) as string,
      data,
      depth: 0,
      ...admin,
    })
  const history = async (programId: string) => {
    const { docs } = await server.waymark.payload.find({
      collection: 'programRevisions',
      where: { program: { equals: decodeId('program', programId) } },
      sort: 'revision',
      pagination: false,
      depth: 0,
      ...admin,
    })
    return docs
  }
  const told = <Value>(saving: Promise<Value>): Promise<true | unknown> =>
    saving.then(() => true).catch((error) => error)

  it('keeps the laws among API changes, and has changed nothing where it failed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [kept, held, coming] = [milestones.slice(0, 3), milestones.slice(3, 6), milestones.slice(6)]
      const programId = await make.program([...kept, ...held])
      const titles = times(5, (index) => `Round ${round}, title ${index}`)
      const milestoneTitles = times(3, (index) => `Round ${round}, milestone ${index}`)
      const [added, removed, moved, saved, edited] = await Promise.all([
        Promise.all(coming.map((milestoneId) => mutate(AddMilestoneToProgramDocument, { programId, milestoneId }))),
        Promise.all(held.map((milestoneId) => mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId }))),
        Promise.all(
          kept.map((milestoneId) =>
            mutate(MoveProgramMilestoneDocument, { programId, milestoneId, place: { edge: 'LAST' } }),
          ),
        ),
        Promise.all(titles.map((title) => told(save(programId, { title })))),
        Promise.all(kept.map((id, index) => told(saveMilestone(id, { title: milestoneTitles[index] })))),
      ])
      expect([...added, ...removed, ...moved].flatMap(codesOf)).toEqual([])
      expect([...saved, ...edited].filter((outcome) => outcome !== true && !mayLose(outcome))).toEqual([])

      const revisions = await history(programId)
      const accepted = (outcomes: unknown[]) => outcomes.filter((outcome) => outcome === true).length
      const kinds = revisions.map(({ change }) => change)
      const of = (change: string) => kinds.filter((kind) => kind === change).length
      expect([of('MILESTONE_ADDED'), of('MILESTONE_REMOVED')]).toEqual([coming.length, held.length])
      expect([of('EDITED'), of('MILESTONE_EDITED')]).toEqual([accepted(saved), accepted(edited)])
      const written = new Set(revisions.map(({ title }) => title))
      expect(titles.map((title) => written.has(title))).toEqual(saved.map((outcome) => outcome === true))
      const program = await load(programId)
      expect(
        new Set((program.milestones ?? []).map(({ milestone }) => encodeId('milestone', milestone as string))),
      ).toEqual(new Set([...kept, ...coming]))
    }
    expect(await laws()).toEqual([])
  })

  it('that sends the whole form is accepted once of twenty; the others are stale and change nothing', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const programId = await make.program(milestones.slice(0, 3))
      const form = await load(programId)
      const outcomes = await Promise.all(
        times(20, (index) => told(save(programId, { ...form, title: `Form ${round} ${index}` }))),
      )
      expect(outcomes.filter((outcome) => outcome !== true && !mayLose(outcome))).toEqual([])
      expect(outcomes.filter((outcome) => outcome === true)).toHaveLength(1)
      const now = await load(programId)
      expect([now.revision, now.title]).toEqual([2, `Form ${round} ${outcomes.indexOf(true)}`])
      await expect(save(programId, { ...form, title: 'Too late' })).rejects.toMatchObject({
        status: 409,
        refused: [
          expect.objectContaining({ code: 'STALE_REVISION', stale: expect.objectContaining({ currentRevision: 2 }) }),
        ],
      })
    }
    expect(await laws()).toEqual([])
  })

  it.each(['milestones', 'workouts'] as const)(
    'of %s is refused when it carries the revision of what was',
    async (collection) => {
      const { payload } = server.waymark
      const id = (collection === 'milestones' ? await make.milestone() : await make.workout()).split('_')[1] as string
      const form = await payload.findByID({ collection, id, depth: 0, ...admin })
      const saved = await payload.update({ collection, id, data: { ...form, title: 'Saved' }, depth: 0, ...admin })
      expect(saved.revision).toBe(2)
      await expect(
        payload.update({ collection, id, data: { ...form, title: 'Too late' }, depth: 0, ...admin }),
      ).rejects.toMatchObject({ refused: [expect.objectContaining({ code: 'STALE_REVISION' })] })
      expect(await payload.findByID({ collection, id, depth: 0, ...admin })).toEqual(saved)
    },
  )

  it('that selects nothing of what it saves writes whole revisions', async () => {
    const { payload } = server.waymark
    const data = { title: 'Narrow', slug: 'narrow', isPublished: true, milestones: rowsOf(milestones.slice(0, 2)) }
    const { id } = await payload.create({ collection: 'programs', data: data as never, select: {}, ...admin })
    const programId = encodeId('program', id)
    await save(programId, { title: 'Narrower' }, { select: { slug: true } })
    await save(programId, { milestones: rowsOf(milestones.slice(0, 1)) }, { select: { title: true } })
    const revisions = await history(programId)
    expect(
      revisions.map(({ revision, change, title, createdBy }) => [revision, change, title, createdBy ?? null]),
    ).toEqual([
      [1, 'CREATED', 'Narrow', null],
      [2, 'EDITED', 'Narrower', null],
      [3, 'MILESTONE_REMOVED', 'Narrower', null],
    ])
    expect(await laws()).toEqual([])
  })

  it.each(['programs', 'milestones', 'workouts'] as const)(
    'of new %s begins at revision 1, whatever it says',
    async (collection) => {
      const data = { title: 'Revision seven', slug: 'revision-seven', revision: 7 }
      const { id, revision } = await server.waymark.payload.create({ collection, data: data as never, ...admin })
      expect(revision).toBe(1)
      if (collection === 'programs') {
        expect((await history(encodeId('program', id))).map((each) => each.revision)).toEqual([1])
      }
    },
  )

  it('that duplicates a program begins a history of its own', async () => {
    const { payload } = server.waymark
    const programId = await make.program(milestones.slice(0, 3), { slug: 'original' })
    await save(programId, { title: 'Original' })
    const id = decodeId('program', programId) as string
    for (const [title, slug] of [
      ['Original (copy)', 'original-copy'],
      ['Original (copy 2)', 'original-copy-2'],
    ]) {
      const copy = await payload.duplicate({ collection: 'programs', id, depth: 0, ...admin })
      expect([copy.revision, copy.slug]).toEqual([1, slug])
      const revisions = await history(encodeId('program', copy.id))
      expect(revisions.map((revision) => [revision.change, revision.title])).toEqual([['COPIED', title]])
    }
    expect(await laws()).toEqual([])
  })

  it('that duplicates a milestone gives it a slot and a workout of its own, and no program', async () => {
    const { payload } = server.waymark
    const own = milestones[0] as string
    await make.program([own])
    const id = decodeId('milestone', own) as string
    const original = await payload.findByID({ collection: 'milestones', id, depth: 0, ...admin })
    const copy = await payload.duplicate({ collection: 'milestones', id, depth: 0, ...admin })
    expect([copy.revision, copy.title]).toEqual([1, `${original.title} (copy)`])
    expect(copy.workouts?.[0]?.workout).not.toBe(original.workouts?.[0]?.workout)
    expect(copy.libraryKey).not.toBe(original.libraryKey)
    expect(copy.workouts?.[0]?.id).not.toBe(original.workouts?.[0]?.id)
    await saveMilestone(encodeId('milestone', copy.id), { workouts: [] })
    expect(await laws()).toEqual([])
  })

  it.each<[string, () => Partial<Program>, RegExp]>([
    [
      'names a milestone twice',
      () => ({ milestones: rowsOf([milestones[0], milestones[0]] as string[]) }),
      /only once|invalid/,
    ],
    [
      'names a milestone that is gone',
      () => ({ milestones: [{ milestone: goneLike(milestones[0] as string) }] }),
      /no such milestone|invalid/,
    ],
    ['names what is no ID', () => ({ milestones: [{ milestone: 'rubbish' }] }), /./],
    ['has no title', () => ({ title: '' }), /invalid/],
    ['publishes what has no workout', () => ({ milestones: [], isPublished: true }), /needs at least one milestone/],
  ])('that %s is refused and leaves no revision behind', async (_, data, message) => {
    const programId = await make.program(milestones.slice(0, 2))
    const before = await load(programId)
    await expect(save(programId, data())).rejects.toThrow(message)
    expect(await load(programId)).toEqual(before)
    expect(await laws()).toEqual([])
    expect((await save(programId, { title: 'Goes on' })).revision).toBe(2)
  })

  it.each([
    ['programs', () => make.program(milestones.slice(0, 2))],
    ['milestones', () => make.milestone()],
  ] as const)('of many %s at once is refused: each must be a revision, or nothing', async (collection, makeOne) => {
    const ids = [await makeOne(), await makeOne()].map((id) => id.split('_')[1] as string)
    const save = server.waymark.payload.update({
      collection,
      where: { id: { in: ids } },
      data: { title: 'In bulk' },
      depth: 0,
      ...admin,
    })
    await expect(save).rejects.toMatchObject({ status: 403 })
    expect(await laws()).toEqual([])
  })
})

function goneLike(milestoneId: string): string {
  const id = decodeId('milestone', milestoneId) as string
  return `${id.slice(0, -4)}${id.endsWith('dead') ? 'beef' : 'dead'}`
}
