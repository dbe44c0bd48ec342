import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@libsql/client'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, openChromium, openVisitor, picture, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import {
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  PublishProgramDocument,
} from '../../src/testing/generated/operations.ts'
import { mutateAs } from '../../src/testing/mutate.ts'
import { run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present, requestsTo } from '../../src/testing/testServer.ts'

const PATIENCE = { timeout: 15_000 }
const PHONE = { width: 390, height: 844 }
const SETS = `{
  me {
    workoutSessions(first: 10) { nodes { status rating sets { reps load { value unit } prescribedSetIndex } } }
  }
}`

const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-web-'))
let browser: Browser
let service: Service
let frontEnd: PreviewServer
let origin: string
let api: string
let coach: string

beforeAll(async () => {
  const [port, own] = [await freePort(), await freePort()]
  origin = `http://localhost:${own}`
  api = `http://localhost:${port}`
  const env = { ...WHILE_BUSY, PORT: String(port), NEXT_PUBLIC_APP_URL: origin, DEMO_DATA: 'off' }
  const built = buildApp()
  ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  coach = (await run(TOKEN, ['the.coach', '--coach'], { cwd, env })).stdout.trim()
  await writeProgram()
  await built
  frontEnd = await preview({
    root: 'examples/web',
    configFile: false,
    build: { outDir: path.join(cwd, 'app') },
    preview: { host: 'localhost', port: own, strictPort: true },
  })
})

afterAll(async () => {
  await browser?.close()
  await frontEnd?.close()
  await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
})

/** As somebody builds it who has only the package: in a process of its own, because Vite looks at NODE_ENV. */
async function buildApp() {
  const node = (script: string, args: string[] = [], options = {}) =>
    promisify(execFile)(process.execPath, [path.resolve(script), ...args], options)
  await node('packages/client/build.mjs', ['--if-stale'])
  await node('node_modules/vite/bin/vite.js', ['build', '--outDir', path.join(cwd, 'app'), '--logLevel', 'error'], {
    cwd: 'examples/web',
    env: { PATH: process.env.PATH, VITE_WAYMARK_URL: `${api}/graphql` },
  })
}

async function writeProgram() {
  const mutate = mutateAs(requestsTo(api), { token: coach })
  const squat = { name: 'Back squat', category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['QUADRICEPS'] }
  const plank = { name: 'Plank', category: 'STRENGTH', metric: 'DURATION', primaryMuscles: ['ABDOMINALS'] }
  const exercises: string[] = []
  for (const input of [squat, plank] as Parameters<typeof mutate<never, never>>[1][]) {
    const made = await mutate(CreateExerciseDocument, input)
    exercises.push(present(made.exercise).id)
  }
  const five = { repsMin: 5, repsMax: 5, load: { value: '60', unit: 'KG' as const } }
  const workouts: string[] = []
  for (const title of ['First day', 'Second day']) {
    const made = await mutate(CreateWorkoutDocument, {
      title,
      description: 'Squat, then hold still.',
      estimatedMinutes: 30,
      exercises: [
        { exerciseId: present(exercises[0]), restSeconds: 90, notes: 'Breathe in.', sets: [five, five, five] },
        { exerciseId: present(exercises[1]), sets: [{ durationSeconds: 45 }] },
      ],
    })
    workouts.push(present(made.workout).id)
  }
  const { milestone } = await mutate(CreateMilestoneDocument, { title: 'First week', workoutIds: workouts })
  const made = await mutate(CreateProgramDocument, {
    title: 'Simple strength',
    description: 'Two days a week with one barbell.',
    milestoneIds: [present(milestone).id],
  })
  const { id: programId, revision: expectedRevision } = present(made.program)
  await mutate(PublishProgramDocument, { programId, expectedRevision })
}

/** The tokens by which the test asks what an athlete has done, each of a session of its own. */
const tokens = new Map<string, string>()

/** What the service knows, as the athlete sees it. */
async function known(username: string) {
  const token = tokens.get(username) ?? (await run(TOKEN, [username], { cwd })).stdout.trim()
  tokens.set(username, token)
  const { data } = await requestsTo(api).graphql(SETS, {}, { token })
  return present(data as unknown as { me: { workoutSessions: { nodes: unknown[] } } }).me.workoutSessions.nodes
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor()
const tick = (page: Page, set: string) => button(page, `${set} done`)
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Fails on each barrier that axe finds on the screen, in both schemes. */
async function look(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `web-${name}-${colorScheme}`, { fullPage: true })
    await page.evaluate(axe.source)
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    )
    expect([name, colorScheme, ...found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)]).toEqual([
      name,
      colorScheme,
    ])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  }
}

async function join(page: Page, device: Device, username: string) {
  await page.getByLabel('Choose a username').fill(username)
  await device.touching(async () => {
    await button(page, 'Create an account').click()
    await heading(page, `Hello, ${username}`)
  })
  await link(page, 'Choose a program').click()
  await heading(page, 'Programs')
}

describe('examples/web on a phone', () => {
  it('signs in, browses, trains without a network, survives a reload, and sends each set once', async () => {
    const { page, problems, addDevice, close } = await openVisitor(browser, { viewport: PHONE, hasTouch: true })
    page.setDefaultTimeout(15_000)
    await page.goto(origin)
    const device = await addDevice()
    await heading(page, 'Train with a plan')
    await look(page, 'signin')
    await join(page, device, 'ada')
    await link(page, /Simple strength/).waitFor()
    await look(page, 'programs')
    await link(page, /Simple strength/).click()
    await heading(page, 'Simple strength')
    await look(page, 'program')
    await button(page, 'Join this program').click()
    await page.getByText('You are on Simple strength.').waitFor()
    await look(page, 'today')
    await link(page, 'Progress').click()
    await page.getByText('Your first workout will show here.').waitFor()
    await link(page, 'Today').click()
    await link(page, 'Open workout').click()
    await button(page, 'Start workout').click()
    await tick(page, 'Set 1 of Back squat').click()
    await page.getByRole('timer').getByText('1:30').waitFor()
    await look(page, 'workout')
    await expect.poll(() => known('ada'), PATIENCE).toMatchObject([{ status: 'IN_PROGRESS', sets: [{ reps: 5 }] }])
    expect(problems).toEqual([])

    await page.evaluate('navigator.serviceWorker.ready.then(() => {})')
    await page.context().setOffline(true)
    await field(page, 'Set 2 of Back squat: kg').fill('62,5')
    await tick(page, 'Set 2 of Back squat').click()
    // The next set takes the weight over, and what is logged can still be changed.
    await tick(page, 'Set 3 of Back squat').click()
    await field(page, 'Set 3 of Back squat: reps').fill('4')
    await field(page, 'Set 3 of Back squat: reps').press('Enter')
    await tick(page, 'Set 1 of Plank').click()
    await page.getByText('4 changes kept here').waitFor()
    await look(page, 'offline')

    await page.reload()
    await heading(page, 'First day')
    await page.getByText('4 changes kept here').waitFor()
    for (const set of ['Set 1 of Back squat', 'Set 2 of Back squat', 'Set 3 of Back squat', 'Set 1 of Plank']) {
      expect([set, await tick(page, set).getAttribute('aria-pressed')]).toEqual([set, 'true'])
    }
    expect(await field(page, 'Set 3 of Back squat: kg').inputValue()).toBe('62.5')
    expect(await field(page, 'Set 3 of Back squat: reps').inputValue()).toBe('4')
    await button(page, 'Finish workout').click()
    await page.getByText('Good', { exact: true }).click()
    await look(page, 'finish')
    await button(page, 'Finish').click()
    await page.getByText('First day is done. Well done!').waitFor()
    await page.getByText('1 of 2 workouts done').waitFor()
    expect(await known('ada')).toMatchObject([{ status: 'IN_PROGRESS', sets: [{ reps: 5 }] }])

    await page.context().setOffline(false)
    const kg = (value: string) => ({ value, unit: 'KG' })
    await expect
      .poll(() => known('ada'), PATIENCE)
      .toEqual([
        {
          status: 'COMPLETED',
          rating: 4,
          sets: [
            { reps: 5, load: kg('60'), prescribedSetIndex: 0 },
            { reps: 5, load: kg('62.5'), prescribedSetIndex: 1 },
            { reps: 4, load: kg('62.5'), prescribedSetIndex: 2 },
            { reps: null, load: null, prescribedSetIndex: 0 },
          ],
        },
      ])
    await link(page, 'Progress').click()
    await page.getByText('workout', { exact: true }).waitFor()
    await look(page, 'progress')
    await link(page, 'You').click()
    await page.getByText('Pounds').click()
    await look(page, 'you')
    await link(page, 'Today').click()
    await link(page, 'Open workout').click()
    await page.getByText('3 × 5 reps · 132.3 lb').waitFor()
    await close()
  })

  it('goes on when the session has ended, and sends what was done after the next sign-in', async () => {
    const { page, addDevice, close } = await openVisitor(browser, { viewport: PHONE, hasTouch: true })
    page.setDefaultTimeout(15_000)
    await page.goto(origin)
    const device = await addDevice()
    await join(page, device, 'bea')
    await link(page, /Simple strength/).click()
    await button(page, 'Join this program').click()
    await link(page, 'Open workout').click()
    await button(page, 'Start workout').click()
    await expect.poll(() => known('bea'), PATIENCE).toMatchObject([{ status: 'IN_PROGRESS', sets: [] }])
    await endSessions('bea')
    await tick(page, 'Set 1 of Back squat').click()
    await link(page, 'Sign in to send 1').click()
    await heading(page, 'Welcome back, bea')
    await look(page, 'again')
    await device.touching(async () => {
      await button(page, 'Sign in with a passkey').click()
      await heading(page, 'Hello, bea')
    })
    await expect.poll(() => known('bea'), PATIENCE).toMatchObject([{ status: 'IN_PROGRESS', sets: [{ reps: 5 }] }])
    await link(page, 'Continue').click()
    expect(await tick(page, 'Set 1 of Back squat').getAttribute('aria-pressed')).toBe('true')
    await close()
  })
})

async function endSessions(username: string) {
  tokens.delete(username)
  const database = createClient({ url: `file:${path.join(cwd, 'data/waymark.db')}` })
  const user = 'SELECT id FROM product_users WHERE username = ?'
  await database.execute({ sql: `DELETE FROM auth_sessions WHERE user_id IN (${user})`, args: [username] })
  database.close()
}
