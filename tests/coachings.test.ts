import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRole } from '../src/actions/auth/changeRole.ts'
import { recoveryCodeHash } from '../src/actions/auth/recoveryCode.ts'
import { COACHING_LIMITS } from '../src/kernel/coachingVocabulary.ts'
import { dayOf, daysAfter } from '../src/kernel/localDay.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AcceptCoachingDocument,
  AddMilestoneToProgramDocument,
  CreateCoachingInvitationDocument,
  DeclineCoachingDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
  MyAthletesDocument,
  type MyAthletesQuery,
  type MyAthletesQueryVariables,
  MyCoachingInvitationsDocument,
  MyCoachingsDocument,
  RevokeCoachingInvitationDocument,
} from '../src/testing/generated/operations.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const RACERS = 20

type AthletesOfPage = NonNullable<NonNullable<MyAthletesQuery['me']>['athletes']>

describe('a coaching', () => {
  let server: TestServer
  let ask: Asking['ask']
  let coach: Person
  let other: Person
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const athlete = () => server.register({ username: `athlete.${next()}`, displayName: 'Somebody' })
  const as = (person: Person) => mutations(server, person)
  const idOf = ({ user }: Person) => encodeId('user', user.id)
  const invite = async (person: Person, by = coach) =>
    present((await as(by).mutate(InviteAthleteDocument, { username: person.user.username })).coaching)
  const code = async (input: object = {}, by = coach) =>
    present((await as(by).mutate(CreateCoachingInvitationDocument, input)).code)
  const sees = async (who: Person, whom: Person) =>
    (await ask('query ($id: ID!) { node(id: $id) { id } }', who, { id: idOf(whom) })).node !== null
  const ofPair = async (person: Person, by = coach) => {
    const where: Where = { and: [{ coach: { equals: by.user.id } }, { athlete: { equals: person.user.id } }] }
    return (await server.waymark.payload.find({ collection: 'coachings', where, pagination: false, depth: 0 })).docs
  }

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH', displayName: 'Coach One' })
    other = await server.register({ username: 'coach.two', role: 'COACH' })
  })
  afterAll(() => server.stop())

  it('begins with an invitation, shows training once it is accepted, and nothing after its end', async () => {
    const ada = await athlete()
    const invited = await invite(ada)
    expect(invited).toMatchObject({
      ...{ status: 'INVITED', startedAt: null, endedAt: null },
      // Whoever is only invited is a name. The display name is theirs to show.
      athlete: { username: ada.user.username, displayName: null },
    })
    expect(await sees(coach, ada)).toBe(false)
    const again = await as(coach).mutate(InviteAthleteDocument, { username: ada.user.username.toUpperCase() })
    expect(again.coaching?.id).toBe(invited.id)

    const accept = () => as(ada).mutate(AcceptCoachingDocument, { coachingId: invited.id })
    const { coaching } = await accept()
    expect(coaching).toMatchObject({ status: 'ACTIVE', endedAt: null, coach: { displayName: 'Coach One' } })
    expect((await accept()).coaching).toEqual(coaching)
    expect((await invite(ada)).athlete.displayName).toBe('Somebody')
    expect([await sees(coach, ada), await sees(other, ada), await sees(ada, coach)]).toEqual([true, false, false])
    expect(await as(ada).refusal(DeclineCoachingDocument, { coachingId: invited.id })).toEqual([
      'INVALID_TRANSITION input.coachingId',
    ])

    const ended = await as(ada).mutate(EndCoachingDocument, { coachingId: invited.id })
    expect(ended.coaching).toMatchObject({ status: 'ENDED', startedAt: coaching?.startedAt })
    expect(await sees(coach, ada)).toBe(false)
    const seenSince = await server.graphql(MyCoachingsDocument, { status: 'ENDED' }, coach)
    const { athlete: known } = present(seenSince.data.me?.coachings?.nodes.find(({ id }) => id === invited.id))
    expect(known).toEqual({ id: idOf(ada), username: ada.user.username, displayName: null })
    const repeated = await as(coach).mutate(EndCoachingDocument, { coachingId: invited.id })
    expect(repeated.coaching?.endedAt).toBe(ended.coaching?.endedAt)
    expect(await as(ada).refusal(AcceptCoachingDocument, { coachingId: invited.id })).toEqual([
      'INVALID_TRANSITION input.coachingId',
    ])
    expect((await invite(ada)).id).not.toBe(invited.id)
  })

  it('is declined by the athlete alone, and the coach takes an invitation back', async () => {
    const ada = await athlete()
    const { id: coachingId } = await invite(ada)
    for (const who of [coach, other]) {
      for (const step of [
        as(who).refusal(AcceptCoachingDocument, { coachingId }),
        as(who).refusal(DeclineCoachingDocument, { coachingId }),
      ]) {
        expect(await step).toEqual(['NOT_FOUND input.coachingId'])
      }
    }
    expect(await as(other).refusal(EndCoachingDocument, { coachingId })).toEqual(['NOT_FOUND input.coachingId'])
    const declined = await as(ada).mutate(DeclineCoachingDocument, { coachingId })
    expect(declined.coaching?.status).toBe('DECLINED')
    // An invitation that is declined again and again is one row.
    for (let again = 0; again < 2; again += 1) {
      expect(await invite(ada)).toMatchObject({ id: coachingId, status: 'INVITED', endedAt: null })
      await as(ada).mutate(DeclineCoachingDocument, { coachingId })
    }
    expect(await ofPair(ada)).toHaveLength(1)
    expect(await as(coach).refusal(EndCoachingDocument, { coachingId })).toEqual([
      'INVALID_TRANSITION input.coachingId',
    ])
    const back = await as(coach).mutate(EndCoachingDocument, { coachingId: (await invite(ada)).id })
    expect(back.coaching).toMatchObject({ status: 'ENDED', startedAt: null })
    expect(await sees(coach, ada)).toBe(false)
  })

  it('comes by a code, which is good for its uses and enrols in its program, published or not', async () => {
    const programId = await catalogue(server, coach).program()
    const invitation = await code({ uses: 2, programId })
    const [ada, bob, eve] = [await athlete(), await athlete(), await athlete()]
    const { id } = await invite(ada)
    const accepted = await as(ada).mutate(AcceptCoachingDocument, {
      code: invitation.toLowerCase().replaceAll('-', ' '),
    })
    expect(accepted.coaching).toMatchObject({ id, status: 'ACTIVE' })
    const enrolled = await ask('{ me { enrolments { nodes { status program { id } } } } }', ada)
    expect(enrolled.me.enrolments.nodes).toEqual([{ status: 'ACTIVE', program: { id: programId } }])
    // Accepting again is no second use.
    expect((await as(ada).mutate(AcceptCoachingDocument, { code: invitation })).coaching?.id).toBe(id)
    expect((await as(bob).mutate(AcceptCoachingDocument, { code: invitation })).coaching?.status).toBe('ACTIVE')
    // Whose answer was lost asks again, and the code is used up by then.
    expect((await as(ada).mutate(AcceptCoachingDocument, { code: invitation })).coaching?.id).toBe(id)
    const missing = ['NOT_FOUND input.code']
    expect(await as(eve).refusal(AcceptCoachingDocument, { code: invitation })).toEqual(missing)
    expect(await as(eve).refusal(AcceptCoachingDocument, { code: 'AAAA-BBBB-CCCC-DDDD' })).toEqual(missing)
    const expired = await code()
    const data = { expiresAt: new Date(Date.now() - 1).toISOString() }
    await server.waymark.payload.db.updateMany({
      ...{ collection: 'coachingInvitations', where: { usesLeft: { equals: 1 } }, data },
    })
    expect(await as(eve).refusal(AcceptCoachingDocument, { code: expired })).toEqual(missing)
    expect(await ofPair(eve)).toEqual([])
    expect(JSON.stringify(await server.waymark.payload.find({ collection: 'coachingInvitations' }))).not.toContain(
      expired,
    )
  })

  it('comes by a code that carries a schedule, which begins no earlier than its acceptance', async () => {
    const today = dayOf(new Date(), 'UTC')
    const make = catalogue(server, coach)
    const programId = await make.program([await make.milestone([await make.workout()])])
    const scheduled = async (startsOn: string) => {
      const ada = await athlete()
      const schedule = { startsOn, trainingDays: ['MONDAY', 'FRIDAY'] }
      await as(ada).mutate(AcceptCoachingDocument, { code: await code({ programId, schedule }) })
      const query = '{ me { enrolments { nodes { startsOn trainingDays assignedBy { username } } } } }'
      return (await ask(query, ada)).me.enrolments.nodes
    }
    const told = { trainingDays: ['MONDAY', 'FRIDAY'], assignedBy: { username: 'coach.one' } }
    expect(await scheduled(daysAfter(today, 5))).toEqual([{ ...told, startsOn: daysAfter(today, 5) }])
    expect(await scheduled(daysAfter(today, -5))).toEqual([{ ...told, startsOn: today }])
    const schedule = { startsOn: '9999-12-31', trainingDays: ['MONDAY' as const] }
    const { refusal } = as(coach)
    expect(await refusal(CreateCoachingInvitationDocument, { schedule })).toEqual(['INVALID input.schedule'])
    expect(await refusal(CreateCoachingInvitationDocument, { schedule, programId })).toEqual([
      'INVALID input.schedule.startsOn',
    ])
    // The program may grow until somebody comes, and then there is no schedule in what they send.
    const milestone = await make.milestone([await make.workout()])
    const growing = await make.program([milestone])
    const last = { startsOn: '9999-12-31', trainingDays: ['FRIDAY' as const] }
    const invitation = await code({ programId: growing, schedule: last })
    const added = await as(coach).mutate(AddMilestoneToProgramDocument, {
      ...{ programId: growing, milestoneId: await make.milestone([await make.workout()]) },
    })
    expect(added.userErrors).toEqual([])
    const bob = await athlete()
    expect(await as(bob).refusal(AcceptCoachingDocument, { code: invitation })).toEqual(['INVALID input.code'])
    expect(await ofPair(bob)).toEqual([])
  })

  it('has codes that their coach sees without the code, and takes back', async () => {
    const owner = await server.register({ username: 'coach.codes', role: 'COACH' })
    const made = await as(owner).mutate(CreateCoachingInvitationDocument, { uses: 2 })
    expect(new URL(present(made.url)).hash.slice(1)).toBe(made.code)
    expect(new URL(present(made.url)).pathname).toBe('/invitations')
    await code({}, owner)
    const listed = async (who: Person) => {
      const { data } = await server.graphql(MyCoachingInvitationsDocument, {}, who)
      return data.me?.coachingInvitations
    }
    const [last, first] = present(await listed(owner))
    expect([last?.usesLeft, first?.usesLeft]).toEqual([1, 2])
    expect(JSON.stringify(await listed(owner))).not.toContain(made.code)
    const ada = await athlete()
    expect([await listed(coach), await listed(ada)]).toEqual([expect.not.arrayContaining([last]), null])
    const invitationId = present(first).id
    const missing = ['NOT_FOUND input.invitationId']
    expect(await as(other).refusal(RevokeCoachingInvitationDocument, { invitationId })).toEqual(missing)
    await as(ada).mutate(AcceptCoachingDocument, { code: present(made.code) })
    const revoked = await as(owner).mutate(RevokeCoachingInvitationDocument, { invitationId })
    expect(revoked.invitation).toEqual({ id: invitationId, usesLeft: 1 })
    expect(await as(owner).refusal(RevokeCoachingInvitationDocument, { invitationId })).toEqual(missing)
    const bob = await athlete()
    expect(await as(bob).refusal(AcceptCoachingDocument, { code: present(made.code) })).toEqual([
      'NOT_FOUND input.code',
    ])
    expect([await sees(owner, ada), (await listed(owner))?.length]).toEqual([true, 1])
  })

  it('that was taken back before it began becomes an invitation again, and fills no list', async () => {
    const ada = await athlete()
    const { id: coachingId } = await invite(ada)
    for (let again = 0; again < 3; again += 1) {
      await as(coach).mutate(EndCoachingDocument, { coachingId })
      expect(await invite(ada)).toMatchObject({ id: coachingId, status: 'INVITED', endedAt: null })
    }
    expect(await ofPair(ada)).toHaveLength(1)
    await as(ada).mutate(AcceptCoachingDocument, { coachingId })
    await as(ada).mutate(EndCoachingDocument, { coachingId })
    expect((await invite(ada)).id).not.toBe(coachingId)
  })

  it('refuses what makes no sense', async () => {
    const { refusal } = as(coach)
    expect(await refusal(InviteAthleteDocument, { username: 'coach.one' })).toEqual(['INVALID input.username'])
    expect(await refusal(InviteAthleteDocument, { username: 'nobody.at.all' })).toEqual(['NOT_FOUND input.username'])
    expect(await refusal(AcceptCoachingDocument, {})).toEqual(['INVALID input.coachingId'])
    expect(await refusal(AcceptCoachingDocument, { code: await code() })).toEqual(['INVALID input.code'])
    expect(await refusal(CreateCoachingInvitationDocument, { uses: 101, expiresInDays: 0 })).toEqual(
      expect.arrayContaining(['INVALID input.uses', 'INVALID input.expiresInDays']),
    )
    expect(await refusal(CreateCoachingInvitationDocument, { programId: 'program_x' })).toEqual([
      'NOT_FOUND input.programId',
    ])
  })

  it('ends with the role of the coach, and is not there again with it', async () => {
    const { log } = memoryLog()
    const former = await server.register({ username: 'coach.former', role: 'COACH' })
    const [ada, bob] = [await athlete(), await athlete()]
    await coached(server, former, ada)
    const { id } = await invite(bob, former)
    const open = await code({}, former)
    await changeRole(server.waymark.doorway, log, 'coach.former', 'ATHLETE')
    expect(await sees(former, ada)).toBe(false)
    await changeRole(server.waymark.doorway, log, 'coach.former', 'COACH')
    expect(await sees(former, ada)).toBe(false)
    expect(await as(bob).refusal(AcceptCoachingDocument, { coachingId: id })).toEqual([
      'INVALID_TRANSITION input.coachingId',
    ])
    expect(await as(bob).refusal(AcceptCoachingDocument, { code: open })).toEqual(['NOT_FOUND input.code'])
  })

  it('is begun by no code and no invitation of somebody who may not coach, nor by what they have left behind', async () => {
    const { log } = memoryLog()
    const { payload, doorway } = server.waymark
    const racing = await server.register({ username: 'coach.racing', role: 'COACH' })
    const people = await Promise.all(times(RACERS / 2, athlete))
    const calls = people.map(async (person) => [
      await as(racing).mutate(CreateCoachingInvitationDocument, {}),
      await as(racing).mutate(InviteAthleteDocument, { username: person.user.username }),
    ])
    await Promise.allSettled([...calls, changeRole(doorway, log, 'coach.racing', 'ATHLETE')])
    // As a request leaves them that began before the change and is done after it.
    const of = { coach: racing.user.id }
    const id = payload.db.newId()
    const expiresAt = new Date(Date.now() + 1_000_000).toISOString()
    const left = 'BCDF-GHJK-MNPQ-RSTV'
    await doorway.inTransaction(coach.caller, async ({ req }) => {
      const invitation = { ...of, id: payload.db.newId(), hash: recoveryCodeHash(left), usesLeft: 9, expiresAt }
      await payload.db.insertMany({ collection: 'coachingInvitations', rows: [invitation], req })
      const [ada] = people as [Person]
      const invited = { athlete: ada.user.id, athleteUsername: 'ada', status: 'INVITED', invitedAt: expiresAt }
      await payload.db.deleteMany({ collection: 'coachings', where: { coach: { equals: racing.user.id } }, req })
      const rows = [{ ...of, ...invited, id, openKey: `${racing.user.id}:${ada.user.id}` }]
      await payload.db.insertMany({ collection: 'coachings', rows, req })
    })
    const [ada, bob] = people as [Person, Person]
    const coachingId = encodeId('coaching', id)
    expect(await as(bob).refusal(AcceptCoachingDocument, { code: left })).toEqual(['NOT_FOUND input.code'])
    expect(await as(ada).refusal(AcceptCoachingDocument, { coachingId })).toEqual(['NOT_FOUND input.coachingId'])
    await changeRole(doorway, log, 'coach.racing', 'COACH')
    expect(await as(bob).refusal(AcceptCoachingDocument, { code: left })).toEqual(['NOT_FOUND input.code'])
    expect(await as(ada).refusal(AcceptCoachingDocument, { coachingId })).toEqual([
      'INVALID_TRANSITION input.coachingId',
    ])
    const { docs } = await payload.find({ collection: 'coachingInvitations', where: { coach: { equals: of.coach } } })
    expect(docs).toEqual([])
  })

  it('guesses at codes and at usernames are limited for an address', async () => {
    const strict = await startTestServer({ authRateLimit: 3 })
    try {
      const guesser = await strict.register({ username: 'guesser', role: 'COACH' })
      for (const [name, input] of [
        ['acceptCoaching', '{ code: "AAAA" }'],
        ['inviteAthlete', '{ username: "nobody" }'],
      ]) {
        const guess = async () => {
          const query = `mutation { ${name}(input: ${input}) { userErrors { code } } }`
          const { data, errors } = await strict.graphql(query, {}, guesser)
          return errors?.[0]?.extensions.code ?? data[String(name)].userErrors[0].code
        }
        const answers = [await guess(), await guess(), await guess(), await guess()]
        expect(answers).toEqual([...times(3, () => 'NOT_FOUND'), 'RATE_LIMITED'])
      }
    } finally {
      await strict.stop()
    }
  })

  describe('in a race of twenty', () => {
    it('for the last use of a code has one winner, and nothing is half done', async () => {
      const programId = await catalogue(server, coach).program([], { isPublished: false })
      const schedule = { startsOn: '2026-11-30', trainingDays: ['MONDAY'] }
      const invitation = await code({ uses: 1, programId, schedule })
      const people = await Promise.all(times(RACERS, athlete))
      const told = await Promise.all(
        people.map((person) => as(person).mutate(AcceptCoachingDocument, { code: invitation })),
      )
      const codes = told.map((payload) => codesOf(payload)[0] ?? payload.coaching?.status)
      expect(codes.toSorted()).toEqual(['ACTIVE', ...times(RACERS - 1, () => 'NOT_FOUND')])
      const won = people.filter((_, index) => codes[index] === 'ACTIVE').map(({ user }) => user.id)
      const of = { in: people.map(({ user }) => user.id) }
      const { payload } = server.waymark
      const { docs } = await payload.find({ collection: 'coachings', where: { athlete: of }, depth: 0 })
      expect(docs.map(({ athlete: one }) => one)).toEqual(won)
      const enrolments = await payload.find({ collection: 'enrolments', where: { user: of }, depth: 0 })
      expect(enrolments.docs.map(({ user, trainingDays }) => [user, trainingDays])).toEqual([[won[0], 'MONDAY']])
    })

    it('to invite the same athlete makes one coaching', async () => {
      const ada = await athlete()
      const made = await Promise.all(times(RACERS, () => invite(ada)))
      expect(new Set(made.map(({ id }) => id)).size).toBe(1)
      expect(await ofPair(ada)).toHaveLength(1)
    })

    it('of ends and acceptances leaves it ended, whoever came first', async () => {
      const [ada, { id: coachingId }] = await (async () => {
        const person = await athlete()
        return [person, await invite(person)] as const
      })()
      await Promise.all(
        times(RACERS, (index) =>
          index % 2
            ? as(ada).mutate(AcceptCoachingDocument, { coachingId })
            : as(coach).mutate(EndCoachingDocument, { coachingId }),
        ),
      )
      const [stored, ...more] = await ofPair(ada)
      expect([stored, more]).toMatchObject([{ status: 'ENDED', endedAt: expect.any(String), openKey: stored?.id }, []])
      expect(await sees(coach, ada)).toBe(false)
    })

    it('for the last place of a coach and of an athlete passes neither bound', async () => {
      const full = await server.register({ username: 'coach.full', role: 'COACH' })
      await crowd({ coach: full.user.id }, 'athlete', COACHING_LIMITS.athletesPerCoach - 1)
      const invitation = await code({ uses: 3 }, full)
      const people = await Promise.all(times(3, athlete))
      const accept = (person: Person) => as(person).mutate(AcceptCoachingDocument, { code: invitation })
      const codes = (await Promise.all(people.map(accept))).map((payload) => codesOf(payload)[0] ?? 'accepted')
      expect(codes.toSorted()).toEqual(['TOO_MANY', 'TOO_MANY', 'accepted'])
      const ada = await athlete()
      await crowd({ athlete: ada.user.id }, 'coach', COACHING_LIMITS.coachesPerAthlete)
      expect(await as(ada).refusal(AcceptCoachingDocument, { code: await code() })).toEqual(['TOO_MANY'])
    })
  })

  it('has at most so many open invitations of a coach', async () => {
    const busy = await server.register({ username: 'coach.busy', role: 'COACH' })
    const most = COACHING_LIMITS.openInvitationsPerCoach
    await crowd({ coach: busy.user.id, status: 'INVITED', startedAt: null }, 'athlete', most - 1)
    await code({}, busy)
    const username = (await athlete()).user.username
    expect(await as(busy).refusal(InviteAthleteDocument, { username })).toEqual(['TOO_MANY'])
    expect(await as(busy).refusal(CreateCoachingInvitationDocument, {})).toEqual(['TOO_MANY'])
  })

  /** Writes coachings with people who exist in no other way. */
  async function crowd(fixed: object, side: 'coach' | 'athlete', size: number): Promise<void> {
    const { db } = server.waymark.payload
    const nobody = await server.register({ username: `crowd.${next()}`, role: 'COACH' })
    const at = new Date().toISOString()
    const rows = times(size, () => {
      const id = db.newId()
      const names = { athleteUsername: 'crowd', status: 'ACTIVE', invitedAt: at, startedAt: at, endedAt: null }
      return { id, [side]: nobody.user.id, openKey: id, ...names, ...fixed }
    })
    await server.waymark.doorway.inTransaction(coach.caller, ({ req }) =>
      db.insertMany({ collection: 'coachings', rows, req }),
    )
  }

  describe('lists', () => {
    it('of a coach are narrowed, sorted and paged, by the same calls for a few athletes and for many', async () => {
      const trainer = await server.register({ username: 'coach.lists', role: 'COACH' })
      const days = [3, 30, null, 300]
      const people = await Promise.all(
        days.map((_, index) => server.register({ username: `list.${'dbca'[index]}`, displayName: `Person ${index}` })),
      )
      for (const [index, ago] of days.entries()) {
        const lastWorkoutAt = ago && new Date(Date.now() - ago * 86_400_000).toISOString()
        const id = present(people[index]).user.id
        await server.waymark.payload.db.updateOne({ collection: 'productUsers', id, data: { lastWorkoutAt } })
      }
      await coached(server, trainer, ...people)
      await coached(server, other, await athlete())
      const program = rawId(await catalogue(server, trainer).program())
      await trainingHistory(server).enrolments(present(people[1]).user.id, [{ program }])
      const list = async (variables: object) => {
        const { data, errors } = await server.graphql(MyAthletesDocument, variables, trainer)
        if (errors) return errors.map(({ extensions }) => `${extensions.code} ${extensions.argument}`)
        return present(data.me?.athletes).nodes.map(({ username }) => username.slice(5))
      }
      const recent = { orderBy: 'LAST_WORKOUT_DESC' } as const
      expect(await list({ orderBy: 'USERNAME' })).toEqual(['a', 'b', 'c', 'd'])
      expect(await list(recent)).toEqual(['d', 'b', 'a', 'c'])
      expect(await list({ orderBy: 'USERNAME', filter: { inactiveForDays: 29 } })).toEqual(['a', 'b', 'c'])
      expect(await list({ filter: { search: 'person 2' } })).toEqual(['c'])
      expect(await list({ filter: { programId: encodeId('program', program) } })).toEqual(['b'])
      expect(await list({ filter: { programId: 'program_x' } })).toEqual([])
      expect(await list({ filter: { inactiveForDays: 0 } })).toEqual(['BAD_USER_INPUT filter.inactiveForDays'])
      for (const [variables, all] of [[{ orderBy: 'USERNAME' }, 'abcd'] as const, [recent, 'dbac'] as const]) {
        const seen: string[] = []
        for (let after: string | null = null, more = true; more; ) {
          const page = { ...variables, first: 1, after } as MyAthletesQueryVariables
          const answer: { data: MyAthletesQuery } = await server.graphql(MyAthletesDocument, page, trainer)
          const { nodes, pageInfo, totalCount }: AthletesOfPage = present(answer.data.me?.athletes)
          expect(totalCount).toBe(4)
          seen.push(...nodes.map(({ username }) => username.slice(5)))
          more = pageInfo.hasNextPage
          after = pageInfo.endCursor ?? null
        }
        expect(seen.join('')).toBe(all)
      }
      const byName = { orderBy: 'USERNAME' } as const
      const calls = await server.calls(() => list(byName))
      await coached(server, trainer, ...(await Promise.all(times(15, athlete))))
      expect(await server.calls(() => list(byName))).toEqual(calls)
      expect(calls.slice(0, 3)).toEqual([...AUTHENTICATION, 'find coachings', 'find productUsers'])
    })

    it('are one’s own, and no other’s to see', async () => {
      const ada = await athlete()
      await coached(server, coach, ada)
      const query = `query ($id: ID!) { node(id: $id) { ... on ProductUser {
        coachings { nodes { id } } athletes { nodes { id } } } } }`
      expect((await ask(query, coach, { id: idOf(ada) })).node).toEqual({ coachings: null, athletes: null })
      const own = (await ask(query, ada, { id: idOf(ada) })).node
      expect([own.coachings.nodes.length, own.athletes]).toEqual([1, null])
      const node = 'query ($id: ID!) { node(id: $id) { id } }'
      const { id } = own.coachings.nodes[0]
      expect([
        await ask(node, coach, { id }),
        await ask(node, other, { id }),
        await ask(node, undefined, { id }),
      ]).toEqual([{ node: { id } }, { node: null }, { node: null }])
    })
  })
})
