import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLibrary } from '../src/actions/library/exportLibrary.ts'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { contentOf } from '../src/testing/contentInLibrary.ts'
import {
  AddMilestoneToProgramDocument,
  CopyMilestoneDocument,
  CopyProgramDocument,
  DeleteMilestoneDocument,
  RemoveMilestoneFromProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

let server: TestServer
let cookie: string
let mutate: Mutate
let make: ReturnType<typeof catalogue>

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  const coach = await server.register({ username: 'the.coach', role: 'COACH' })
  await adminOf(server)
  cookie = await adminCookie(server)
  mutate = mutateAs(server, coach)
  make = catalogue(server, coach)
})
afterAll(async () => {
  expect(await brokenLaws(server.waymark.payload)).toEqual([])
  await server.stop()
})

async function rest(method: string, path: string, body?: object) {
  const headers = { cookie, 'content-type': 'application/json' }
  const response = await fetch(`${server.url}/api/${path}`, { method, headers, body: JSON.stringify(body) })
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
  return { status: response.status, body: (await response.json()) as any }
}

async function duplicated(collection: string, id: string, data: object = {}) {
  const { status, body } = await rest('POST', `${collection}/${rawId(id)}/duplicate`, data)
  expect([status, body.errors]).toEqual([200, undefined])
  return body.doc
}

async function exported() {
  let text = ''
  for await (const piece of exportLibrary(server.waymark.payload)) text += piece
  return JSON.parse(text)
}

/** A published program of three weeks that share one day, and each of which has a day of its own. */
async function program(title: string) {
  const exercise = await make.exercise()
  const shared = await make.workout([exercise], { title: `${title}: shared` })
  const milestones: string[] = []
  for (const week of [1, 2, 3]) {
    const own = await make.workout([exercise], { title: `${title}: day` })
    milestones.push(await make.milestone([shared, own, shared], { title: `Week ${week}` }))
  }
  const id = await make.program(milestones, { title, isPublished: true })
  return { id, milestones, shared, exercise }
}

describe("Payload's own Duplicate", () => {
  it('copies a program in full, as copyProgram does, and shares nothing with the original', async () => {
    const { id, shared, exercise } = await program('Copied in full')
    const before = await exported()
    const copy = await duplicated('programs', id, { title: 'Given title' })
    const { program: other } = await mutate(CopyProgramDocument, { programId: id, title: 'By the API' })
    expect(copy).toMatchObject({
      title: 'Given title',
      slug: 'given-title',
      isPublished: false,
      publishedAt: null,
      revision: 1,
    })
    const library = await exported()
    const original = await server.waymark.payload.findByID({ collection: 'programs', id: rawId(id), depth: 0 })
    const wanted = contentOf(library, original.slug)
    expect(wanted.milestones).toHaveLength(3)
    expect(contentOf(library, copy.slug)).toEqual(wanted)
    expect(contentOf(library, 'by-the-api')).toEqual(wanted)
    const count = (kind: string) => library[kind].length - before[kind].length
    expect([count('programs'), count('milestones'), count('workouts')]).toEqual([2, 6, 8])

    const exercises = [{ exerciseId: exercise, prescription: '9x9' }]
    await mutate(UpdateWorkoutDocument, { workoutId: shared, expectedRevision: 1, exercises })
    const revisionOf = async (programId: string) =>
      (await server.waymark.payload.findByID({ collection: 'programs', id: rawId(programId), depth: 0 })).revision
    expect([await revisionOf(id), await revisionOf(`program_${copy.id}`)]).toEqual([original.revision + 1, 1])
    expect(contentOf(await exported(), copy.slug)).toEqual(wanted)

    const deleted = await Promise.all(
      [copy.id, rawId(present(other).id)].map((each) => rest('DELETE', `programs/${each}`)),
    )
    expect(deleted.map(({ status }) => status)).toEqual([200, 200])
    const { milestones, workouts } = await exported()
    expect([milestones.length, workouts.length]).toEqual([before.milestones.length, before.workouts.length])
  })

  it('gives a free title where none is given, and refuses one that nothing may have', async () => {
    const { id } = await program('Titled')
    const titles = [await duplicated('programs', id), await duplicated('programs', id, { title: null })]
    expect(titles.map(({ title, slug }) => [title, slug])).toEqual([
      ['Titled (copy)', 'titled-copy'],
      ['Titled (copy 2)', 'titled-copy-2'],
    ])
    expect((await duplicated('programs', id, { title: 'Titled (copy)' })).slug).toMatch(/^titled-copy-[0-9a-z]{8}$/)
    const before = await exported()
    const refused = await rest('POST', `programs/${rawId(id)}/duplicate`, { title: ' ' })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringMatching(/[Tt]itle/)])
    expect(await exported()).toEqual(before)
  })

  it('copies a milestone with its workouts, and a workout with its rows', async () => {
    const { milestones, shared } = await program('Parts')
    const { payload } = server.waymark
    const original = await payload.findByID({ collection: 'milestones', id: rawId(present(milestones[0])), depth: 0 })
    const milestone = await duplicated('milestones', present(milestones[0]), { title: 'A milestone of its own' })
    const held = (of: typeof original) => (of.workouts ?? []).map(({ workout }) => workout as string)
    const again = await payload.findByID({ collection: 'milestones', id: milestone.id, depth: 0 })
    expect([again.title, held(again).length, held(again)[0] === held(again)[2]]).toEqual([
      'A milestone of its own',
      3,
      true,
    ])
    expect(held(again).filter((id) => held(original).includes(id))).toEqual([])
    const workout = await duplicated('workouts', shared)
    expect(workout).toMatchObject({ title: 'Parts: shared (copy)', revision: 1 })
    const rows = await payload.findByID({ collection: 'workouts', id: rawId(shared), depth: 0 })
    expect(workout.exercises[0].id).not.toBe(present(rows.exercises?.[0]).id)
  })
})

describe('the copy of a milestone', () => {
  it('takes its workouts with it when it is deleted, but none that others hold or history names', async () => {
    const { milestones, shared } = await program('Copied and deleted')
    const milestoneId = present(milestones[0])
    const before = await exported()
    const revisions = async () => (await server.waymark.payload.count({ collection: 'workoutRevisions' })).totalDocs
    const revisionsBefore = await revisions()
    const copied = async (title: string) =>
      present((await mutate(CopyMilestoneDocument, { milestoneId, title })).milestone).id
    const byApi = await copied('By the API')
    const byAdmin = `milestone_${(await duplicated('milestones', milestoneId, { title: 'By the form' })).id}`
    expect((await exported()).workouts).toHaveLength(before.workouts.length + 4)
    expect(await mutate(DeleteMilestoneDocument, { milestoneId: byApi })).toMatchObject({ unusedWorkouts: [] })
    expect((await rest('DELETE', `milestones/${rawId(byAdmin)}?select[title]=true`)).status).toBe(200)
    expect([await exported(), await revisions()]).toEqual([before, revisionsBefore])

    const slots = async (id: string) => {
      const { workouts } = await server.waymark.payload.findByID({ collection: 'milestones', id: rawId(id), depth: 0 })
      return (workouts ?? []).map(({ workout }) => workout as string)
    }
    const lent = await copied('Lent')
    const [one = '', two = ''] = await slots(lent)
    await make.milestone([`workout_${one}`])
    await server.waymark.payload.db.updateOne({ collection: 'workouts', id: two, data: { wasStarted: true } })
    const gone = await mutate(DeleteMilestoneDocument, { milestoneId: lent })
    expect(gone.unusedWorkouts.map(({ id }) => id)).toEqual([`workout_${two}`])
    expect((await exported()).workouts).toHaveLength(before.workouts.length + 2)

    const named = await copied('Named')
    const programId = await make.program([milestoneId], { title: 'That names it' })
    const workouts = [...new Set((await slots(named)).map((id) => `workout_${id}`))]
    await mutate(AddMilestoneToProgramDocument, { programId, milestoneId: named })
    await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: named })
    const stay = await mutate(DeleteMilestoneDocument, { milestoneId: named })
    expect(stay.unusedWorkouts.map(({ id }) => id).toSorted()).toEqual(workouts.toSorted())
    // What a coach made by hand is never deleted with a milestone.
    const byHand = await make.milestone([await make.workout([], { title: 'By hand' }), shared])
    const { unusedWorkouts } = await mutate(DeleteMilestoneDocument, { milestoneId: byHand })
    expect(unusedWorkouts.map(({ title }) => title)).toEqual(['By hand'])
  })
})

describe('the lists of milestones and workouts', () => {
  it('say where each of a page is used, in a number of calls that does not grow', async () => {
    const { id, milestones, shared } = await program('Used')
    const [week = ''] = milestones
    await make.program([week], { title: 'Also used' })
    const free = await make.workout([], { title: 'Free' })
    const asked = async (collection: string, ids: string[]) => {
      let answer: Record<string, string> = {}
      const calls = await server.calls(async () => {
        const { status, body } = await rest('GET', `${collection}/uses?ids=${ids.map(rawId).join()}`)
        expect(status).toBe(200)
        answer = body.uses
      })
      return { told: ids.map((each) => answer[rawId(each)]), calls: calls.filter((call) => call.startsWith('find ')) }
    }
    const one = await asked('workouts', [shared])
    const more = await asked('workouts', [shared, free])
    expect(more.told).toEqual(['in Also used, Week 1, and in 1 more program', 'in no milestone'])
    expect(more.calls).toEqual(one.calls)
    const ofMilestones = await asked('milestones', milestones)
    expect(ofMilestones.told).toEqual([
      'in Also used, 1 of 1, and in 1 more program',
      'in Used, 2 of 3',
      'in Used, 3 of 3',
    ])
    expect(ofMilestones.calls.filter((call) => /milestones|programs/.test(call))).toEqual(['find programs'])
    expect(more.calls.filter((call) => /milestones|programs/.test(call))).toEqual(['find milestones', 'find programs'])
    await duplicated('programs', id)
    expect((await rest('GET', `workouts/uses?ids=${times(201, String).join()}`)).status).toBe(409)
  })
})
