import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { athletesApp } from '../../src/testing/athletesApp.ts'
import {
  openChromium,
  openResident,
  openVisitor,
  picture,
  type Visitor,
  WHILE_BUSY,
} from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import {
  AddCommentDocument,
  CreateExerciseDocument,
  type CreateExerciseInput,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  MyCoachingsDocument,
  MyEnrolmentsDocument,
  PublishProgramDocument,
  UpdateWorkoutDocument,
} from '../../src/testing/generated/operations.ts'
import { turnedClock } from '../../src/testing/movedClock.ts'
import { mutateAs } from '../../src/testing/mutate.ts'
import { run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present, requestsTo } from '../../src/testing/testServer.ts'
import { kg } from '../../src/testing/training.ts'
import { rawId } from '../../src/testing/trainingHistory.ts'

// The story of a coach and an athlete over eleven days, and what each of them sees. Both sit at Chromium; the athlete
// trains by the API, as an app of hers would. Only the clock is turned.

const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-story-'))
const PATIENCE = 180_000
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 1000 }
const COACH = 'story.mara'
const ATHLETE = 'story.lena'
/** June 2027: the 3rd is a Thursday. */
const june = (day: string, time = '09:00') => `2027-06-${day}T${time}:00Z`
const JUNE = ['2027-06-01', '2027-06-30'] as const
const clock = turnedClock(cwd, june('03'))

let service: Service
let origin: string
let browser: Browser
let mara: Visitor
let lena: Visitor
/** What the coach's key opens: the admin interface in her browser, and the API where she writes her program. */
let key: string
let write: ReturnType<typeof mutateAs>
let program: { id: string; pull: { id: string; row: string; exercise: string } }
/** What the athlete's app keeps. */
let refreshToken: string
let enrolmentId: string
let session: { id: string }

const STRENGTH: Omit<CreateExerciseInput, 'name'> = {
  category: 'STRENGTH',
  metric: 'LOAD_AND_REPS',
  primaryMuscles: ['QUADRICEPS'],
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const day = (date: string) => mara.page.getByRole('list', { name: 'Days' }).locator(`[data-day="2027-06-${date}"]`)
/** What stands on a day of the coach's calendar: its text as a reader meets it, without the numbers of days. */
const chips = async (date: string) =>
  (await day(date).locator('.coach-chip').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
/** The items of the coach's first page, as "kind: summary", the most urgent first. */
async function items() {
  const found = await mara.page.getByRole('region', { name: 'Today' }).getByRole('listitem').all()
  return Promise.all(
    found.map(async (item) => {
      const [kind, summary] = await item.getByRole('paragraph').allInnerTexts()
      return `${kind?.replace(/ since .*/, '')} | ${summary}`
    }),
  )
}

/** Both wake up on another day. A sign-in to the admin interface lasts half a day, so the coach signs in anew. */
async function wakeUp(moment: string) {
  await clock.turnTo(moment, service, [mara.page, lena.page])
  await enter()
}

async function enter() {
  const headers = { authorization: `Bearer ${key}` }
  expect((await mara.page.request.post(`${origin}/admin-session`, { headers })).ok()).toBe(true)
}

/** The coach's first page, with all that it has to say. */
async function today() {
  await mara.page.goto(`${origin}/admin`)
  await mara.page
    .getByRole('region', { name: 'Today' })
    .getByText(/to look at|Nobody needs you|You coach nobody yet/)
    .waitFor()
}

/** The athlete's page, from the list of athletes. */
async function athletePage() {
  await mara.page.goto(`${origin}/admin/athletes`)
  await mara.page.getByRole('link', { name: ATHLETE }).click()
  await mara.page.getByRole('list', { name: 'Days' }).waitFor()
}

/** The athlete's app opens, with what it has kept. */
async function app() {
  const her = await athletesApp(origin, refreshToken)
  refreshToken = her.refreshToken
  return her
}

/** The coach writes two weeks of three workouts each, and publishes them. */
async function writeProgram() {
  const exercise = async (name: string) =>
    present((await write(CreateExerciseDocument, { name, ...STRENGTH })).exercise).id
  const workout = async (title: string, exerciseId: string, prescription: string) =>
    present((await write(CreateWorkoutDocument, { title, exercises: [{ exerciseId, prescription }] })).workout)
  const [squat, bench, row] = [
    await exercise('Back squat'),
    await exercise('Bench press'),
    await exercise('Barbell row'),
  ]
  await exercise('Floor press')
  const pull = await workout('Pull day', row, '3x8 @50kg')
  const week = [await workout('Squat day', squat, '3x5 @80kg'), await workout('Press day', bench, '3x5 @60kg'), pull]
  const workoutIds = week.map(({ id }) => id)
  const milestoneIds: string[] = []
  for (const title of ['Week 1', 'Week 2']) {
    milestoneIds.push(present((await write(CreateMilestoneDocument, { title, workoutIds })).milestone).id)
  }
  const { program: draft } = await write(CreateProgramDocument, { title: 'Back to strength', milestoneIds })
  const { id } = present(draft)
  await write(PublishProgramDocument, { programId: id, expectedRevision: 1 })
  return { id, pull: { id: pull.id, row: present(pull.exercises[0]).id, exercise: row } }
}

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  const own = { PORT: String(port), NEXT_PUBLIC_APP_URL: origin, NODE_OPTIONS: clock.nodeOptions }
  const env = { ...WHILE_BUSY, ...own, ADMIN: 'on', DEMO_DATA: 'off' }
  ;[service, browser, mara] = await Promise.all([
    startService({ cwd, env }),
    openChromium(),
    openResident({ viewport: DESK, colorScheme: 'light', timezoneId: 'UTC' }),
  ])
  lena = await openVisitor(browser, { viewport: PHONE, timezoneId: 'UTC' })
  for (const { page } of [mara, lena]) {
    page.setDefaultTimeout(20_000)
    await clock.showIn(page)
  }
  // Next wakes up at the first page, while the key is made.
  const [made] = await Promise.all([
    run(TOKEN, [COACH, '--coach', '--days', '30'], { cwd, env }),
    mara.page.goto(`${origin}/admin`),
  ])
  key = made.stdout.trim()
  write = mutateAs(requestsTo(origin), { token: key })
  program = await writeProgram()
  await enter()
  await mara.page.goto(`${origin}/admin`)
  await mara.page.getByRole('heading', { name: 'Today' }).waitFor({ timeout: PATIENCE })
  mara.problems.splice(0) // 503 while Next builds
}, PATIENCE)

afterAll(async () => {
  await mara?.close()
  await browser?.close()
  const ended = await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
  expect({ code: ended?.code, stderr: ended?.stderr }).toEqual({ code: 0, stderr: '' })
})

describe('a coach and an athlete', () => {
  it('meet by a link: she registers with it, and her program begins next Monday', async () => {
    const { page } = mara
    await today()
    await page.getByRole('link', { name: 'Invite your first athlete' }).click()
    await page.getByLabel('Program that they begin').selectOption({ label: 'Back to strength' })
    await press(page, 'Mon, Wed and Fri')
    expect(await page.getByLabel('First day').inputValue()).toBe('2027-06-07')
    await press(page, 'Make a link')
    await said(page, 'The link is made.')
    const link = await page.getByLabel('Link', { exact: true }).inputValue()
    await page.getByText('for 1 more athlete').waitFor()
    await picture(page, 'story-1-coach-link', { fullPage: true })

    const registered = lena.page.waitForResponse(
      (answer) => answer.request().postData()?.includes('mutation Register(') ?? false,
    )
    const device = await lena.addDevice()
    await lena.page.goto(link)
    await heading(lena.page, 'A coach invites you')
    await lena.page.getByLabel('New username').fill(ATHLETE)
    await lena.page.getByText(`“${ATHLETE}” is free.`).waitFor()
    await device.touching(async () => {
      await press(lena.page, 'Create the account with a passkey')
      await heading(lena.page, 'Do you accept?')
    })
    await press(lena.page, 'Accept the invitation')
    await heading(lena.page, `${COACH} coaches you now`)
    await lena.page
      .getByText(/^You have joined the program “Back to strength”. It begins on Monday,? 7 June 2027.$/)
      .waitFor()
    await picture(lena.page, 'story-1-athlete-joined', { fullPage: true })
    const { data } = (await (await registered).json()) as { data: { register: { refreshToken: string } } }
    refreshToken = data.register.refreshToken

    const her = await app()
    const coachings = (await requestsTo(origin).graphql(MyCoachingsDocument, {}, her)).data.me?.coachings?.nodes
    expect(coachings?.map(({ coach, status }) => `${coach.username} ${status}`)).toEqual([`${COACH} ACTIVE`])
    const enrolments = (await requestsTo(origin).graphql(MyEnrolmentsDocument, {}, her)).data.me?.enrolments?.nodes
    enrolmentId = present(enrolments?.[0]).id
    expect(await her.agenda(...JUNE)).toEqual([
      ...['07 Squat day UPCOMING', '09 Press day UPCOMING', '11 Pull day UPCOMING'],
      ...['14 Squat day UPCOMING', '16 Press day UPCOMING', '18 Pull day UPCOMING'],
    ])

    await today()
    expect(await items()).toEqual([`Invitation answered | ${ATHLETE}: You now coach this athlete.`])
    await athletePage()
    await page.getByText('On Mon, Wed and Fri, from Mon 7 June').waitFor()
    await page.getByText('Next workout: Squat day').waitFor()
    await page.getByText('6 due.').waitFor()
    await picture(page, 'story-1-coach-month', { fullPage: true })
  })

  it('go through a first week: one workout is done, one missed, one moved, and that one hurts', async () => {
    const { page } = mara
    await wakeUp(june('07', '18:00'))
    const monday = await app()
    const squats = await monday.begin(enrolmentId, 'Squat day')
    for (const index of [0, 1, 2]) await squats.log(index, { reps: 5, load: kg('80'), rpe: '7' })
    await monday.complete(squats.id, { rating: 4 })

    await wakeUp(june('10'))
    await today()
    // What the first session of an exercise shows is no news.
    expect(await items()).toEqual([`Invitation answered | ${ATHLETE}: You now coach this athlete.`])
    await page.getByRole('link', { name: 'Your athletes', exact: true }).click()
    await page.getByText('50 % (1 of 2)').waitFor()
    await athletePage()
    await page.getByText('1 done, 4 due, 1 missed.').waitFor()
    expect([await chips('07'), await chips('09')]).toEqual([['Squat day Done'], ['Press day Missed Change']])
    await press(page, 'Change Pull day of Fri 11 June')
    await page.getByLabel('Move to').fill('2027-06-12')
    await press(page, 'Move')
    await said(page, 'Pull day is moved from Fri 11 to Sat 12 June.')
    expect(await chips('12')).toEqual(['Pull day Due, moved from Fri 11 June Change'])
    await picture(page, 'story-2-coach-moved', { fullPage: true })

    await wakeUp(june('12', '10:00'))
    const saturday = await app()
    expect((await saturday.agenda(...JUNE)).slice(0, 3)).toEqual([
      ...['07 Squat day DONE', '09 Press day MISSED', '12 Pull day DUE_TODAY from 11'],
    ])
    session = await saturday.begin(enrolmentId, 'Pull day').then(async (pull) => {
      await pull.log(0, { reps: 8, load: kg('50') })
      await pull.log(1, { reps: 5, load: kg('50'), hasPain: true, notes: 'A sting in the left shoulder.' })
      await saturday.complete(pull.id, { rating: 2 })
      return pull
    })
    const text = 'Should I press next week?'
    await saturday.mutate(AddCommentDocument, { clientId: randomUUID(), subjectId: session.id, text })
    expect(await saturday.words(session.id)).toEqual({ unreadComments: 0, said: [`${ATHLETE}: ${text}`] })
  })

  it('come to terms: the coach answers, adjusts and propagates, and the athlete has all of it on Monday', async () => {
    const { page } = mara
    await wakeUp(june('13'))
    await today()
    const invited = `Invitation answered | ${ATHLETE}: You now coach this athlete.`
    const hurting = `Pain reported | ${ATHLETE}: Reported pain in one set: Pull day.`
    const ending = (left: number) => `Program ends soon | ${ATHLETE}: ${left} workouts are left: Back to strength.`
    const unread = `Unread comment | ${ATHLETE}: An unread comment.`
    expect(await items()).toEqual([hurting, unread, ending(4), invited])
    await picture(page, 'story-3-coach-today', { fullPage: true })
    const pain = page.getByRole('region', { name: 'Today' }).getByRole('listitem').filter({ hasText: 'Pain reported' })
    await pain.getByRole('link', { name: 'Open the session' }).click()
    const hurt = page.getByRole('row').filter({ hasText: 'with pain' })
    await hurt.waitFor()
    expect(await hurt.getByRole('cell').allInnerTexts()).toEqual([
      ...['2', '8 @50kg', '5 reps · 50 kg · with pain', 'A sting in the left shoulder.'],
    ])
    await picture(page, 'story-3-coach-session', { fullPage: true })

    await athletePage()
    expect(await chips('12')).toEqual(['Pull day Done, moved from Fri 11 June'])
    const words = page.getByRole('region', { name: 'Comments' })
    await words.getByText('Should I press next week?').waitFor()
    await words.getByLabel('Answer about Pull day').fill('Not from the bench. I have changed it for you.')
    await words.getByRole('button', { name: 'Answer', exact: true }).click()
    await said(page, 'Your answer is sent.')
    await page.getByText('For this athlete alone', { exact: true }).click()
    // The next workout says that it is the next one.
    const workout = page.getByLabel('Workout of Back to strength')
    const pressDay = workout.locator('option', { hasText: 'Press day' }).first()
    await workout.selectOption(await pressDay.getAttribute('value'))
    await page.getByRole('button', { name: 'Adjust Bench press' }).click()
    await page.getByLabel('Exercise instead').fill('floor press')
    await page
      .getByRole('listbox', { name: 'Exercises' })
      .getByRole('option', { name: /^Floor press/ })
      .first()
      .click()
    await page.getByLabel('Sets instead').fill('3x10 @30kg')
    await page.getByLabel('Note for the athlete').fill('Stop where it stings.')
    await press(page, 'Save for this athlete')
    await said(page, 'Bench press is adjusted for this athlete.')
    await picture(page, 'story-3-coach-adjusted', { fullPage: true })

    // What everybody in the program gets is written in the program, and reaches her when it is propagated.
    const { id: workoutId, row, exercise: exerciseId } = program.pull
    const exercises = [{ id: row, exerciseId, prescription: '2x8 @40kg' }]
    await write(UpdateWorkoutDocument, { workoutId, expectedRevision: 1, title: 'Easy pull day', exercises })
    await page.goto(`${origin}/admin/collections/programs/${rawId(program.id)}/overview`)
    await press(page, 'Preview')
    await page.getByText(/^1 enrolment would follow version/).waitFor()
    const preview = page.getByRole('region', { name: 'Move athletes to the current version' })
    expect(await preview.getByRole('cell').allInnerTexts()).toEqual([ATHLETE, '33 %', '33 %', 'Press day', 'Press day'])
    const renamed = 'Workout renamed: Pull day → Easy pull day'
    const [changes] = await preview.getByRole('list', { name: 'What changes for them' }).allInnerTexts()
    expect(changes?.split('\n')).toEqual(['Edited: Week 1', renamed, 'Edited: Week 2', renamed])
    await picture(page, 'story-3-coach-preview', { fullPage: true })
    await press(page, /^Move 1 enrolment to version/)
    await said(page, '1 enrolment moved to the current version.')

    await wakeUp(june('14', '17:00'))
    const monday = await app()
    // Her plan is that of the new version, also where something is done. What she did keeps its name, as the coach sees below.
    const answered = [
      `${ATHLETE}: Should I press next week?`,
      `${COACH}: Not from the bench. I have changed it for you.`,
    ]
    expect(await monday.words(session.id)).toEqual({ unreadComments: 1, said: answered })
    expect(await monday.agenda(...JUNE)).toEqual([
      ...['07 Squat day DONE', '09 Press day MISSED', '12 Easy pull day DONE from 11'],
      ...['14 Squat day DUE_TODAY', '16 Press day UPCOMING', '18 Easy pull day UPCOMING'],
    ])
    const floor = ['Floor press', '3x10 @30kg', 'Stop where it stings.']
    expect(await monday.askedFor(enrolmentId)).toEqual({ workoutTitle: 'Press day', rows: [floor] })
    const presses = await monday.begin(enrolmentId, 'Press day')
    for (const index of [0, 1, 2]) await presses.log(index, { reps: 10, load: kg('30') })
    await monday.complete(presses.id, { rating: 5 })

    await today()
    expect(await items()).toEqual([hurting, ending(3), invited])
    await press(page, `Dismiss: Pain reported, ${ATHLETE}`)
    await said(page, 'is dismissed until it arises anew')
    await page.getByRole('link', { name: 'Your athletes', exact: true }).click()
    await page.getByText('100 % (3 of 3)').waitFor()
    await picture(page, 'story-3-coach-athletes', { fullPage: true })
    await athletePage()
    await page.getByText('3 done, 3 due.').waitFor()
    expect(await chips('09')).toEqual(['Press day Done 5 days late'])
    expect(await chips('12')).toEqual(['Pull day Done, moved from Fri 11 June'])
    expect(await chips('14')).toEqual(['Squat day Due today Change'])
    expect(await chips('18')).toEqual(['Easy pull day Due Change'])
    await page.setViewportSize(PHONE)
    await picture(page, 'story-3-coach-phone', { fullPage: true })
    expect([...mara.problems, ...lena.problems]).toEqual([])
  })
}, 60_000)
