import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openResident, picture, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import {
  LeaveProgramDocument,
  SetMilestoneWorkoutsDocument,
  StartWorkoutDocument,
  UpdateMilestoneDocument,
  UpdateProfileDocument,
  UpdateProgramDocument,
} from '../../src/testing/generated/operations.ts'
import { CREATE_ADMIN, run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present } from '../../src/testing/testServer.ts'
import { kg, lb, training } from '../../src/testing/training.ts'
import { rawId } from '../../src/testing/trainingHistory.ts'

// Our own views in the admin interface, with the demo data and people who train, in the light and in the dark theme.
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-views-'))
const PATIENCE = 180_000
const WEEK_MS = 7 * 86_400_000

let service: Service
let origin: string
let light: Visitor
let dark: Visitor
let program: Program
let coach: Somebody

interface Program {
  id: string
  milestones: { id: string; title: string; workouts: { id: string; workout: Workout }[] }[]
}

interface Workout {
  id: string
  title: string
  exercises: { exercise: { id: string } }[]
}

const PROGRAM = `{ program(slug: "barbell-five-by-five") {
  id milestones { id title workouts { id workout { id title exercises { exercise { id } } } } }
} }`

async function graphql(query: unknown, variables: object = {}, { token }: { token?: string } = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: String(query), variables }),
  })
  return (await response.json()) as never
}

type Somebody = ReturnType<typeof training>
async function as(...who: string[]): Promise<Somebody> {
  const { stdout } = await run(TOKEN, who, { cwd })
  return training({ graphql }, { token: stdout.trim() })
}

/** Trains once a week for ten weeks with rising loads. The loads of the older half are in pounds. */
async function train({ mutate, log, complete }: Somebody, workout: Workout) {
  for (let week = 9; week >= 0; week -= 1) {
    const startedAt = new Date(Date.now() - week * WEEK_MS - 3_600_000).toISOString()
    const started = await mutate(StartWorkoutDocument, { clientId: randomUUID(), workoutId: workout.id, startedAt })
    const { id } = present(started.workoutSession)
    const load = week > 4 ? lb(String(220 - week * 5)) : kg(String(110 - week * 2.5))
    for (const { exercise } of workout.exercises) await log(id, exercise.id, { reps: 5, load, performedAt: startedAt })
    await complete(id, { completedAt: startedAt })
  }
}

async function enter(colorScheme: 'light' | 'dark', password: string): Promise<Visitor> {
  const visitor = await openResident({ viewport: { width: 1280, height: 1000 }, colorScheme })
  visitor.page.setDefaultTimeout(20_000)
  const data = { email: 'owner@example.com', password }
  expect((await visitor.page.request.post(`${origin}/api/admins/login`, { data })).status()).toBe(200)
  return visitor
}

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), ADMIN: 'on', AUTH_RATE_LIMIT: '1000' }
  service = await startService({ cwd, env })
  origin = `http://localhost:${port}`
  ;({ program } = ((await graphql(PROGRAM)) as { data: { program: Program } }).data)
  const [week1] = program.milestones

  const lena = await as('view.lena')
  await lena.mutate(UpdateProfileDocument, { timeZone: 'Europe/Berlin' })
  await train(lena, present(week1?.workouts[0]).workout)
  const { id } = await lena.enrol(program.id)
  for (const slot of present(week1).workouts.slice(0, 2)) {
    const session = await lena.start({ enrolmentId: id, slotId: slot.id })
    await lena.complete(session.id)
  }
  await (await as('view.jonas')).enrol(program.id)
  const amina = await as('view.amina')
  await amina.mutate(UpdateProfileDocument, { preferredUnit: 'LB' })
  await train(amina, present(week1?.workouts[1]).workout)

  coach = await as('demo.mara', '--coach')
  const password = (await run(CREATE_ADMIN, ['owner@example.com'], { cwd })).stdout.trim()
  ;[light, dark] = [await enter('light', password), await enter('dark', password)]
  await light.page.goto(`${origin}/admin`)
  await light.page.getByRole('heading', { name: 'Catalogue' }).waitFor({ timeout: PATIENCE })
  light.problems.splice(0) // 503 while Next builds
}, PATIENCE)

afterAll(async () => {
  await Promise.all([light?.close(), dark?.close()])
  const ended = await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
  expect({ code: ended?.code, stderr: ended?.stderr }).toEqual({ code: 0, stderr: '' })
})

afterEach(() => {
  expect([light, dark].flatMap((visitor) => visitor?.problems.splice(0) ?? [])).toEqual([])
})

/** The violations that axe finds on the view, with all its details open. */
async function barriers(page: Page) {
  await page.evaluate(`document.querySelectorAll('.overview details').forEach((details) => { details.open = true })`)
  // Past the policy of the page, which lets no script of anybody else run.
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run('.overview').then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
  )
}

async function cellsOf(section: Locator): Promise<string[][]> {
  const rows = await section.locator('tbody tr').all()
  return Promise.all(rows.map((row) => row.locator('td').allTextContents()))
}

describe('the overview of a program', () => {
  const open = async ({ page }: Visitor) => {
    await page.goto(`${origin}/admin/collections/programs/${rawId(program.id)}/overview`)
    await page.getByRole('heading', { name: 'At a glance' }).waitFor()
    return page
  }

  it('says what is prescribed: equal sets once, with tempo and rest', async () => {
    const page = await open(light)
    await page.getByText(present(program.milestones[0]).title).first().click()
    await page.getByText('w 5 @20kg; 3x5 @20kg tempo 2-1-1-1, rest 2:00').first().waitFor()
  })

  it('tells two revisions apart by what was edited, removed and moved', async () => {
    const [week1, week2] = program.milestones as [Program['milestones'][0], Program['milestones'][0]]
    const at = { expectedRevision: 1 }
    await coach.mutate(UpdateMilestoneDocument, { milestoneId: week1.id, ...at, title: 'Week 1: Learn to lift' })
    const [first, , third] = week2.workouts.map(({ id, workout }) => ({ id, workoutId: workout.id }))
    const workouts = [present(third), present(first)]
    await coach.mutate(SetMilestoneWorkoutsDocument, { milestoneId: week2.id, ...at, workouts })
    const page = await open(light)
    await page.getByLabel('From').selectOption('1')
    await page.getByRole('button', { name: 'Compare' }).click()
    const list = page.getByRole('list', { name: /^From version 1 to/ })
    await list.getByText(`Renamed: ${week1.title} → Week 1: Learn to lift`).waitFor()
    const titleOf = (slot: number) => present(week2.workouts[slot]).workout.title
    expect(await list.getByText(`Workout moved: ${titleOf(2)}`).count()).toBe(1)
    expect(await list.getByText(`Workout removed: ${titleOf(1)}`).count()).toBe(1)
  })

  it.each(['light', 'dark'] as const)('has no barrier that axe finds, in the %s', async (theme) => {
    const visitor = { light, dark }[theme]
    const page = await open(visitor)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText(/would follow version/).waitFor()
    await page.getByLabel('From').selectOption('1')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('list', { name: /^From version 1 to/ }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
    await page.getByText('Week 2').first().click()
    await picture(page, `overview-${theme}`, { fullPage: true })
    expect(await barriers(page)).toEqual([])
  })

  it('shows older revisions and more athletes, a page at a time, by keyboard too', async () => {
    const found = (await graphql('{ program(slug: "barbell-five-by-five") { revision } }')) as {
      data: { program: { revision: number } }
    }
    let { revision } = found.data.program
    for (; revision < 53; revision += 1) {
      const input = {
        programId: program.id,
        expectedRevision: revision,
        title: `Barbell Five by Five (${revision + 1})`,
      }
      await coach.mutate(UpdateProgramDocument, input)
    }
    const fickle = await as('fickle')
    for (let n = 0; n < 50; n += 1) {
      const { id } = await fickle.enrol(program.id)
      await fickle.mutate(LeaveProgramDocument, { enrolmentId: id })
    }
    const page = await open(light)
    const enrolments = page.getByRole('region', { name: 'Current and past enrolments' })
    const revisions = page.getByRole('region', { name: 'Versions' })
    const rows = (region: Locator) => region.locator('tbody tr').count()
    // A demo athlete follows the program too.
    const everybody = 3 + 50
    expect([await rows(enrolments), await rows(revisions)]).toEqual([50, 50])
    await revisions.getByText('These are the newest 50 of 53.').waitFor()
    await page.getByRole('button', { name: 'Older versions' }).focus()
    await page.keyboard.press('Enter')
    await revisions.getByText('These are the newest 53 of 53.').waitFor()
    expect(await page.getByRole('button', { name: 'Older versions' }).count()).toBe(0)
    expect(await rows(revisions)).toBe(53)
    await page.getByRole('button', { name: 'Older enrolments' }).click()
    await enrolments.getByText(`These are the newest ${everybody} of ${everybody}.`).waitFor()
    expect(await rows(enrolments)).toBe(everybody)
    expect(await page.getByRole('link', { name: 'view.lena' }).count()).toBe(1)
  }, 120_000)
})

describe('a copy that a coach makes in the admin interface', () => {
  const open = async ({ page }: Visitor) => {
    const { id } = present(program.milestones[0])
    await page.goto(`${origin}/admin/collections/milestones/${rawId(id)}`)
    await page.locator('.doc-controls__popup .popup-button').click()
    return page
  }

  it('asks for its title, and then opens, with workouts of its own', async () => {
    const page = await open(light)
    // Payload's own button stands in the same menu, and would ask for nothing.
    expect(await page.locator('#action-duplicate').isVisible()).toBe(false)
    await page.locator('#action-duplicate-with-title').click()
    const title = page.getByLabel('Title of the copy')
    expect(await title.inputValue()).toMatch(/ \(copy\)$/)
    await title.fill('Week 1 of a team')
    await picture(page, 'duplicate-light')
    await page.locator('#confirm-action').click()
    await page.waitForURL((url) => !url.pathname.endsWith(rawId(present(program.milestones[0]).id)))
    await page.locator('h1', { hasText: 'Week 1 of a team' }).waitFor()
    const path = new URL(page.url()).pathname.split('/').at(-1)
    const copy = await page.evaluate(`fetch('/api/milestones/${path}?depth=0').then((response) => response.json())`)
    const held = (copy as { workouts: { workout: string }[] }).workouts.map(({ workout }) => `workout_${workout}`)
    const original = present(program.milestones[0]).workouts.map(({ workout }) => workout.id)
    expect(held.filter((id) => original.includes(id))).toEqual([])
    await page.locator('.uses-field', { hasText: 'in no program' }).waitFor()
  })

  it('has no barrier that axe finds while it asks, in the dark and on a phone', async () => {
    const page = await open(dark)
    await page.locator('#action-duplicate-with-title').click()
    await page.getByLabel('Title of the copy').waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(
      `axe.run('.duplicate-with-title').then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
    )
    expect(found).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'duplicate-dark-phone')
    await page.setViewportSize({ width: 1280, height: 1000 })
    await page.locator('#confirm-cancel').click()
  })
})

describe('where a workout is used', () => {
  it('stands in the list, and is asked for once for each page', async () => {
    for (const [theme, { page }] of Object.entries({ light, dark })) {
      const asked: string[] = []
      const note = (request: { url(): string }) => asked.push(request.url())
      page.on('request', note)
      await page.goto(`${origin}/admin/collections/workouts?limit=25`)
      await page
        .locator('.uses', { hasText: /^in Barbell Five by Five.*, \d+ weeks$/ })
        .first()
        .waitFor()
      page.off('request', note)
      expect(await page.locator('.uses').count()).toBe(25)
      // A slow browser draws the list in two steps.
      const uses = asked.filter((url) => url.includes('/api/workouts/uses'))
      expect([1, 2]).toContain(uses.length)
      const ids = uses.flatMap((url) => String(new URL(url).searchParams.get('ids')).split(','))
      expect([ids.length, new Set(ids).size]).toEqual([25, 25])
      await picture(page, `workouts-${theme}`)
      await page.setViewportSize({ width: 390, height: 844 })
      await picture(page, `workouts-${theme}-phone`)
      await page.setViewportSize({ width: 1280, height: 1000 })
    }
  })

  it('stands at the options of a picker, so that two of one title can be told apart', async () => {
    const { page } = light
    const [week] = program.milestones
    await page.goto(`${origin}/admin/collections/milestones/${rawId(present(week).id)}`)
    await page.getByRole('button', { name: 'Add Workout' }).click()
    const picker = page.locator(`#field-workouts__${present(week).workouts.length}__workout`)
    await picker.locator('.rs__control').click()
    await page.keyboard.type('learning')
    // The copy of the test before has workouts of these titles too.
    const own = present(present(week).workouts[0]).workout.title
    await page
      .locator('.rs__option', { hasText: `${own} – in Barbell Five by Five` })
      .first()
      .waitFor()
    const copied = page.locator('.rs__option', { hasText: `${own} – in Week 1 of a team, in no program` })
    await picture(page, 'picker-light')
    await copied.first().click()
    await picker.locator('.uses', { hasText: 'in Week 1 of a team, in no program' }).waitFor()
    await page.goto(`${origin}/livez`) // nothing is saved
  })
})

describe('the training of an athlete', () => {
  const open = async ({ page }: Visitor, username: string) => {
    await page.goto(`${origin}/admin/collections/productUsers?where[username][equals]=${username}`)
    const found = await page.evaluate(
      `fetch('/api/productUsers?where[username][equals]=${username}').then((response) => response.json())`,
    )
    const [{ id }] = (found as { docs: [{ id: string }] }).docs
    await page.goto(`${origin}/admin/collections/productUsers/${id}/training`)
    await page.getByRole('img', { name: /^Workouts per week: trained in 10 of the last 26 weeks/ }).waitFor()
    return page
  }

  it('draws what they could have lifted once, of the exercise that is chosen, and says the same in a table', async () => {
    const page = await open(light, 'view.lena')
    const curve = page.getByRole('img', { name: /^Estimated one-repetition maximum, / })
    await curve.waitFor()
    const section = page.getByRole('region', { name: 'Estimated one-repetition maximum' })
    const options = await section.getByLabel('Exercise').locator('option').allTextContents()
    expect(options.length).toBe(3)
    for (const option of options) {
      await section.getByLabel('Exercise').selectOption({ label: option })
      await page.getByRole('img', { name: `Estimated one-repetition maximum, ${option}: from` }).waitFor()
    }
    // From 175 lb × 35 ÷ 30 nine weeks ago to 110 kg × 35 ÷ 30 now.
    expect(await curve.getAttribute('aria-label')).toMatch(
      /: from 92\.6 kg on .* to 128\.3 kg on .*, at most 128\.3 kg$/,
    )
    const circles = await curve.locator('circle title').allTextContents()
    await section.getByText('Estimates as a table').click()
    const table = await cellsOf(section)
    expect(table).toHaveLength(10)
    expect(circles).toEqual(table.map(([day, estimate, set]) => `${day}: ${estimate} from ${set}`))
    expect(table.at(-1)?.slice(1)).toEqual(['128.3 kg', '5 reps · 110 kg'])
    await section.getByText('Boyd Epley, 1985').waitFor()
  })

  it('shows the same weeks in the table as in the bars', async () => {
    const page = await open(light, 'view.lena')
    await page.getByText('Weeks as a table').click()
    const section = page.getByRole('region', { name: 'Training' })
    const bars = await section.locator('svg title').allTextContents()
    const table = await cellsOf(section)
    expect(bars).toEqual(
      table.map(
        ([week, workouts, volume]) => `Week of ${week}: ${workouts} workout${workouts === '1' ? '' : 's'}, ${volume}`,
      ),
    )
    await page.getByText('Days and weeks are in the time zone Europe/Berlin.').waitFor()
  })

  it('shows masses in pounds to whoever prefers them', async () => {
    const page = await open(light, 'view.amina')
    await page.getByText(/ lb lifted in all/).waitFor()
    await page.getByRole('cell', { name: '5 reps · 242.5 lb', exact: true }).first().waitFor() // 110 kg
    expect(await page.locator('.overview').getByText(/\d kg/).count()).toBe(0)
  })

  it.each(['light', 'dark'] as const)('has no barrier that axe finds, in the %s', async (theme) => {
    const page = await open({ light, dark }[theme], 'view.lena')
    await page.getByRole('img', { name: /^Estimated one-repetition maximum, / }).waitFor()
    await picture(page, `training-${theme}`, { fullPage: true })
    expect(await barriers(page)).toEqual([])
    await picture(page, `training-${theme}-unfolded`, { fullPage: true })
  })
})
