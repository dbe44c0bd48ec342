import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { adminForms } from '../../src/testing/adminForms.ts'
import { openResident, picture, until, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present } from '../../src/testing/testServer.ts'

// The service runs as with `npm start`, and builds the admin interface itself where no build exists.
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-admin-'))
const GRANT = path.resolve('dist/src/commands/grant.js')
const PASSWORD = 'correct horse battery'
const PATIENCE = 180_000

let service: Service
let origin: string
let owner: Visitor

const visitors: Visitor[] = []
let expected: RegExp[] = []

async function visit(): Promise<Visitor> {
  const visitor = await openResident({ viewport: { width: 1280, height: 1000 } })
  visitor.page.setDefaultTimeout(20_000)
  visitors.push(visitor)
  return visitor
}

const admin = (place = '') => `${origin}/admin${place}`

async function settle(page: Page) {
  await page.waitForLoadState('networkidle')
}

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), DEMO_DATA: 'off', ADMIN: 'on', AUTH_RATE_LIMIT: '1000' }
  service = await startService({ cwd, env })
  origin = `http://localhost:${port}`
}, PATIENCE)

afterAll(async () => {
  await Promise.all(visitors.map((visitor) => visitor.close()))
  const ended = await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
  expect({ code: ended?.code, stderr: ended?.stderr }).toEqual({ code: 0, stderr: '' })
})

afterEach(() => {
  const problems = visitors.flatMap((visitor) => visitor.problems.splice(0))
  expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([])
  expected = []
})

async function graphql(query: string, variables: object = {}, token?: string) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
  const { data } = (await response.json()) as { data: any }
  return data
}

describe('the admin interface', () => {
  it(
    'shows that it is getting ready, and by itself the page once it is',
    async () => {
      expected = [/503/] // while Next builds
      owner = await visit()
      await owner.page.goto(admin())
      await owner.page.getByRole('heading', { name: 'Welcome' }).waitFor({ timeout: PATIENCE })
    },
    PATIENCE,
  )

  it('answers a request that asks for another protocol as any other, at every address', async () => {
    for (const path of ['/admin', '/_next/x', '/graphql?query={__typename}', '/readyz']) {
      const headers = { connection: 'Upgrade', upgrade: 'websocket' }
      const request = http.get(`${origin}${path}`, { headers, signal: AbortSignal.timeout(10_000) })
      const [response] = await once(request, 'response')
      expect([path, response.statusCode < 500]).toEqual([path, true])
      response.destroy()
    }
  })

  it('makes the first account, on this machine, an owner', async () => {
    const { page } = owner
    await settle(page)
    await page.getByLabel('Email').fill('owner@example.com')
    await page.getByLabel('New Password').fill(PASSWORD)
    await page.getByLabel('Confirm Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
    // The first page says what comes next.
    await page.getByRole('link', { name: 'Make your first coach' }).waitFor()
    await page.getByRole('link', { name: 'Write your first program' }).waitFor()
    await picture(page, 'dashboard')
    const me = await page.evaluate(`fetch('/api/admins/me').then((response) => response.json())`)
    expect(me).toMatchObject({ user: { email: 'owner@example.com', role: 'owner' } })
  })

  it('makes an exercise, a workout, three milestones and a program', async () => {
    const { page } = owner
    const { choose, create, fill } = adminForms(page, origin)
    await create('exercises', async () => {
      await fill('name', 'Kettlebell swing')
      await choose('category', 'Strength')
      await choose('primaryMuscles', 'Glutes')
    })
    await create('workouts', async () => {
      await fill('title', 'Swings')
      await page.getByRole('button', { name: 'Add Exercise' }).click()
      await choose('exercises__0__exercise', 'Kettlebell swing')
      await page.locator('#field-exercises__0__sets').getByRole('button', { name: 'Add Set' }).click()
      await page.locator('#field-exercises__0__sets__0__repsMin').fill('10')
    })
    await picture(owner.page, 'workout')
    for (const title of ['First', 'Second', 'Third']) {
      await create('milestones', async () => {
        await fill('title', title)
        await page.getByRole('button', { name: 'Add Workout' }).click()
        await choose('workouts__0__workout', 'Swings')
      })
    }
    await create('programs', async () => {
      await fill('title', 'Swing for a month')
      for (const [index, title] of ['First', 'Second', 'Third'].entries()) {
        await page.getByRole('button', { name: 'Add Milestone' }).click()
        await choose(`milestones__${index}__milestone`, title)
      }
    })
    expect(await graphql('{ programs { totalCount } }')).toEqual({ programs: { totalCount: 0 } })
  }, 120_000)

  /** Uses only the keyboard. The menu opens with its first action focused. */
  async function moveByMenu(page: Page, row: string, action: 'Move Up' | 'Move Down') {
    await page.getByRole('button', { name: `Actions for ${row}` }).focus()
    await page.keyboard.press('Enter')
    await until(page, `document.activeElement.textContent === '${action}'`)
    await page.keyboard.press('Enter')
  }

  const ORDER = '{ program(slug: "swing-for-a-month") { revision milestones { title } } }'

  it('orders milestones by dragging and by keyboard, publishes, and the API answers the new order on the next request', async () => {
    const { page } = owner
    await page.reload()
    await settle(page)
    await page.getByText('1. First').waitFor()
    const handles = page.locator('#field-milestones .collapsible__drag')
    const from = present(await handles.nth(2).boundingBox())
    const to = present(await handles.nth(0).boundingBox())
    await page.mouse.move(from.x + 5, from.y + 5)
    await page.mouse.down()
    await page.mouse.move(from.x + 5, from.y - 20, { steps: 5 })
    await page.mouse.move(to.x + 5, to.y - 5, { steps: 10 })
    await page.mouse.up()
    await page.getByText('1. Third').waitFor()
    await picture(page, 'dragged')
    await page.getByLabel('Published', { exact: false }).first().check()
    await adminForms(page, origin).save()
    expect(await graphql(ORDER)).toEqual({
      program: { revision: 2, milestones: [{ title: 'Third' }, { title: 'First' }, { title: 'Second' }] },
    })

    // The same with only the keyboard: on the handle and in the menu, each of which has an accessible name.
    await page.getByRole('button', { name: 'Move 1. Third' }).focus()
    for (const key of ['Space', 'ArrowDown']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(500) // until the row has slid into place
    }
    await page.keyboard.press('Space')
    await page.getByText('1. First').waitFor()
    await page.getByRole('button', { name: 'Move 2. Third' }).waitFor()
    // The names of rows appear a moment after the rows.
    await until(page, 'document.activeElement.getAttribute("aria-label") === "Move 2. Third"')
    await adminForms(page, origin).save()
    expect(await graphql(ORDER)).toEqual({
      program: { revision: 3, milestones: [{ title: 'First' }, { title: 'Third' }, { title: 'Second' }] },
    })

    await moveByMenu(page, '1. First', 'Move Down')
    await page.getByText('1. Third').waitFor()
    await adminForms(page, origin).save()
    expect(await graphql(ORDER)).toEqual({
      program: { revision: 4, milestones: [{ title: 'Third' }, { title: 'First' }, { title: 'Second' }] },
    })
    await moveByMenu(page, '2. First', 'Move Up')
    await page.getByText('1. First').waitFor()
    await adminForms(page, origin).save()
    expect(await graphql(ORDER)).toEqual({
      program: { revision: 5, milestones: [{ title: 'First' }, { title: 'Third' }, { title: 'Second' }] },
    })
  }, 60_000)

  it('says in plain words that a save is stale, and keeps what was typed', async () => {
    const { page } = owner
    expected = [/409/]
    const id = page.url().split('/').at(-1)
    const forms = adminForms(page, origin)
    await forms.quiet()
    // At the first change of a form Payload asks by itself whether the document is stale, and later it asks no more.
    await forms.fill('title', 'By m')
    const other = await page.evaluate(
      `fetch('/api/programs/${id}', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: 'By another' }) }).then(({ status }) => status)`,
    )
    expect(other).toBe(200)
    await forms.fill('title', 'By me')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/This was not saved\. Somebody else has changed this program/).waitFor()
    await picture(page, 'stale')
    expect(await page.locator('#field-title').inputValue()).toBe('By me')
    expect(await graphql('{ programs { nodes { title } } }')).toEqual({
      programs: { nodes: [{ title: 'By another' }] },
    })
    await page.reload()
    await forms.quiet()
    await forms.fill('title', 'By me')
    await forms.save()
    expect(await graphql('{ programs { nodes { title } } }')).toEqual({ programs: { nodes: [{ title: 'By me' }] } })
  })

  async function barriers(page: Page) {
    // Past the policy of the page, which lets no script of anybody else run.
    await page.evaluate(axe.source)
    return page.evaluate(`axe.run('.overview').then(({ violations }) => violations.map(({ id }) => id))`)
  }

  it('shows a program at a glance, and the difference between two revisions', async () => {
    const { page } = owner
    const id = page.url().split('/').at(-1)
    await page.goto(admin(`/collections/programs/${id}/overview`))
    await page.getByRole('heading', { name: 'At a glance' }).waitFor()
    await page.getByText('First').first().click()
    await page.getByText('>=10').first().waitFor()
    await page.getByRole('button', { name: 'Compare' }).click()
    await page
      .getByRole('list', { name: /^From version 1 to/ })
      .getByText('Renamed: Swing for a month → By me')
      .waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText(/^0 enrolments would follow version/).waitFor()
    await picture(page, 'overview')
    expect(await barriers(page)).toEqual([])
  })

  it('shows who is on a program, brings them to its revision, and draws what an athlete has trained', async () => {
    const { page } = owner
    const token = (await run(TOKEN, ['alma'], { cwd })).stdout.trim()
    const as = async (document: string, input: object) => {
      const [answer] = Object.values(await graphql(document, { input }, token)) as { userErrors: unknown[] }[]
      expect(answer?.userErrors).toEqual([])
      return answer as never
    }
    const { program } = await graphql(
      '{ program(slug: "swing-for-a-month") { id milestones { workouts { id workout { exercises { exercise { id } } } } } } }',
    )
    const { enrolment } = (await as(
      'mutation ($input: EnrolInProgramInput!) { enrolInProgram(input: $input) { enrolment { id } userErrors { message } } }',
      { programId: program.id },
    )) as { enrolment: { id: string } }
    const [slot] = program.milestones[0].workouts
    const { workoutSession } = (await as(
      'mutation ($input: StartWorkoutInput!) { startWorkout(input: $input) { workoutSession { id } userErrors { message } } }',
      { clientId: randomUUID(), enrolmentId: enrolment.id, slotId: slot.id },
    )) as { workoutSession: { id: string } }
    await as('mutation ($input: LogSetInput!) { logSet(input: $input) { userErrors { message } } }', {
      clientId: randomUUID(),
      workoutSessionId: workoutSession.id,
      exerciseId: slot.workout.exercises[0].exercise.id,
      reps: 12,
      load: { value: '24', unit: 'KG' },
    })
    await as('mutation ($input: CompleteWorkoutInput!) { completeWorkout(input: $input) { userErrors { message } } }', {
      workoutSessionId: workoutSession.id,
    })
    const place = page.url()
    await page.goto(place.replace(/\/overview$/, ''))
    await settle(page)
    await moveByMenu(page, '1. First', 'Move Down')
    await adminForms(page, origin).save()

    await page.goto(place)
    await page.getByRole('cell', { name: '1 of 3' }).waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('1 enrolment would follow version 8').waitFor()
    await picture(page, 'propagation')
    await page.getByRole('button', { name: 'Move 1 enrolment to version 8' }).click()
    await page.getByText('1 enrolment moved to the current version.').waitFor()

    await page.getByRole('link', { name: 'alma' }).click()
    await page.waitForURL(/productUsers\/.*\/training/)
    await page
      .getByRole('img', { name: 'Workouts per week: trained in 1 of the last 26 weeks, at most 1 a week' })
      .waitFor()
    await page.getByText('12 reps · 24 kg').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'training')
  })
})

describe('a coach with a passkey', () => {
  async function register(username: string) {
    const visitor = await visit()
    const device = await visitor.addDevice()
    const { page } = visitor
    await page.goto(`${origin}/signin`)
    await page.getByText('Create an account').click()
    await page.getByLabel('New username').fill(username)
    await page.getByText(`“${username}” is free.`).waitFor()
    await device.touching(async () => {
      await page.getByRole('button', { name: 'Create the account with a passkey' }).click()
      await page.getByRole('heading', { name: `Hello, ${username}` }).waitFor()
    })
    return { ...visitor, device }
  }
  const grant = async (username: string, role: string) =>
    expect((await run(GRANT, [username, role], { cwd })).code).toBe(0)
  const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' }).click()

  it('signs in, an athlete does not, and who is demoted is out on the next request', async () => {
    const { page, device } = await register('carla')
    expected = [/403/]
    expect(await page.getByRole('button', { name: 'Open the coaches’ area' }).isVisible()).toBe(false)
    await page.goto(admin('/login'))
    await settle(page)
    await picture(page, 'login')
    expect(await page.getByRole('link', { name: 'Create your account' }).getAttribute('href')).toBe('/signin')
    await device.touching(async () => {
      await signIn(page)
      await page.getByText('Only coaches can sign in here with a passkey, and you are an athlete.').waitFor()
    })
    expect(await page.evaluate(`fetch('/api/programs').then(({ status }) => status)`)).toBe(403)

    await grant('carla', 'coach')
    await device.touching(async () => {
      await signIn(page)
      await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
    })
    await settle(page)
    await picture(page, 'coach')
    expect(await page.getByRole('heading', { name: 'System' }).count()).toBe(0)
    await page.goto(admin('/collections/milestones/create'))
    await settle(page)
    await page.locator('#field-title').fill('By Carla')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/milestones\/(?!create)/)

    // The page where they registered leads a coach here too, and the first page to their programs.
    await page.request.delete(`${origin}/admin-session`)
    await page.goto(`${origin}/signin`)
    await page.getByRole('button', { name: 'Open the coaches’ area' }).click()
    await page.getByRole('heading', { name: 'What comes next' }).waitFor()
    await page.getByRole('link', { name: 'Write a program' }).waitFor()
    expect(await page.getByRole('link', { name: /(first|another) coach/ }).count()).toBe(0)

    await grant('carla', 'athlete')
    await page.goto(admin('/collections/milestones'))
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
    expect(await page.evaluate(`fetch('/api/programs').then(({ status }) => status)`)).toBe(403)
  }, 60_000)

  it('signs out, and is out everywhere', async () => {
    const { page, device } = await register('carlo')
    await grant('carlo', 'coach')
    await page.goto(admin('/login'))
    await settle(page)
    await device.touching(async () => {
      await signIn(page)
      await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
    })
    expected = [/400/] // Payload's page sends two requests, the second one without a session
    await page.goto(admin('/logout'))
    await page
      .getByRole('button', { name: 'Sign in with a passkey' })
      .or(page.getByText(/logged out/i))
      .first()
      .waitFor()
    await page.goto(admin())
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
  }, 60_000)
})
