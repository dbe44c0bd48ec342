import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Coach, coachPages, NOWHERE, today, type Who } from '../src/testing/coachPages.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { AddCommentDocument } from '../src/testing/generated/operations.ts'
import { times } from '../src/testing/mutate.ts'
import { present } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

// Who needs a coach, what they say to each other, and what is for one athlete alone.
const pages = coachPages()
const { send, answer, refused, athlete, coachedBy, assignTo, month, workouts } = pages

beforeAll(pages.begin)
afterAll(pages.end)

describe('what a coach should look at', () => {
  it('is a page at a time, the most urgent first, and goes when it is dismissed', async () => {
    const people = await Promise.all(times(12, () => athlete()))
    await coachedBy('otto', ...people)
    const first = await answer('otto', 'productUsers/attention')
    expect(first.shown).toHaveLength(10)
    expect(first.total).toBeGreaterThanOrEqual(12)
    const urgency = ['Pain reported', 'Missed workouts', 'Program ends soon', 'Invitation answered', 'New record']
    const order = first.shown.map(({ kind }: { kind: string }) => urgency.indexOf(kind))
    expect(order).toEqual(order.toSorted((one: number, other: number) => one - other))
    const answered = first.shown.find(({ kind }: { kind: string }) => kind === 'Invitation answered')
    expect(answered).toMatchObject({
      kind: 'Invitation answered',
      since: today,
      athlete: expect.stringMatching(/^athlete\./),
      link: { href: '/admin/athletes' },
    })
    const second = await answer('otto', `productUsers/attention?before=${encodeURIComponent(first.older)}`)
    const ids = [...first.shown, ...second.shown].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(Math.min(first.total, 20))
    const { id } = answered
    expect(await refused('mara', 'productUsers/attention/dismiss', { id })).toEqual([
      409,
      'There is no such attention.',
    ])
    await answer('otto', 'productUsers/attention/dismiss', { id })
    const after = await answer('otto', 'productUsers/attention')
    expect([after.total, after.shown.some((each: { id: string }) => each.id === id)]).toEqual([first.total - 1, false])
    expect(await refused('otto', 'productUsers/attention?before=x')).toEqual([
      409,
      '"before" must be the value of "older" in a page of this list.',
    ])
  })

  it('leads to the session in which something hurt', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    const does = training(pages.server, ada)
    const session = await does.start({ title: 'Squats' })
    await does.complete(session.id, { notes: 'Sharp pain in the left shoulder.' })
    const { shown } = await answer('mara', 'productUsers/attention')
    const pain = shown.find(
      ({ athleteId, kind }: { athleteId: string; kind: string }) =>
        athleteId === ada.user.id && kind === 'Pain reported',
    )
    expect(pain.link.href).toBe(`/admin/collections/workoutSessions/${rawId(session.id)}/sets`)
    const [row] = (await answer('mara', `productUsers/athletes?search=${ada.user.username}`)).shown
    expect(row).toMatchObject({ worst: 'Pain reported', lastWorkoutOn: today })
  })

  it('of one athlete is told on their page, by their name and with the words of an unread comment', async () => {
    const [ada, bob] = [await athlete({ displayName: 'Ada Lovelace' }), await athlete()]
    await coachedBy('mara', ada, bob)
    await coachedBy('otto', bob)
    const does = training(pages.server, ada)
    const session = await does.start({ title: 'Squats' })
    const text = `Too heavy? ${'x'.repeat(300)}`
    await does.mutate(AddCommentDocument, { clientId: randomUUID(), subjectId: session.id, text })
    const about = async (who: Coach) => answer(who, `productUsers/attention?athlete=${ada.user.id}`)
    const { shown, total } = await about('mara')
    expect([total, shown.length]).toEqual([2, 2])
    expect(shown.map(({ athlete: name }: { athlete: string }) => name)).toEqual(['Ada Lovelace', 'Ada Lovelace'])
    const comment = shown.find(({ kind }: { kind: string }) => kind === 'Unread comment')
    const path = `/admin/collections/workoutSessions/${rawId(session.id)}/sets#athlete-words`
    expect(comment).toMatchObject({ link: { href: path, says: 'Answer Ada Lovelace' } })
    expect(comment.words).toBe(`${text.slice(0, 200)} …`)
    expect(await about('otto')).toMatchObject({ shown: [], total: 0 })
    const calls = (list: string) => callsOf(pages.server.waymark.payload, () => answer('mara', list))
    const one = (await calls('productUsers/attention')).length
    for (const each of [ada, bob]) {
      const other = await training(pages.server, each).start({ title: 'Presses' })
      const said = { clientId: randomUUID(), subjectId: other.id, text: 'And this?' }
      await training(pages.server, each).mutate(AddCommentDocument, said)
    }
    expect((await calls('productUsers/attention')).length).toBe(one)
  })
})

describe('words', () => {
  it('are read, answered and marked, and another coach sees those of the athlete alone', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    await coachedBy('otto', ada)
    const does = training(pages.server, ada)
    const session = await does.start({ title: 'Squats' })
    await does.mutate(AddCommentDocument, { clientId: randomUUID(), subjectId: session.id, text: 'Too heavy?' })
    const words = async (who: Coach) => (await answer(who, `productUsers/${ada.user.id}/words`)).threads
    const [thread] = await words('mara')
    expect(thread).toMatchObject({
      ...{ subjectId: session.id, title: 'Squats', unread: 1 },
      href: `/admin/collections/workoutSessions/${rawId(session.id)}/sets`,
      comments: [{ text: 'Too heavy?', by: ada.user.username, isMine: false, on: today }],
    })
    const said = { clientId: randomUUID(), subjectId: session.id, text: 'Take 5 % off.' }
    await answer('mara', 'productUsers/words', said)
    await answer('mara', 'productUsers/words', said)
    await answer('mara', 'productUsers/words/read', { subjectId: session.id, until: thread.until })
    const texts = async (who: Coach) =>
      (await words(who)).flatMap(({ unread, comments }: { unread: number; comments: { text: string }[] }) => [
        unread,
        ...comments.map(({ text }) => text),
      ])
    expect(await texts('mara')).toEqual([0, 'Too heavy?', 'Take 5 % off.'])
    expect(await texts('otto')).toEqual([1, 'Too heavy?'])
  })

  it('of a session stand on its own page, which names the athlete, with those of its sets', async () => {
    const ada = await athlete({ displayName: 'Ada Lovelace' })
    await coachedBy('mara', ada)
    await coachedBy('otto', ada)
    const does = training(pages.server, ada)
    const session = await does.start({ title: 'Squats' })
    const path = `workoutSessions/${rawId(session.id)}`
    const words = async (who: Who) => answer(who, `${path}/words`)
    const whose = { id: ada.user.id, name: 'Ada Lovelace' }
    expect((await answer('mara', `${path}/sets`)).athlete).toEqual(whose)
    const empty = { subjectId: session.id, title: 'Squats', until: null, unread: 0, comments: [] }
    expect(await words('mara')).toMatchObject({ mayAnswer: true, threads: [empty] })

    const { set } = await does.log(session.id, pages.exerciseId, { reps: 5, load: kg('60') })
    await does.mutate(AddCommentDocument, {
      clientId: randomUUID(),
      subjectId: present(set).id,
      text: 'Was this deep enough?',
    })
    const other = await does.start({ title: 'Presses' })
    await does.mutate(AddCommentDocument, { clientId: randomUUID(), subjectId: other.id, text: 'Elsewhere' })
    await answer('mara', 'productUsers/words', { clientId: randomUUID(), subjectId: session.id, text: 'Well done.' })
    const told = async (who: Who) =>
      (await words(who)).threads.map(({ title, comments }: { title: string; comments: { text: string }[] }) => [
        title.replace(/^.*, a set of/, 'A set of'),
        ...comments.map(({ text }) => text),
      ])
    const ofSet = ['A set of Squats', 'Was this deep enough?']
    expect(await told('mara')).toEqual([['Squats', 'Well done.'], ofSet])
    expect(await told('otto')).toEqual([['Squats'], ofSet])
    expect(await words('viewer')).toMatchObject({ mayAnswer: false })

    const calls = () => callsOf(pages.server.waymark.payload, () => words('mara'))
    const few = await calls()
    for (const subjectId of [present(set).id, session.id, session.id]) {
      await does.mutate(AddCommentDocument, { clientId: randomUUID(), subjectId, text: 'One more' })
    }
    expect(await calls()).toEqual(few)

    const nowhere = await send('otto', `workoutSessions/${NOWHERE}/words`)
    expect(nowhere.status).toBe(404)
    const bob = await athlete()
    await coachedBy('mara', bob)
    const ofBob = await training(pages.server, bob).start({ title: 'Squats' })
    expect(await send('otto', `workoutSessions/${rawId(ofBob.id)}/words`)).toEqual(nowhere)
  })

  it('are refused to who does not coach the athlete, as for nobody, and without a text', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    const session = await training(pages.server, ada).start({ title: 'Squats' })
    const say = (who: Who, more: object = {}) =>
      send(who, 'productUsers/words', { clientId: randomUUID(), subjectId: session.id, text: 'Hello', ...more })
    const nowhere = await say('otto', { subjectId: encodeId('workoutSession', NOWHERE) })
    expect(nowhere.status).toBe(409)
    expect(await say('otto')).toEqual(nowhere)
    expect((await say('owner')).status).toBe(403)
    expect((await send('otto', `productUsers/${ada.user.id}/words`)).status).toBe(404)
    expect((await say('mara', { text: '' })).body.errors[0].message).toContain('The comment must')
    expect((await send('mara', 'productUsers/words/read', { subjectId: session.id, until: 'x' })).body).toEqual({
      errors: [{ message: 'The moment must be that of the last comment.' }],
    })
  })
})

describe('a program for one athlete alone', () => {
  it('has another line, a note for the athlete, or no row, until it is as in the program again', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    await coachedBy('otto', ada)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId } = present(first)
    const rows = async (who: Coach) => (await answer(who, `enrolments/${enrolmentId}/rows`)).workouts[0].rows
    const [row] = await rows('mara')
    expect(row).toMatchObject({ asked: row.written, change: null })
    const adjust = (more: object) => answer('mara', `enrolments/${enrolmentId}/adjust`, { rowId: row.rowId, ...more })
    await adjust({ prescription: '2x3 @60kg', note: 'Your knee.' })
    const line = { exercise: row.written.exercise, prescription: '2x3 @60kg' }
    expect((await month('mara', ada)).programs).toMatchObject([{ adjusted: 1 }])
    expect(await rows('mara')).toMatchObject([
      { written: row.written, asked: line, change: { prescription: '2x3 @60kg', note: 'Your knee.', remove: false } },
    ])
    expect((await rows('otto'))[0]).toMatchObject({ asked: line, change: { note: null } })
    await adjust({ remove: true })
    expect((await rows('mara'))[0]).toMatchObject({ asked: null, change: { remove: true } })
    await adjust({ exerciseId: pages.exerciseId })
    await adjust({ asInProgram: true })
    expect(await rows('mara')).toEqual([row])
    expect((await month('mara', ada)).programs).toMatchObject([{ adjusted: 0 }])
    const { workouts: all } = await answer('mara', `enrolments/${enrolmentId}/rows`)
    expect(all.map(({ isNext }: { isNext: boolean }) => isNext)).toContain(true)
  })

  it('is refused to who does not coach the athlete, and for what cannot be read', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId } = present(first)
    const [row] = (await answer('mara', `enrolments/${enrolmentId}/rows`)).workouts[0].rows
    const adjust = (who: Who, id: string, more: object = {}) =>
      send(who, `enrolments/${id}/adjust`, { rowId: row.rowId, prescription: '3x5', ...more })
    expect((await send('otto', `enrolments/${enrolmentId}/rows`)).status).toBe(404)
    expect(await adjust('otto', enrolmentId)).toEqual(await adjust('otto', NOWHERE))
    expect((await adjust('viewer', enrolmentId)).status).toBe(403)
    expect((await adjust('mara', enrolmentId, { prescription: 'three times' })).status).toBe(409)
    expect((await adjust('mara', enrolmentId, { rowId: encodeId('workoutExercise', NOWHERE) })).status).toBe(409)
    expect((await adjust('mara', enrolmentId, { exerciseId: NOWHERE })).status).toBe(409)
  })
})
