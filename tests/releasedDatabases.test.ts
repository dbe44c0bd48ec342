import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownTo } from '../scripts/releases/knownTo.mjs'
import { findUserByUsername } from '../src/actions/auth/findUserByUsername.ts'
import { exportLibrary } from '../src/actions/library/exportLibrary.ts'
import { createSchema } from '../src/schema.ts'
import { adminCookie } from '../src/testing/adminOf.ts'
import { ASKED_NOW, askedBefore } from '../src/testing/askedBefore.ts'
import { coached } from '../src/testing/coached.ts'
import {
  EnrolmentDocument,
  ExerciseHistoryDocument,
  MyTrainingDocument,
  ProductUsersDocument,
  ProgramEnrolmentsDocument,
  ProgramRevisionsDocument,
  ProgramTreeDocument,
  RecoverAccountDocument,
  RecoveryOptionsDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
  WorkoutSessionDocument,
  WorkoutWithPreviousSetsDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, mutateAs } from '../src/testing/mutate.ts'
import { derived, recount } from '../src/testing/recount.ts'
import {
  type Answers,
  answersOf,
  authenticatorOf,
  libraryOf,
  releases,
  restoreRelease,
} from '../src/testing/releases.ts'
import { visitor } from '../src/testing/signIn.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { readTrainingState } from '../src/testing/trainingState.ts'

/**
 * An answer without what has changed on purpose since a release: the blanks around a group are gone, and lists have an
 * order for sets that share a moment. Their position in the session is compared.
 */
const comparable = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (key, each) => {
    if (key === 'group') return each?.trim()
    return Array.isArray(each) && each[0]?.performedAt ? each.sort(byMoment) : each
  })

const byMoment = (...sets: { performedAt: string; clientId: string }[]) => {
  const [one = '', other = ''] = sets.map(({ performedAt, clientId }) => performedAt + clientId)
  return one < other ? -1 : 1
}

describe.each(releases)('a database of %s', (release) => {
  const { settings, people, made, done, owner, asked, ...atHome } = answersOf(release)
  const trained = Boolean(done.session)
  const library = libraryOf(release)
  let database: Awaited<ReturnType<typeof restoreRelease>>
  let server: TestServer
  let seenAtFirst: number | undefined
  const person: Partial<Record<keyof Answers['people'], Person>> = {}
  const as = (name: keyof Answers['people']) => present(person[name])

  beforeAll(async () => {
    database = await restoreRelease(release)
    const { JWT_SECRET: jwtSecret, PAYLOAD_SECRET: payloadSecret } = settings
    server = await startTestServer({
      admin: 'in development',
      beside: { databaseUrl: database.url, jwtSecret, payloadSecret },
    })
    for (const [name, username] of Object.entries(people)) {
      const user = await findUserByUsername(server.waymark, username)
      if (user) person[name as keyof Answers['people']] = await server.signInAgain({ user })
    }
    seenAtFirst = (await server.graphql(ProductUsersDocument, {}, as('coach'))).data.productUsers?.totalCount
    // Then a coach saw everybody who had ever enrolled. The upgrade made no coachings, so they begin here.
    const { docs } = await server.waymark.payload.find({
      collection: 'productUsers',
      where: { and: [{ wasEnrolled: { equals: true } }, { id: { not_equals: as('coach').user.id } }] },
      ...{ depth: 0, pagination: false, joins: false },
    })
    await coached(server, as('coach'), ...docs.map((user) => ({ user })))
  })
  afterAll(async () => {
    await server.stop()
    await database.remove()
  })

  it('answers every question as that release did, also at the cursors that it gave', async () => {
    const schema = await createSchema()
    for (const { as: name, query, data } of asked) {
      const question = knownTo(schema, query)
      if (!question) continue
      const token = name === 'anonymous' ? undefined : as(name).token
      const answer = await server.graphql(question, {}, { token })
      expect(answer.errors, question).toBeUndefined()
      // What the release said may have more fields than there are today.
      expect(comparable(data), question).toMatchObject(comparable(answer.data))
    }
    expect(asked.length).toBeGreaterThan(20)
  })

  it.runIf(trained)('asks of every enrolment what that release asked of it, down to the last set', async () => {
    let enrolments = 0
    for (const name of ['athlete', 'other'] as const) {
      for (const { id, slots } of askedBefore(asked, name)) {
        const { data } = await server.graphql(ASKED_NOW, { id }, as(name))
        const now = data.enrolment.milestones.flatMap((milestone: { slots: object[] }) => milestone.slots)
        expect(now.length).toBe(slots.length)
        expect(comparable(now)).toMatchObject(comparable(slots))
        enrolments += 1
      }
    }
    expect(enrolments).toBe((await server.waymark.payload.count({ collection: 'enrolments' })).totalDocs)
  })

  it('shows a coach nobody before somebody has accepted to be coached', () => {
    expect(seenAtFirst).toBe(0)
  })

  it('exports the catalogue that the release exported', async () => {
    let text = ''
    for await (const piece of exportLibrary(server.waymark.payload)) text += piece
    const now = JSON.parse(text) as Record<string, object[]>
    expect(now.programs).toHaveLength(6)
    for (const [part, items] of Object.entries(library ?? {})) {
      if (Array.isArray(items)) expect(now[part], part).toMatchObject(comparable(items))
    }
  })

  it('answers the present operations without a fault', async () => {
    const coach = as('coach')
    const asCoach = [
      await server.graphql(ProgramTreeDocument, {}, coach),
      await server.graphql(ProductUsersDocument, {}, coach),
      await server.graphql(ProgramEnrolmentsDocument, { id: made.program }, coach),
      await server.graphql(ProgramRevisionsDocument, { id: made.program }, coach),
    ]
    const athlete = as('athlete')
    const asAthlete = [
      await server.graphql(MyTrainingDocument, {}, athlete),
      await server.graphql(ExerciseHistoryDocument, { exercise: made.lift }, athlete),
      await server.graphql(WorkoutWithPreviousSetsDocument, { id: made.heavy }, athlete),
    ]
    expect([...asCoach, ...asAthlete].flatMap(({ errors = [] }) => errors)).toEqual([])
  })

  it.runIf(trained)('knows the days of old training, and counts as a recount does', async () => {
    const athlete = as('athlete')
    const session = await server.graphql(WorkoutSessionDocument, { id: present(done.session) }, athlete)
    const { completedAt, completedOn } = present(session.data.workoutSession)
    // It was completed at 02:40 UTC, which is the evening of the day before in New York.
    const dayBefore = new Date(Date.parse(present(completedAt)) - 86_400_000).toISOString().slice(0, 10)
    expect(completedOn).toBe(dayBefore)
    const enrolment = await server.graphql(EnrolmentDocument, { id: present(done.enrolment) }, athlete)
    expect(present(enrolment.data.enrolment).percentComplete).toBe(50)
    await sumsAreRight()
  })

  async function sumsAreRight() {
    for (const name of ['athlete', 'other'] as const) {
      const state = await readTrainingState(server.waymark.payload, as(name).user.id)
      const { records, ...sums } = recount(state)
      // What a record of the release has beaten is not known any more, until it is beaten.
      const told = derived(state).records.map(({ hasBeaten }) => hasBeaten)
      const known = records.map((each, index) => (told[index] === null ? { ...each, hasBeaten: null } : each))
      expect(derived(state), name).toEqual({ ...sums, records: known })
    }
  }

  it('is trained in: an open workout goes on, and a new one is done', async () => {
    const does = training(server, as('athlete'))
    if (done.open) {
      expect(codesOf(await does.log(done.open, made.lift, { reps: 3, load: kg('130') }))).toEqual([])
      expect(codesOf(await does.complete(done.open, { rating: 5 }))).toEqual([])
    }
    const enrolment = await does.enrol(made.program)
    const { data } = await server.graphql(EnrolmentDocument, { id: enrolment.id }, as('athlete'))
    const { slotId } = present(present(data.enrolment).nextWorkout)
    const session = await does.start({ enrolmentId: enrolment.id, slotId })
    const { set } = await does.log(session.id, made.lift, { reps: 5, load: kg('140') })
    expect(codesOf(await does.complete(session.id))).toEqual([])
    expect(present(set).id).toBeTruthy()
    await sumsAreRight()
    const after = await server.graphql(EnrolmentDocument, { id: enrolment.id }, as('athlete'))
    const dones = present(after.data.enrolment).milestones.flatMap(({ slots }) => slots)
    expect(dones.filter(({ completedSession }) => completedSession)).toHaveLength(trained ? 3 : 1)
  })

  it('is edited: a program that is published, and a workout that is prescribed what is refused today', async () => {
    const mutate = mutateAs(server, as('coach'))
    const { data } = await server.graphql(ProgramRevisionsDocument, { id: made.program }, as('coach'))
    const { revision } = present(data.program)
    const { program } = await mutate(UpdateProgramDocument, {
      ...{ programId: made.program, expectedRevision: revision, title: 'After the upgrade' },
    })
    expect(present(program).revision).toBe(revision + 1)
    const renamed = await mutate(UpdateWorkoutDocument, { workoutId: made.odd, expectedRevision: 1, title: 'Renamed' })
    expect(codesOf(renamed)).toEqual([])
  })

  it.runIf(atHome.account.passkey)('lets people in with the passkeys and recovery codes that they have', async () => {
    const username = people.passkey
    const device = visitor(server, authenticatorOf({ ...answersOf(release) }))
    expect(codesOf(await device.login())).toEqual([])
    const input = { username, recoveryCode: present(atHome.account.recoveryCode) }
    const { data } = await server.graphql(RecoveryOptionsDocument, { input })
    const { ceremonyId, options } = present(data.recoveryOptions)
    const credential = device.authenticator.create(options as PublicKeyCredentialCreationOptionsJSON)
    const recovered = await server.graphql(RecoverAccountDocument, {
      input: { ceremonyId: present(ceremonyId), credential },
    })
    expect(recovered.errors).toBeUndefined()
    expect(codesOf(present(recovered.data.recoverAccount))).toEqual([])
  })

  it.runIf(owner)('lets the owner of the admin interface in by password', async () => {
    const cookie = await adminCookie(server, owner)
    const me = await fetch(`${server.url}/api/admins/me`, { headers: { cookie } })
    expect(await me.json()).toMatchObject({ user: { email: present(owner).email, role: 'owner' } })
  })
})
