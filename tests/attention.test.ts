import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import {
  type AttentionStage,
  eventsOf,
  type WeeksOfTraining,
  weeksOfTraining,
} from '../src/testing/attentionHistories.ts'
import { attentionReference, said } from '../src/testing/attentionReference.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AddCommentDocument,
  AdjustEnrolmentDocument,
  type AttentionKind,
  CreateWorkoutDocument,
  type DayOfWeek,
  DeclineCoachingDocument,
  DismissAttentionDocument,
  EndCoachingDocument,
  InviteAthleteDocument,
  MarkCommentsReadDocument,
  MyAthletesDocument,
  MyAttentionDocument,
  type MyAttentionQueryVariables,
  PropagateProgramRevisionDocument,
  RemoveCommentDocument,
  ScheduleEnrolmentDocument,
  SkipScheduledWorkoutDocument,
  SyncWorkoutEventsDocument,
  UpdateProgramDocument,
  UpdateSetDocument,
  type WorkoutEventInput,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const DAY_MS = 86_400_000
const OF_TRAINING: AttentionKind[] = ['PAIN_REPORTED', 'HARD_SESSION', 'NEW_RECORD', 'STALLED', 'INACTIVE']
const RACERS = 20

describe('attention', () => {
  let server: TestServer
  let ask: Asking['ask']
  let count = 0
  let stage: AttentionStage
  const register = (role: 'ATHLETE' | 'COACH' = 'ATHLETE') => {
    count += 1
    return server.register({ username: `${role.toLowerCase()}.${count}`, role })
  }
  const idOf = ({ user }: Person) => encodeId('user', user.id)
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()
  const list = async (coach: Person, variables: Partial<MyAttentionQueryVariables> = {}) =>
    present((await server.graphql(MyAttentionDocument, { first: 100, ...variables }, coach)).data.attention).nodes
  const kinds = async (coach: Person, kind?: AttentionKind[]) => (await list(coach, { kind })).map((item) => item.kind)
  const dismiss = async (coach: Person, attentionId: string) =>
    present((await mutateAs(server, coach)(DismissAttentionDocument, { attentionId })).attention)

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask } = asking(server))
    const writer = await register('COACH')
    const make = catalogue(server, writer)
    const exercises = [await make.exercise(), await make.exercise()]
    const light = await mutateAs(server, writer)(CreateWorkoutDocument, {
      title: 'A light day',
      exercises: exercises.map((exerciseId) => ({
        exerciseId,
        sets: [{ type: 'NORMAL' as const, repsMin: 5, load: { value: '20', unit: 'KG' as const } }],
      })),
    })
    const [heavy, day] = [await make.workout(exercises), present(light.workout).id]
    await make.program([await make.milestone([heavy, day])], { isPublished: true })
    stage = { exercises, workouts: [heavy, day] }
  })
  afterAll(() => server.stop())

  it('is what a recount from nothing says, for random histories in random order of arrival', async () => {
    const asksForMore = new Set([rawId(stage.workouts[0] as string)])
    const seen = new Set<string>()
    const check = async (weeks: WeeksOfTraining, seeds: number[]) => {
      const now = Date.now()
      const events = eventsOf(stage, weeks, now)
      const coach = await register('COACH')
      const lists: string[][] = []
      for (const seed of seeds) {
        const athlete = await register()
        await coached(server, coach, athlete)
        await send(athlete, shuffled(events, seed), seed)
        const items = (await list(coach, { kind: OF_TRAINING })).filter((item) => item.athlete.id === idOf(athlete))
        const reference = await attentionReference(server.waymark.payload, athlete.user.id, asksForMore, now)
        expect(
          items
            .map(({ kind, since, because }) =>
              said(
                kind,
                since,
                because.map(({ id }) => id),
              ),
            )
            .sort(),
        ).toEqual(reference)
        lists.push(items.map(({ kind, since, summary }) => `${kind} ${since} ${summary}`).sort())
        for (const { kind } of items) seen.add(kind)
      }
      for (const other of lists) expect(other).toEqual(lists[0])
    }
    await fc.assert(fc.asyncProperty(weeksOfTraining, fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), check), {
      numRuns: hard(12, 120),
      examples: [
        [WEEKS, [1, 2]],
        [LONG_AGO, [3, 4]],
      ],
    })
    expect([...seen].sort()).toEqual([...OF_TRAINING].sort())
  })

  async function send(athlete: Person, events: WorkoutEventInput[], seed: number): Promise<void> {
    const size = 1 + (seed % 60)
    for (let start = 0; start < events.length; start += size) {
      const part = { events: events.slice(start, start + size) }
      const { userErrors } = await mutateAs(server, athlete)(SyncWorkoutEventsDocument, part)
      expect(userErrors).toEqual([])
    }
  }

  it('holds an item off the list of who dismissed it until it arises anew', async () => {
    const [coach, other, athlete] = [await register('COACH'), await register('COACH'), await register()]
    await coached(server, coach, athlete)
    await coached(server, other, athlete)
    const trains = training(server, athlete)
    const session = await trains.start({ title: 'Freestyle' })
    const exercise = stage.exercises[0] as string
    const pain = async () => (await list(coach, { kind: ['PAIN_REPORTED'] })).map(({ id }) => id)
    expect(await pain()).toEqual([])
    const first = present(
      (await trains.log(session.id, exercise, { reps: 5, load: { value: '60', unit: 'KG' }, hasPain: true })).set,
    )
    const [before] = await pain()
    const item = await dismiss(coach, present(before))
    expect(item).toMatchObject({ id: before, kind: 'PAIN_REPORTED', athlete: { id: idOf(athlete) } })
    expect(item.because.map(({ id }) => id)).toEqual([session.id, first.id])
    expect(await dismiss(coach, present(before))).toEqual(item)
    expect(await pain()).toEqual([])
    // It still holds, so its ID still leads to it, and it is still on the list of the other coach.
    const node = 'query ($id: ID!) { node(id: $id) { id } }'
    expect(await ask(node, coach, { id: before })).toEqual({ node: { id: before } })
    expect(await kinds(other, ['PAIN_REPORTED'])).toEqual(['PAIN_REPORTED'])
    expect(await ask(node, athlete, { id: before })).toEqual({ node: null })

    const second = present(
      (await trains.log(session.id, exercise, { reps: 5, load: { value: '60', unit: 'KG' }, notes: 'It hurts' })).set,
    )
    const [after] = await pain()
    expect(after).not.toBe(before)
    await dismiss(coach, present(after))
    await trains.mutate(UpdateSetDocument, { setId: second.id, notes: 'It was fine' })
    // As it was when the coach dismissed it.
    expect(await pain()).toEqual([])
    const undone = await trains.mutate(UpdateSetDocument, { setId: first.id, hasPain: false })
    expect(undone.userErrors).toEqual([])
    expect(await ask(node, coach, { id: before })).toEqual({ node: null })
    expect(await mutations(server, coach).refusal(DismissAttentionDocument, { attentionId: present(before) })).toEqual([
      'NOT_FOUND input.attentionId',
    ])
  })

  it('finds a standstill by what that athlete was asked for, and not by what everybody is', async () => {
    const coach = await register('COACH')
    const make = catalogue(server, coach)
    const exerciseId = await make.exercise()
    const row = (sets: object) => ({ exerciseId, sets: [{ type: 'NORMAL' as const, repsMin: 5, ...sets }] })
    const easy = { load: { value: '20', unit: 'KG' as const } }
    const program = async (sets: object) => {
      const { workout } = await mutateAs(server, coach)(CreateWorkoutDocument, {
        ...{ title: 'Squats', exercises: [row(sets)] },
      })
      const workoutId = present(workout).id
      return make.program([await make.milestone([workoutId, workoutId])], { isPublished: true })
    }
    const [heavy, light] = [await program({ rpe: '9' }), await program(easy)]
    /** Trains seven times, the first time better than ever after, on a row that a coach has changed for this athlete. */
    const train = async (programId: string, change: object) => {
      const athlete = await register()
      await coached(server, coach, athlete)
      const does = training(server, athlete)
      const { id: enrolmentId, milestones } = await does.enrol(programId)
      const { slotId } = present(milestones[0]?.slots[0])
      const asked = 'query ($id: ID!) { enrolment(id: $id) { nextWorkout { rows { workoutExerciseId } } } }'
      const { enrolment } = await ask(asked, athlete, { id: enrolmentId })
      const { workoutExerciseId } = enrolment.nextWorkout.rows[0]
      const adjusted = await mutateAs(server, coach)(AdjustEnrolmentDocument, {
        ...{ enrolmentId, workoutExerciseId, note: 'For now.', ...change },
      })
      expect(adjusted.userErrors).toEqual([])
      for (const value of ['100', ...times(6, () => '80')]) {
        const { id } = await does.start({ enrolmentId, slotId })
        await does.log(id, exerciseId, { reps: 5, load: { value, unit: 'KG' } })
        await does.complete(id)
      }
      const items = await list(coach, { kind: ['STALLED', 'NEW_RECORD'] })
      return items.filter((item) => item.athlete.id === idOf(athlete)).map(({ kind }) => kind)
    }
    expect(await train(heavy, {})).toEqual(['STALLED'])
    expect(await train(heavy, { prescription: '1x5 @20kg' })).toEqual([])
    expect(await train(light, { prescription: '1x5 @rpe9' })).toEqual(['STALLED'])
    // Whoever is spared the row and does it all the same was asked for nothing.
    expect(await train(heavy, { remove: true, note: null })).toEqual([])
  })

  it('is read once for all dismissals of a document, and before the first of them begins to write', async () => {
    const [coach, athlete] = [await register('COACH'), await register()]
    await coached(server, coach, athlete)
    const trains = training(server, athlete)
    const session = await trains.start({ title: 'Freestyle' })
    await trains.log(session.id, stage.exercises[0] as string, {
      ...{ reps: 5, load: { value: '60', unit: 'KG' as const }, hasPain: true },
    })
    const ids = (await list(coach)).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    const { db } = server.waymark.payload
    const begin = db.beginTransaction
    /** What dismissals of these items in one document make: calls, and the beginnings of transactions. */
    const done = async (all: string[]) => {
      const steps: string[] = []
      db.beginTransaction = (options) => {
        steps.push('begin')
        return begin(options)
      }
      const dismissals = all.map(
        (id, index) => `d${index}: dismissAttention(input: { attentionId: "${id}" }) { userErrors { code } }`,
      )
      const { latestOfEach } = db
      db.latestOfEach = (asked) => {
        steps.push(asked.collection)
        return latestOfEach.call(db, asked)
      }
      try {
        const { data } = await server.graphql(`mutation { ${dismissals.join(' ')} }`, {}, coach)
        const codes = Object.values(data as Record<string, { userErrors: { code: string }[] }>).map(
          ({ userErrors }) => userErrors[0]?.code ?? 'OK',
        )
        return { codes, steps: steps.filter((step) => step === 'begin' || step === 'workoutSessions') }
      } finally {
        Object.assign(db, { latestOfEach, beginTransaction: begin })
      }
    }
    const unknown = times(10, (index) => `attention_${String(index).padStart(24, '0')}`)
    expect(await done(unknown)).toEqual({ codes: times(10, () => 'NOT_FOUND'), steps: ['workoutSessions'] })
    expect(await done([...ids, ...ids])).toEqual({
      ...{ codes: times(2 * ids.length, () => 'OK'), steps: ['workoutSessions', ...ids.map(() => 'begin')] },
    })
    expect(await list(coach)).toEqual([])
  })

  it('is dismissed once by twenty at once', async () => {
    const [coach, athlete] = [await register('COACH'), await register()]
    await coached(server, coach, athlete)
    const [{ id } = { id: '' }] = await list(coach)
    const told = await Promise.all(times(RACERS, () => dismiss(coach, id)))
    expect(new Set(told.map((item) => item.id))).toEqual(new Set([id]))
    const where = { coach: { equals: coach.user.id } }
    const { docs } = await server.waymark.payload.find({ collection: 'attentionDismissals', where, depth: 0 })
    expect(docs).toHaveLength(1)
  })

  it('tells of an answer only whoever has invited, and of nobody after the end', async () => {
    const [coach, other, athlete] = [await register('COACH'), await register('COACH'), await register()]
    const [coachingId = ''] = await coached(server, coach, athlete)
    expect(await kinds(coach)).toEqual(['INVITATION_ANSWERED'])
    expect(await kinds(other)).toEqual([])
    const { id } = present((await list(coach))[0])
    const refused = ['NOT_FOUND input.attentionId']
    expect(await mutations(server, other).refusal(DismissAttentionDocument, { attentionId: id })).toEqual(refused)
    await mutateAs(server, athlete)(EndCoachingDocument, { coachingId })
    const [left, ...more] = await list(coach)
    expect(more).toEqual([])
    expect(left).toMatchObject({
      ...{ kind: 'INVITATION_ANSWERED', summary: 'Has ended the coaching.', because: [{ id: coachingId }] },
      athlete: { username: athlete.user.username, displayName: null },
    })
    expect(await mutations(server, coach).refusal(DismissAttentionDocument, { attentionId: id })).toEqual(refused)
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', coach, { id })).toEqual({ node: null })
  })

  it('tells that an athlete has ended the coaching, unless the coach did or they coach them again', async () => {
    const [coach, athlete, other] = [await register('COACH'), await register(), await register()]
    const trains = training(server, athlete)
    const [coachingId = ''] = await coached(server, coach, athlete)
    const [ofOther = ''] = await coached(server, coach, other)
    const hurting = await trains.start({ workoutId: stage.workouts[0] as string })
    await trains.log(hurting.id, stage.exercises[0] as string, {
      reps: 5,
      load: { value: '60', unit: 'KG' },
      hasPain: true,
    })
    await trains.complete(hurting.id)
    expect(await kinds(coach)).toContain('PAIN_REPORTED')
    await mutateAs(server, coach)(EndCoachingDocument, { coachingId: ofOther })
    await mutateAs(server, other)(EndCoachingDocument, { coachingId: ofOther })
    await mutateAs(server, athlete)(EndCoachingDocument, { coachingId })
    const [left, ...more] = await list(coach)
    expect([left?.summary, more]).toEqual(['Has ended the coaching.', []])
    await dismiss(coach, present(left).id)
    expect(await list(coach)).toEqual([])

    const [again = ''] = await coached(server, coach, athlete)
    expect((await list(coach)).map(({ summary }) => summary)).not.toContain('Has ended the coaching.')
    await mutateAs(server, athlete)(EndCoachingDocument, { coachingId: again })
    // Another end is another item.
    expect(await kinds(coach)).toEqual(['INVITATION_ANSWERED'])
    await server.waymark.payload.delete({ collection: 'productUsers', id: athlete.user.id })
    expect(await list(coach)).toEqual([])
  })

  it('names somebody who has declined by the invited name alone', async () => {
    const [coach, athlete] = [await register('COACH'), await register()]
    const { coaching } = await mutateAs(server, coach)(InviteAthleteDocument, { username: athlete.user.username })
    expect(await kinds(coach)).toEqual([])
    await mutateAs(server, athlete)(DeclineCoachingDocument, { coachingId: present(coaching).id })
    expect(await list(coach)).toMatchObject([
      {
        ...{ kind: 'INVITATION_ANSWERED', summary: 'Declined your invitation.' },
        athlete: { username: athlete.user.username, displayName: null },
        because: [{ id: present(coaching).id }],
      },
    ])
  })

  it('says when a program without days is ending and has ended, and asks nothing of what was earned', async () => {
    const [coach, athlete] = [await register('COACH'), await register()]
    await coached(server, coach, athlete)
    const make = catalogue(server, coach)
    const workout = await make.workout([stage.exercises[0] as string])
    const programId = await make.program([await make.milestone([workout, workout, workout, workout])], {
      isPublished: true,
    })
    const trains = training(server, athlete)
    const { id: enrolmentId, milestones } = await trains.enrol(programId)
    const slots = milestones.flatMap((milestone) => milestone.slots.map(({ slotId }) => slotId))
    const told: string[][] = []
    for (const slotId of slots) {
      const { id } = await trains.start({ enrolmentId, slotId })
      await trains.complete(id)
      told.push((await list(coach, { kind: ['PROGRAM_ENDING', 'PROGRAM_ENDED'] })).map(({ summary }) => summary))
    }
    const title = expect.stringMatching(/Program \d+\.$/)
    expect(told).toEqual([[], [title], [title], [title]])
    expect([told[1]?.[0]?.slice(0, 25), told[2]?.[0]?.slice(0, 22), told[3]?.[0]?.slice(0, 22)]).toEqual([
      '2 workouts are left: Prog',
      'One workout is left: P',
      'Completed the program:',
    ])
  })

  it('says which workouts were missed, and when the last one is due within a week', async () => {
    const [coach, athlete] = [await register('COACH'), await register()]
    await coached(server, coach, athlete)
    const make = catalogue(server, coach)
    const workout = await make.workout([stage.exercises[0] as string])
    const programId = await make.program([await make.milestone(times(14, () => workout))], { isPublished: true })
    const trains = training(server, athlete)
    const { id: enrolmentId, milestones } = await trains.enrol(programId)
    const slots = milestones.flatMap((milestone) => milestone.slots.map(({ slotId }) => slotId))
    const trainingDays: DayOfWeek[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
    const schedule = async (days: number) => {
      const input = { enrolmentId, schedule: { startsOn: ago(days).slice(0, 10), trainingDays } }
      expect((await trains.mutate(ScheduleEnrolmentDocument, input)).userErrors).toEqual([])
    }
    const told = async () => (await list(coach, { kind: ['MISSED_WORKOUTS', 'PROGRAM_ENDING'] })).map(by)
    const by = ({ kind, since, summary }: { kind: string; since: string; summary: string }) =>
      `${kind} ${since.slice(0, 10)} ${summary.slice(0, 19)}`
    const day = (days: number) => ago(days).slice(0, 10)
    await schedule(1)
    expect(await told()).toEqual([])
    await schedule(2)
    const missed = `MISSED_WORKOUTS ${day(0)} Missed 2 workouts, `
    expect(await told()).toEqual([missed])
    // The last of fourteen days is a week from today.
    await schedule(6)
    const ending = `PROGRAM_ENDING ${day(0)} 14 workouts are lef`
    expect((await told()).sort()).toEqual([`MISSED_WORKOUTS ${day(0)} Missed 6 workouts, `, ending])
    for (const slotId of slots.slice(0, 5)) {
      await trains.mutate(SkipScheduledWorkoutDocument, { enrolmentId, slotId })
    }
    expect(await told()).toEqual([`PROGRAM_ENDING ${day(0)} 9 workouts are left`])
  })

  it('tells of a comment until the coach has read it, and of a newer one anew', async () => {
    const [coach, other, athlete] = [await register('COACH'), await register('COACH'), await register()]
    await coached(server, coach, athlete)
    await coached(server, other, athlete)
    const trains = training(server, athlete)
    const { id: subjectId } = await trains.start({ title: 'Freestyle' })
    const say = async (text: string, who = athlete) =>
      present((await mutateAs(server, who)(AddCommentDocument, { clientId: randomUUID(), subjectId, text })).comment)
    const unread = async () => await list(coach, { kind: ['UNREAD_COMMENT'] })
    await say('From a coach', other)
    expect(await unread()).toEqual([])
    const first = await say('How was it?')
    const second = await say('Really?')
    const [item] = await unread()
    expect(item).toMatchObject({ since: second.createdAt, summary: '2 unread comments.' })
    expect(item?.because.map(({ id }) => id)).toEqual([subjectId, second.id])
    await dismiss(coach, present(item).id)
    expect(await unread()).toEqual([])
    const third = await say('Are you there?')
    expect((await unread()).map(({ because }) => because[1]?.id)).toEqual([third.id])
    await trains.mutate(RemoveCommentDocument, { commentId: third.id })
    await trains.mutate(RemoveCommentDocument, { commentId: first.id })
    // As it was when the coach dismissed it, but for a comment that is gone.
    expect(await unread()).toEqual([])
    await say('Last one')
    await mutateAs(server, coach)(MarkCommentsReadDocument, { subjectId, until: new Date().toISOString() })
    expect(await unread()).toEqual([])
    expect(await kinds(other, ['UNREAD_COMMENT'])).toEqual(['UNREAD_COMMENT'])
  })

  it('tells the coach of an athlete that somebody else’s propagation waits, exactly while it does', async () => {
    const [coach, other, athlete] = [await register('COACH'), await register('COACH'), await register()]
    await coached(server, coach, athlete)
    const make = catalogue(server, other)
    const tree = await make.publishedTree()
    const trains = training(server, athlete)
    const enrolment = await trains.enrol(tree.program)
    const others = mutateAs(server, other)
    const { program } = await others(UpdateProgramDocument, {
      ...{ programId: tree.program, expectedRevision: 2, title: 'A new title' },
    })
    const expectedRevision = present(program).revision
    const waits = async () => (await list(coach, { kind: ['NEWER_REVISION'] })).map(({ because }) => because[0]?.id)
    expect(await waits()).toEqual([])
    await others(PropagateProgramRevisionDocument, { programId: tree.program, expectedRevision })
    expect(await waits()).toEqual([enrolment.id])
    const text = JSON.stringify(await list(coach, { kind: ['NEWER_REVISION'] }))
    expect(text).not.toContain(other.user.id)
    expect(await kinds(other, ['NEWER_REVISION'])).toEqual([])
    await mutateAs(server, coach)(PropagateProgramRevisionDocument, { programId: tree.program, expectedRevision })
    expect(await waits()).toEqual([])
  })

  it('is paged by keysets that hold while items come and go', async () => {
    const coach = await register('COACH')
    const athletes = await Promise.all(times(5, () => register()))
    await coached(server, coach, ...athletes)
    const all = (await list(coach)).map(({ id }) => id)
    expect(all).toHaveLength(5)
    const page = async (after?: string) =>
      present((await server.graphql(MyAttentionDocument, { first: 2, after }, coach)).data.attention)
    const one = await page()
    expect(one).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
    // The item of the cursor goes, and a newer one comes.
    await dismiss(coach, all[1] as string)
    await coached(server, coach, await register())
    const two = await page(present(one.pageInfo.endCursor))
    const three = await page(present(two.pageInfo.endCursor))
    expect([...one.nodes, ...two.nodes, ...three.nodes].map(({ id }) => id)).toEqual(all)
    const wrong = await server.graphql(MyAttentionDocument, { after: 'nonsense' }, coach)
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
    const athlete = await server.graphql(MyAttentionDocument, {}, athletes[0])
    expect(athlete.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('orders and narrows a coach’s athletes', async () => {
    const coach = await register('COACH')
    const athletes = await Promise.all(times(3, () => register()))
    for (const athlete of athletes) await coached(server, coach, athlete)
    for (const { id } of await list(coach)) await dismiss(coach, id)
    const [first, second, third] = athletes as [Person, Person, Person]
    const history = trainingHistory(server)
    const program = rawId(await catalogue(server, coach).program())
    const enrolment = async (person: Person, days: number) =>
      history.enrolments(person.user.id, [{ program, status: 'COMPLETED', startedAt: ago(60), completedAt: ago(days) }])
    await enrolment(second, 3)
    await enrolment(third, 2)
    const names = async (variables: object) =>
      present((await server.graphql(MyAthletesDocument, variables, coach)).data.me?.athletes).nodes.map(({ id }) => id)
    expect(await names({})).toEqual([third, second, first].map(idOf))
    expect(await names({ filter: { attention: ['PROGRAM_ENDED'] }, orderBy: 'USERNAME' })).toEqual(
      [second, third].map(idOf),
    )
    expect(await names({ filter: { attention: ['STALLED'] } })).toEqual([])
    const [{ id } = { id: '' }] = await list(coach)
    await dismiss(coach, id)
    expect((await names({}))[0]).toBe(idOf(second))
  })

  it('costs the same calls for three athletes and for thirty', async () => {
    const coach = await register('COACH')
    const train = async (some: number) => {
      const athletes = await Promise.all(times(some, () => register()))
      await coached(server, coach, ...athletes)
      const events = eventsOf(stage, WEEKS, Date.now())
      for (const athlete of athletes) await send(athlete, events, 59)
    }
    await train(3)
    const page = async () => {
      const calls: string[] = []
      for (const kind of ['PAIN_REPORTED', 'STALLED'] as const) {
        calls.push(
          ...(await server.calls(() => server.graphql(MyAttentionDocument, { first: 3, kind: [kind] }, coach))),
        )
      }
      return calls
    }
    const athletes = () => server.calls(() => server.graphql(MyAthletesDocument, { first: 20 }, coach))
    const [calls, ofList] = [await page(), await athletes()]
    await train(27)
    expect(await page()).toEqual(calls)
    expect(await athletes()).toEqual(ofList)
    expect(calls.length).toBeLessThan(30)
  })

  it('is not hidden by how much another athlete writes', { timeout: 120_000 }, async () => {
    const [coach, hurt, loud] = [await register('COACH'), await register(), await register()]
    await coached(server, coach, hurt, loud)
    const trains = training(server, hurt)
    const session = await trains.start({ title: 'Ouch' })
    await trains.complete(session.id, { notes: 'sharp pain in left shoulder' })
    const say = { clientId: randomUUID(), subjectId: session.id, text: 'Help' }
    await mutateAs(server, hurt)(AddCommentDocument, say)
    const told = async () => {
      const items = await list(coach, { kind: ['PAIN_REPORTED', 'UNREAD_COMMENT'] })
      return items.flatMap(({ kind, athlete }) => (athlete.id === idOf(hurt) ? kind : [])).sort()
    }
    expect(await told()).toEqual(['PAIN_REPORTED', 'UNREAD_COMMENT'])
    const history = trainingHistory(server)
    const soon = (index: number) => new Date(Date.now() + 1_000 + index).toISOString()
    const unfinished = { completedAt: null, status: 'IN_PROGRESS' as const }
    for (let part = 0; part < 41; part += 1) {
      await history.sessions(
        loud.user.id,
        times(1_000, (index) => ({ ...unfinished, startedAt: soon(index) })),
      )
    }
    const [subject] = await history.sessions(loud.user.id, [{ startedAt: ago(1) }])
    const of = { user: loud.user.id, subject, subjectType: 'workoutSession' }
    for (let part = 0; part < 11; part += 1) {
      const comments = times(1_000, (index) => ({
        ...{ ...of, id: history.newId(), author: loud.user.id, authorKey: loud.user.id, clientId: randomUUID() },
        ...{ text: 'x', byAthlete: true, addedAt: soon(index), removedAt: null },
      }))
      await history.write('comments', comments)
      const unread = { user: loud.user.id, subject, reader: coach.user.id, readAt: null }
      await history.write(
        'commentReceipts',
        comments.map(({ id: comment }) => ({ ...unread, id: history.newId(), comment })),
      )
    }
    expect(await told()).toEqual(['PAIN_REPORTED', 'UNREAD_COMMENT'])
    // Of whoever writes a lot, the latest is seen.
    const ofLoud = (await list(coach, { kind: ['UNREAD_COMMENT'] })).filter(({ athlete }) => athlete.id === idOf(loud))
    expect(ofLoud).toMatchObject([{ summary: expect.stringContaining('100') }])
  })
})

/** Eight weeks without progress, with pain in the last one. */
const WEEKS: WeeksOfTraining = times(14, (index) => ({
  ...{ day: 45 - index * 3, workout: 0, end: 'workoutCompleted' as const, isDeleted: false },
  said: { rating: '1' },
  sets: [
    {
      exercise: 0,
      values: { reps: '5', loadValue: index === 0 ? '100' : '80', hasPain: true },
      edits: [],
      isRemoved: false,
    },
    { exercise: 1, values: { reps: '5', loadValue: '60', rpe: '10' }, edits: [], isRemoved: false },
  ],
}))

function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  let state = seed >>> 0 || 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return values
    .map((value): [number, Value] => [random(), value])
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value)
}

/** Nobody is inactive who trains until today, as all random histories of a run may. */
const LONG_AGO: WeeksOfTraining = times(1, () => ({ ...(WEEKS[0] as WeeksOfTraining[number]), day: 30 }))
