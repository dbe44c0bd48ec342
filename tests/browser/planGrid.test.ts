import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openResident, picture, until, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { beyond, graveBarriers } from '../../src/testing/readable.ts'
import { GRANT, run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present } from '../../src/testing/testServer.ts'
import { rawId } from '../../src/testing/trainingHistory.ts'
import type { WrittenPlan } from '../../src/testing/twelveWeeks.ts'
import { workbook } from '../../src/testing/workbook.ts'

// The plan grid, as a coach uses it: typed, pasted, filled, saved, and not lost. Coaches type by keyboard alone here.
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-grid-'))
const PATIENCE = 180_000

const visitors: Visitor[] = []
let service: Service
let origin: string
let coach: Visitor
let token: string

async function graphql<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: object[] }
  expect(errors).toBe(undefined)
  return data
}

const signIn = async ({ page }: Visitor, by = token) => {
  const headers = { authorization: `Bearer ${by}` }
  expect((await page.request.post(`${origin}/admin-session`, { headers })).ok()).toBe(true)
}

const visit = async (options: Parameters<typeof openResident>[0]) => {
  const visitor = await openResident({ viewport: { width: 1280, height: 900 }, ...options })
  visitors.push(visitor)
  await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  visitor.page.setDefaultTimeout(20_000)
  await signIn(visitor)
  return visitor
}

/** Counts what a coach does with their hands. */
function hands({ page }: Visitor) {
  const counted = { keys: 0, clicks: 0 }
  return {
    counted,
    async type(text: string) {
      counted.keys += text.length
      await page.keyboard.type(text)
    },
    async press(...keys: string[]) {
      for (const key of keys) {
        counted.keys += key.split('+').length
        await page.keyboard.press(key)
      }
    },
    async click(name: string) {
      counted.clicks += 1
      await page.getByRole('button', { name, exact: true }).click()
    },
  }
}

const grid = (page: Page) => page.getByRole('grid', { name: /^Plan/ })
const active = (page: Page) => page.locator('.plan-cell--active')
const said = (page: Page, text: string | RegExp) => page.locator('.plan-said', { hasText: text }).waitFor()

async function newProgram(title: string): Promise<string> {
  const made = await graphql<{ createProgram: { program: { id: string } } }>(
    'mutation ($title: String!) { createProgram(input: { title: $title }) { program { id } } }',
    { title },
  )
  return made.createProgram.program.id
}

/** What another client does to a program meanwhile. */
async function change(mutation: 'updateProgram' | 'deleteProgram', id: string, more = '') {
  const { program } = await graphql<{ program: { revision: number } }>(
    'query ($id: ID!) { program(id: $id) { revision } }',
    { id },
  )
  const input = `programId: $id, expectedRevision: ${program.revision}${more}`
  const done = await graphql<Record<string, { userErrors: object[] }>>(
    `mutation ($id: ID!) { ${mutation}(input: { ${input} }) { userErrors { message } } }`,
    { id },
  )
  expect(done[mutation]?.userErrors).toEqual([])
}

const PUBLISHED = 'query ($id: ID!) { program(id: $id) { isPublished } }'

/** Presses the key until the focus is where it is wanted, as somebody does who has no mouse. */
interface Focused {
  id: string
  textContent: string
}

async function tabTo(page: Page, key: string, wanted: (element: Focused) => boolean) {
  const passed: string[] = []
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press(key)
    const focused = await page.evaluate<Focused>(
      '(({ id, textContent }) => ({ id, textContent: textContent.trim() }))(document.activeElement)',
    )
    if (wanted(focused)) return
    passed.push(focused.id || focused.textContent.slice(0, 40))
  }
  throw new Error(`The focus never came there, but to ${passed.join(', ')}.`)
}

/** Presses a button or a link that says this, as somebody does who has no mouse. */
async function enter(page: Page, text: string, key = 'Tab') {
  await tabTo(page, key, ({ textContent }) => textContent === text)
  await page.keyboard.press('Enter')
}

/**
 * Begins at the login page, which leads a new coach to an account with a passkey, and signs in there with the passkey, all by
 * keyboard. An operator makes the coach meanwhile.
 */
async function comeByKeyboard(username: string): Promise<Visitor> {
  const visitor = await openResident({ viewport: { width: 1280, height: 900 } })
  visitors.push(visitor)
  const { page } = visitor
  page.setDefaultTimeout(20_000)
  const device = await visitor.addDevice()
  const login = `${origin}/admin/login`
  await page.goto(login)
  await page.getByRole('link', { name: 'Create your account' }).waitFor()
  await expect.poll(() => graveBarriers(page)).toEqual([])
  expect(await beyond(page)).toEqual([])
  await picture(page, 'login-page')
  await enter(page, 'Create your account')
  await page.waitForURL(/\/signin$/)
  await enter(page, 'Create an account')
  await tabTo(page, 'Tab', ({ id }) => id === 'register-username')
  await page.keyboard.type(username)
  await page.getByText(`“${username}” is free.`).waitFor()
  await device.touching(async () => {
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `Hello, ${username}` }).waitFor()
  })
  expect((await run(GRANT, [username, 'coach'], { cwd })).code).toBe(0)
  await page.goto(login)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
  await page.waitForLoadState('networkidle')
  await device.touching(async () => {
    await enter(page, 'Sign in with a passkey')
    await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
  })
  return visitor
}

const open = async (page: Page, id: string) => {
  await page.goto(`${origin}/admin/collections/programs/${rawId(id)}/plan`)
  await grid(page).focus()
}

interface Saved {
  milestones: {
    title: string
    workouts: {
      workout: {
        id: string
        title: string
        exercises: { id: string; prescription: string; exercise: { name: string } }[]
      }
    }[]
  }[]
}

async function saved(id: string): Promise<[week: string, ...workouts: [string, ...string[]][]][]> {
  const { node } = await graphql<{ node: Saved }>(
    `query ($id: ID!) { node(id: $id) { ... on Program {
      milestones { title workouts { workout { id title exercises { id prescription exercise { name } } } } } } } }`,
    { id },
  )
  return node.milestones.map(({ title, workouts }) => [
    title,
    ...workouts.map(({ workout }): [string, ...string[]] => [
      workout.title,
      ...workout.exercises.map(({ prescription, exercise }) => `${exercise.name}: ${prescription}`),
    ]),
  ])
}

async function barriers(page: Page, part = '.plan') {
  await page.evaluate(axe.source)
  const found = await page.evaluate(`axe.run('${part}')`)
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(({ id, nodes }) => [
    id,
    nodes[0]?.html,
  ])
}

const FITS = 'document.documentElement.scrollWidth <= innerWidth'

/** The plan of tests/data as a spreadsheet with weeks across puts it on the clipboard. */
const PLAN = JSON.parse(readFileSync('tests/data/plans/twelve-weeks.json', 'utf8')) as WrittenPlan
const SHEET = readFileSync('tests/data/plans/twelve-weeks.csv')
/** Each row with its cells, week by week, under the number of its workout. */
const ROWS = (PLAN.milestones[0]?.workouts ?? []).map(({ title, rows }, workout) => ({
  title,
  rows: rows.map((_, row) => PLAN.milestones.map((week) => present(week.workouts[workout]?.rows[row]))),
}))

function twelveWeeks(): string {
  const lines = [
    ['', ...PLAN.milestones.map(({ title }) => title)],
    ...ROWS.flatMap(({ title, rows }) => [
      [title],
      ...rows.map((cells) => [present(cells[0]).exerciseId, ...cells.map(({ prescription }) => prescription)]),
      [''],
    ]),
  ]
  return lines.map((cells) => cells.join('\t')).join('\r\n')
}

/** Where a value begins and ends that follows itself, such as a rest of weeks 1 to 8. */
function runsOf<Value>(values: Value[]): { value: Value; from: number; length: number }[] {
  return values.flatMap((value, from) => {
    if (from > 0 && values[from - 1] === value) return []
    const end = values.findIndex((other, index) => index > from && other !== value)
    return [{ value, from, length: (end < 0 ? values.length : end) - from }]
  })
}

const sheetOf = async ({ page }: Visitor, id: string) => {
  const answer = await page.request.get(`${origin}/api/programs/${rawId(id)}/sheet?format=csv`)
  return (await answer.body()).toString()
}

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), ADMIN: 'on', AUTH_RATE_LIMIT: '1000' }
  service = await startService({ cwd, env })
  origin = `http://localhost:${port}`
  token = (await run(TOKEN, ['demo.mara', '--coach'], { cwd })).stdout.trim()
  coach = await visit({ colorScheme: 'light' })
  await coach.page.goto(`${origin}/admin`)
  await coach.page.getByRole('heading', { name: 'Catalogue' }).waitFor({ timeout: PATIENCE })
  coach.problems.splice(0) // 503 while Next builds
}, PATIENCE)

afterAll(async () => {
  await Promise.all(visitors.map((visitor) => visitor.close()))
  const ended = await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
  expect({ code: ended?.code, stderr: ended?.stderr }).toEqual({ code: 0, stderr: '' })
})

describe('the plan of a program', () => {
  it(
    'is written by keyboard alone, from the login page to what is published, in the words of coaches',
    async () => {
      const visitor = await comeByKeyboard('katja')
      const { page } = visitor
      await enter(page, 'Write a program')
      await page.locator('#field-title').waitFor()
      await tabTo(page, 'Tab', ({ id: named }) => named === 'field-title')
      await page.keyboard.type('Typed by hand')
      await page.keyboard.press('Control+s')
      await page.waitForURL(/\/plan$/) // a new program leads to its plan
      await grid(page).waitFor()
      const id = `program_${new URL(page.url()).pathname.split('/').at(-2)}`
      await until(page, `document.activeElement.role === 'grid'`) // the plan takes the focus when it opens
      const { type, press, counted } = hands(visitor)
      await press('ArrowDown')
      await type('Squat day')
      await press('Enter')
      await type('back sq')
      await press('Tab')
      await type('3X5 @ 75 %')
      await press('Tab')
      await type('w 5 @40%; 3 x 5 @77,5%')
      await press('Enter') // after Tab, below the name
      await type('OHP')
      await press('Tab')
      await type('4x8 @rpe8')
      await press('Enter', 'Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([
        ['Week 1', ['Squat day', 'Barbell Squat: 3x5 @75%', 'Standing Military Press: 4x8 @rpe8']],
        ['Week 2', ['Squat day', 'Barbell Squat: w 5 @40%; 3x5 @77.5%']],
      ])
      expect(counted.keys).toBeLessThan(100)

      // By the same keys on to the form, and published there.
      await enter(page, 'Details', 'Shift+Tab')
      await page.locator('#field-isPublished').waitFor()
      await tabTo(page, 'Tab', ({ id: named }) => named === 'field-isPublished')
      await page.keyboard.press('Space')
      await enter(page, 'Save', 'Shift+Tab')
      await expect
        .poll(
          async () => (await graphql<{ program: { isPublished: boolean } }>(PUBLISHED, { id })).program.isPublished,
          {
            timeout: 20_000,
          },
        )
        .toBe(true)
      await page.goto(`${origin}/programs/typed-by-hand`)
      await page.getByRole('heading', { name: 'Typed by hand' }).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await graveBarriers(page)).toEqual([])
      }
      expect(await beyond(page)).toEqual([])
    },
    PATIENCE,
  )

  it(
    'says how to begin, adds by a click, writes what was meant, and adds an exercise that the library lacks',
    async () => {
      const { page } = coach
      const id = await newProgram('Begun by clicks')
      await open(page, id)
      await page.getByRole('heading', { name: 'How to begin' }).waitFor()
      expect(await barriers(page)).toEqual([])
      await page.locator('.plan-cell', { hasText: '+ Week' }).click()
      await page.getByText('+ Workout', { exact: true }).click()
      await page.keyboard.type('Lower')
      await page.keyboard.press('Enter')
      await page.getByText('+ Exercise', { exact: true }).click()
      await page.keyboard.type('back squat')
      await page.keyboard.press('Tab')
      await page.keyboard.type('3x8 70%')
      await page.getByText('Enter or Tab writes 3x8 @70%').waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.type('Pendlay row')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Add an exercise' }).waitFor()
      expect(await barriers(page, 'dialog')).toEqual([])
      await page.keyboard.type('Middle') // the muscle has the focus
      await page.getByRole('button', { name: 'Add it' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('4x8')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([['Week 1', ['Lower', 'Barbell Squat: 3x8 @70%', 'Pendlay row: 4x8']]])
      await picture(page, 'grid-begun')
    },
    PATIENCE,
  )

  it(
    'takes the twelve weeks of a spreadsheet at once, with rests, supersets and notes by keyboard, and gives them back',
    async () => {
      const { page } = coach
      const { title, level, description } = PLAN
      const { createProgram } = await graphql<{ createProgram: { program: { id: string } } }>(
        'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { id } } }',
        { input: { title, level, description, slug: 'by-grid' } },
      )
      const { id } = createProgram.program
      const started = performance.now()
      await open(page, id)
      const { press, type, counted } = hands(coach)
      const copied = (text: string) => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      const wider = (length: number) => press(...Array.from({ length: length - 1 }, () => 'Shift+ArrowRight'))
      await copied(twelveWeeks())
      await press('Control+v')
      await said(page, /^Pasted/)
      await press('Control+Home')
      for (const { rows } of ROWS) {
        await press('ArrowDown')
        for (const cells of rows) {
          await press('ArrowDown')
          for (const { value, from, length } of runsOf(
            cells.map(({ restSeconds, group }) => `${restSeconds ?? ''} ${group ?? ''}`),
          )) {
            const [rest = '', group = ''] = value.split(' ')
            if (rest === '' && group === '') continue
            await press('Home', ...Array.from({ length: from + 1 }, () => 'ArrowRight'))
            await wider(length)
            await press('Shift+F2', 'Shift+Tab')
            await type(rest)
            if (group) {
              await press('Shift+Tab')
              await type(group)
            }
            await press('Enter')
          }
          for (const { value, from, length } of runsOf(cells.map(({ notes }) => notes ?? ''))) {
            if (value === '') continue
            await press('Home', ...Array.from({ length: from + 1 }, () => 'ArrowRight'))
            await wider(length)
            await copied(value)
            await press('Shift+F2', 'Control+v', 'Enter')
          }
        }
        await press('ArrowDown')
      }
      await press('Control+s')
      await said(page, 'Saved.')
      const seconds = (performance.now() - started) / 1000
      expect(await sheetOf(coach, id)).toBe(SHEET.toString())
      expect(counted.clicks).toBe(0)
      expect(counted.keys).toBeLessThan(1_200)
      expect(seconds).toBeLessThan(900)
      console.log(
        `The twelve weeks by the grid: ${counted.keys} keys, ${counted.clicks} clicks, ${Math.round(seconds)} s`,
      )
      await picture(page, 'grid-light')

      await press('Control+a', 'Control+c')
      await said(page, /^Copied/)
      await press('Control+Home', 'Control+v')
      expect(await page.getByRole('button', { name: 'Preview changes' }).isDisabled()).toBe(true)
    },
    PATIENCE,
  )

  it(
    'is made of a workbook by the page in a few clicks, and printed on six sheets of paper',
    async () => {
      const { page } = coach
      await page.goto(`${origin}/admin/collections/programs`)
      let clicks = 0
      const click = async (role: 'link' | 'button', name: string) => {
        clicks += 1
        await page.getByRole(role, { name, exact: true }).click()
      }
      await click('link', 'Import a sheet')
      clicks += 2 // the field, and the file in the window of the system
      await page.getByLabel('Sheet', { exact: true }).setInputFiles('tests/data/plans/twelve-weeks.xlsx')
      await page.getByText('12 weeks, 48 workouts, 264 rows').waitFor()
      await picture(page, 'sheet-light')
      expect(await barriers(page, '.sheet-page')).toEqual([])
      await click('button', 'Make the draft')
      await page.waitForURL(/\/plan$/)
      await grid(page).waitFor()
      expect(clicks).toBeLessThan(10)
      const id = present(/programs\/([^/]+)\/plan/.exec(page.url())?.[1])
      expect(await sheetOf(coach, `program_${id}`)).toBe(SHEET.toString())
      const print = await page.context().newPage()
      await print.goto(`${origin}/api/programs/${id}/print`)
      expect(await print.getByRole('table').count()).toBe(48)
      for (const format of ['A4', 'Letter']) {
        const paper = (await print.pdf({ format })).toString('latin1')
        expect([format, paper.match(/\/Type \/Page\b/g)?.length]).toEqual([format, 6])
      }
      await picture(print, 'print-screen')
      await print.emulateMedia({ media: 'print' })
      await picture(print, 'print-paper')
      await print.close()
    },
    PATIENCE,
  )

  it(
    'asks what a name in a sheet means, remembers it, and is no dead end whatever goes wrong: at 390 px in the dark, too',
    async () => {
      const visitor = await visit({ colorScheme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true })
      const { page } = visitor
      const right = 'Week,Day,Exercise,Sets,Reps\n1,A,Kniebeuge hoch,3,5\n'
      await page.goto(`${origin}/admin/import-sheet`)
      const choose = (text: string) =>
        page
          .getByLabel('Sheet', { exact: true })
          .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await choose(`${right}1,A,Plank,,\n`)
      await page.getByRole('heading', { name: /^What is wrong/ }).waitFor()
      const make = page.getByRole('button', { name: 'Make the draft' })
      expect(await make.isDisabled()).toBe(true)
      await page.getByText(/^Before that, say what 1 name means, and correct 1 place\.$/).waitFor()
      await picture(page, 'sheet-wrong-narrow-dark')
      expect(await barriers(page, '.sheet-page')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.getByLabel('What Kniebeuge hoch means').fill('Barbell Squat')
      await page.keyboard.press('Enter')
      await page.getByText('What you have said of names (1)').waitFor()
      await page.getByLabel('Title').fill('My own')
      await page.getByText(/^1 week/).waitFor()

      // Neither a cut network nor a lost session keeps anybody from pressing again.
      await choose(right)
      await page.getByText('1 week, 1 workout, 1 row', { exact: true }).waitFor()
      await page.route('**/sheets/draft', (route) => route.abort())
      await make.click()
      await page.getByText(/^Waymark cannot be reached/).waitFor()
      await page.unroute('**/sheets/draft')
      await page.context().clearCookies()
      await make.click()
      await page.getByText(/^You are no longer signed in/).waitFor()
      await signIn(visitor)
      await make.click()
      await page.waitForURL(/\/plan$/)

      await page.goto(`${origin}/admin/import-sheet`)
      await choose(right)
      await page.getByText('There is a program called “mine” already. This becomes another one.').waitFor()
      await page.getByText('What you have said of names (1)').click()
      await page.getByRole('button', { name: 'Forget Kniebeuge hoch' }).click()
      await page.getByLabel('What Kniebeuge hoch means').waitFor()

      // Without headings, the coach says so, and may still say what each column has.
      await choose('Week 1,,\nMonday,,\nSquat,5x5,100kg\nBench press,3x8,70kg\n')
      await page.getByText(/^No sheet has the headings of a plan/).waitFor()
      await picture(page, 'sheet-no-headings-narrow-dark')
      expect(await barriers(page, '.sheet-page')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.getByLabel('This sheet has no headings').check()
      await page.getByText('1 week, 1 workout, 2 rows', { exact: true }).waitFor()
      await page.getByText('Barbell Squat: 5x5 @100kg').waitFor()
      await page.getByLabel('Column C').selectOption('Not read')
      await page.getByText('Barbell Squat: 5x5', { exact: true }).waitFor()
      await picture(page, 'sheet-guessed-narrow-dark')
      await visitor.close()
    },
    PATIENCE,
  )

  it(
    'says what its exercise makes of a cell, how much of it is in sight, and publishes and duplicates',
    async () => {
      const { page } = coach
      const id = await newProgram('Added loads')
      await open(page, id)
      const { type, press, click } = hands(coach)
      await page.evaluate(
        `navigator.clipboard.writeText('\\tWeek 1\\nA\\nBack squat\\tw 5 @40kg; w 3 @60kg; 5x5 @100kg rest 3:00\\nPull-ups\\t3x5 @10kg\\n')`,
      )
      await press('Control+v', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight')
      expect(await active(page).textContent()).toBe('3x5 +10kg')
      await press('ArrowUp')
      await page.locator('.plan-details__text', { hasText: 'w 5 @40kg; w 3 @60kg; 5x5 @100kg rest 3:00' }).waitFor()
      const height = async () => (await active(page).boundingBox())?.height
      expect(await height()).toBe(52)
      await page.getByLabel('Cells').selectOption('One line')
      expect(await height()).toBe(36)
      await page.reload()
      await grid(page).waitFor()
      expect(await page.getByLabel('Cells').inputValue()).toBe('low')
      await page.getByRole('button', { name: 'Take it up again' }).click()
      await page.getByLabel('Cells').selectOption('Two lines, wide')
      await page.locator('[data-line="2"][data-column="1"]').click()
      await type('3x12 +5kg')
      await press('Enter', 'ArrowUp')
      expect(await active(page).textContent()).toBe('3x12 +5kg')
      expect(await active(page).getAttribute('title')).toMatch(/^Nothing is added to the body weight/)
      await picture(page, 'plan-cells')
      await type('3x12 @5kg')
      await press('Enter', 'Control+s')
      await said(page, /^Saved\./)

      await page.getByText('Draft', { exact: true }).waitFor()
      await page.getByText('Yours · nobody follows it').waitFor()
      await click('Publish')
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
      await page.getByText('Published', { exact: true }).waitFor()
      expect(await graphql(PUBLISHED, { id })).toEqual({ program: { isPublished: true } })
      await picture(page, 'plan-standing')
      expect(await barriers(page)).toEqual([])
      await click('Duplicate')
      await page.getByLabel('Title of the copy').fill('Added loads again')
      await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click()
      await page.waitForURL((url) => url.pathname.endsWith('/plan') && !url.pathname.includes(rawId(id)))
      await grid(page).waitFor()
      expect(await page.locator('[data-line="3"][data-column="1"]').textContent()).toBe('3x5 +10kg')
    },
    PATIENCE,
  )

  it(
    'is made of the sheet of a coach in less than ten clicks, whatever is wrong in all of its weeks',
    async () => {
      const { page } = coach
      await page.goto(`${origin}/admin/collections/programs`)
      let clicks = 0
      const click = async (role: 'link' | 'button', name: string | RegExp) => {
        clicks += 1
        await page.getByRole(role, { name, exact: true }).click()
      }
      const typeInto = async (label: string, text: string) => {
        clicks += 1
        await page.getByLabel(label, { exact: true }).click()
        await page.keyboard.press('Control+a')
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
      }
      const headings = ['Order', 'Exercise', 'Sets', 'Reps', 'RPE', 'Rest', 'Notes']
      const sheets = [1, 2, 3, 4].map((week) => ({
        name: `Week ${week}`,
        rows: [
          ['Day 1 - Lower'],
          headings,
          ['A', 'Back squat', 4, '6-8', 6 + week / 2, 'as needed', 'Brace hard'],
          ['B1', 'Kniebeuge vorn', 3, '8-10', 7, 'as needed', null],
          ['B2', 'Plank', 3, '45s', null, 60, null],
          [],
          ['Day 2 - Upper'],
          headings,
          ['A', 'Bench press', 4, 6, 8, 180, null],
          ['B1', 'Facepulls', 3, 'plenty', null, 'as needed', null],
          ['B2', 'Barbell row', 3, 8, null, 'as needed', null],
        ],
      }))
      await click('link', 'Import a sheet')
      clicks += 2 // the field, and the file in the window of the system
      const buffer = workbook({ sheets })
      await page
        .getByLabel('Sheet', { exact: true })
        .setInputFiles({ name: 'Lower and upper.xlsx', mimeType: '', buffer })
      await page.getByRole('heading', { name: 'What is wrong (20)' }).waitFor()
      // Each text once, and the name among the names alone.
      expect(await page.locator('.sheet-faults li').count()).toBe(2)
      await page.getByText('There is no exercise called').waitFor({ state: 'detached' })
      await picture(page, 'sheet-wrong-light')
      expect(await barriers(page, '.sheet-page')).toEqual([])
      await typeInto('What Kniebeuge vorn means', 'front squat')
      await typeInto('What as needed means', '90')
      await typeInto('What plenty means', '15-20')
      await page.getByText('4 weeks, 8 workouts, 24 rows').waitFor()
      expect(await page.getByRole('heading', { name: /^What is wrong/ }).count()).toBe(0)
      clicks += 1
      await page.getByText(/^\d names found/).click()
      await click('button', 'Change Barbell row')
      await page.keyboard.type('seated cable row')
      await page.keyboard.press('Enter')
      await page.getByText('Seated Cable Rows: 3x8').first().waitFor()
      await page.getByText('superset B, rest 90s').first().waitFor()
      await picture(page, 'sheet-corrected-light')
      await click('button', 'Make the draft')
      await page.waitForURL(/\/plan$/)
      await grid(page).waitFor()
      console.log(`The sheet of a coach: ${clicks} clicks`)
      expect(clicks).toBeLessThan(10)
      const id = present(/programs\/([^/]+)\/plan/.exec(page.url())?.[1])
      const rows = (await sheetOf(coach, `program_${id}`)).split(/\r?\n/)
      expect(rows.filter((row) => /Seated Cable Rows?,.*90|Front .*Squat.*8-10/i.test(row))).toHaveLength(8)
    },
    PATIENCE,
  )

  it(
    'fills, undoes, moves and says what is wrong in the cell',
    async () => {
      const { page } = coach
      const id = await newProgram('Filled')
      await open(page, id)
      const { type, press, click } = hands(coach)
      await page.evaluate(
        `navigator.clipboard.writeText('\\tWeek 1\\tWeek 2\\tWeek 3\\nA\\nBack squat\\t5x5 @100kg\\nPlank\\t3x30s\\n')`,
      )
      await press('Control+v', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
      await page.getByText('Fill', { exact: true }).click()
      await click('Fill right with it')
      const cells = (line: number) => page.locator(`[data-line="${line}"][data-column]`).allInnerTexts()
      expect((await cells(2)).slice(1, 4)).toEqual(['5x5 @100kg', '5x5 @102.5kg', '5x5 @105kg'])
      await grid(page).focus()
      await press('Control+z')
      expect((await cells(2)).slice(1, 4)).toEqual(['5x5 @100kg', '', ''])
      await press('Control+y', 'Alt+ArrowDown')
      expect((await cells(3)).slice(1, 4)).toEqual(['5x5 @100kg', '5x5 @102.5kg', '5x5 @105kg'])

      await press('ArrowUp')
      await type('3xfoo')
      await press('Enter', 'Control+s')
      await said(page, /1 cell cannot be saved yet. "foo" cannot stand here/)
      expect(await active(page).getAttribute('aria-invalid')).toBe('true')
      // So is what the exercise has no place for: a plank has no repetitions.
      await type('3x5 @80%')
      await press('Enter', 'Control+s')
      await said(page, /1 cell cannot be saved yet\./)
      expect(await active(page).getAttribute('title')).toMatch(/has no place here.*such as 3x30s/)
      await picture(page, 'grid-wrong')
      await type('3x40s')
      await press('Enter', 'ArrowUp', 'Shift+F2')
      await type('Breathe.')
      await press('Enter')
      // Whoever meant to go on with the note does not type over the cell.
      await type('x')
      await said(page, /The note is written/)
      // What stands beside the sets goes with them.
      await press('Control+x', 'ArrowLeft', 'Control+v')
      await page.locator('[data-line="2"][data-column="2"] .plan-note').waitFor()
      await press('Control+z', 'Control+z', 'Control+Home')
      await grid(page).focus()
      await press('Control+s')
      await said(page, 'Saved.')
      expect((await saved(id))[2]?.[1]).toEqual(['A', 'Plank: 3x40s', 'Barbell Squat: 5x5 @105kg'])
      const handle = page.locator('[data-line="3"][data-column="0"] .plan-handle')
      await handle.dragTo(page.locator('[data-line="2"][data-column="0"]'))
      expect((await cells(2))[0]).toContain('Barbell Squat')
      await click('Undo')
      expect((await cells(2))[0]).toContain('Plank')
      await page.keyboard.down('Control')
      await handle.dragTo(page.locator('[data-line="2"][data-column="0"]'))
      await page.keyboard.up('Control')
      expect((await cells(2))[0]).toContain('Barbell Squat')
      expect((await cells(4))[0]).toContain('Barbell Squat')
      await click('Undo')
    },
    PATIENCE,
  )

  it(
    'reads a table of exercises by its headings, and says what numbers without headings are',
    async () => {
      const { page } = coach
      const id = await newProgram('From a table')
      await open(page, id)
      const { press } = hands(coach)
      const copied = (text: string) => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      await copied('Exercise\tSets\tReps\tLoad (kg)\tRest\nBarbell Squat\t3\t5\t100\t3:00\nPlank\t3\t30s\t\t60\n')
      await press('Control+Home', 'Control+v')
      await said(page, 'Pasted 2 exercises by the headings of the table.')
      await copied('Exercise\tSets\tReps\nPlank\t3\t5 of them\n')
      await press('Control+v')
      await said(page, /^C2: .*Nothing was pasted\.$/)
      await copied('Barbell Squat\t3\t5\n')
      await press('Control+v')
      await said(page, /copy their headings, too/)
      await press('Control+z', 'Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([['Week 1', ['Day 1', 'Barbell Squat: 3x5 @100kg', 'Plank: 3x30s']]])
    },
    PATIENCE,
  )

  it(
    'loses nothing by a reload, and nothing by a session that has ended',
    async () => {
      const { page } = coach
      const id = await newProgram('Kept')
      await open(page, id)
      const { type, press, click } = hands(coach)
      await press('ArrowDown')
      await type('A')
      await press('Enter')
      await type('plank')
      await press('Tab')
      await type('3x30s')
      // The cell is still open, and so is the note afterwards.
      await page.reload()
      await page.getByText(/You typed something here on/).waitFor()
      await picture(page, 'grid-draft')
      await click('Take it up again')
      await page.locator('.plan-text', { hasText: '3x30s' }).waitFor()
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+F2')
      await type('Breathe')
      await page.reload()
      await click('Take it up again')
      await page.locator('.plan-note').waitFor()
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown')
      await type('ohp')
      await press('Tab')
      await page.context().clearCookies()
      await press('Control+s')
      await said(page, /You are no longer signed in/)
      await page.getByRole('link', { name: 'Sign in in a new tab' }).waitFor()
      await signIn(coach)
      await grid(page).focus()
      await press('Control+s')
      await said(page, 'Saved. 1 line without sets stays here until it has some.')
      await page.locator('.session-notice').waitFor({ state: 'hidden' })
      expect(await saved(id)).toEqual([['Week 1', ['A', 'Plank: 3x30s']]])
      await page.reload()
      await click('Throw it away')
      await click('Keep it')
      await click('Throw it away')
      await picture(page, 'grid-throw-away')
      await click('Yes, throw it away')
      await page.reload()
      await grid(page).waitFor()
      await page.waitForTimeout(1_000) // longer than the page looks for tabs that are gone
      expect(await page.getByText(/You typed something here on/).count()).toBe(0)
      coach.problems.splice(0) // the refused save
    },
    PATIENCE,
  )

  it(
    'keeps what each tab types apart, saves for nobody else without asking, and gives the typing of a deleted program back',
    async () => {
      const { page } = coach
      const id = await newProgram('Tabs')
      const { type, press, click } = hands(coach)
      const offers = page.getByText(/You typed something here on/)
      await open(page, id)
      await press('ArrowDown')
      await type('Mine')
      await press('Enter')
      await said(page, /Not saved yet/)
      const other = await page.context().newPage()
      await open(other, id)
      await other.keyboard.press('ArrowDown')
      await other.keyboard.type('Other')
      await other.keyboard.press('Enter')
      await other.waitForTimeout(1_000)
      expect(await other.getByText(/You typed something here on/).count()).toBe(0)
      await other.close()
      await page.reload()
      await expect.poll(() => offers.count()).toBe(2)
      await page.getByRole('button', { name: 'Take it up again' }).last().click()
      await page.getByText('Mine', { exact: true }).first().waitFor()
      await said(page, /typed in another tab is kept, too/)

      const second = (await run(TOKEN, ['katja', '--coach'], { cwd })).stdout.trim()
      await signIn(coach, second)
      await grid(page).focus()
      await press('Control+s')
      await page.getByRole('heading', { name: 'katja is signed in now' }).waitFor()
      await picture(page, 'grid-other-coach')
      await click('Back to the plan')
      expect(await saved(id)).toEqual([])
      await press('Control+s')
      await click('Save as katja')
      await said(page, 'Saved.')
      await signIn(coach)

      // A change of the title is nobody else's change of the plan.
      await change('updateProgram', id, ', title: "Tabs, again"')
      await press('Control+Home', 'ArrowDown', 'ArrowDown')
      await type('plank')
      await press('Tab')
      await type('3x30s')
      await press('Enter', 'Control+s')
      await page.getByRole('heading', { name: 'demo.mara is signed in now' }).waitFor()
      await click('Save as demo.mara')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([['Week 1', ['Mine', 'Plank: 3x30s']]])

      await press('ArrowUp', 'ArrowRight')
      await type('3x45s')
      await press('Enter')
      await said(page, /Not saved yet/)
      await change('deleteProgram', id)
      await press('Control+s')
      await said(page, /This program is gone/)
      await page.goto(`${origin}/admin/collections/programs`)
      const lost = page.getByRole('region', { name: 'What you typed in Tabs' })
      await lost.getByRole('button', { name: 'Copy it' }).first().click()
      await page.getByText(/^Copied\. Paste it/).waitFor()
      await picture(page, 'grid-lost')
      await page.evaluate(`localStorage.clear()`)
      coach.problems.splice(0) // the refused save
    },
    PATIENCE,
  )

  it(
    'doubles nothing whose answer was lost, makes again what undo brings back, and leaves a cell to who types in it',
    async () => {
      const { page } = coach
      const id = await newProgram('Cut')
      const { type, press } = hands(coach)
      await open(page, id)
      const plan = `**/api/programs/${rawId(id)}/plan`
      /** The service saves, and its answer does not arrive. */
      const cut = (isLeft: boolean) =>
        page.route(plan, async (route) => {
          const asked = route.request()
          if (asked.method() !== 'POST' || asked.postDataJSON().dryRun) return route.continue()
          await route.fetch()
          if (!isLeft) await route.abort()
        })
      await press('ArrowDown')
      await type('A')
      await press('Enter')
      await type('plank')
      await press('Tab')
      await type('3x30s')
      await press('Enter')
      await cut(false)
      await press('Control+s')
      await said(page, /Waymark cannot be reached/)
      await page.unroute(plan)
      await press('Control+s')
      await said(page, 'Saved.')
      const one = [['Week 1', ['A', 'Plank: 3x30s']]]
      expect(await saved(id)).toEqual(one)

      // The page is left before the answer comes: what was saved is not offered as something that was not.
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight')
      await type('3x40s')
      await cut(true)
      const sent = page.waitForRequest((asked) => asked.method() === 'POST' && !asked.postDataJSON().dryRun)
      await press('Enter', 'Control+s')
      await sent
      const two = [...one, ['Week 2', ['A', 'Plank: 3x40s']]]
      await expect.poll(() => saved(id), { timeout: 20_000 }).toEqual(two)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.reload()
      await page.getByText('3x40s').waitFor()
      await page.waitForTimeout(1_000) // longer than the page looks for tabs that are gone
      expect(await page.getByText(/You typed something here on/).count()).toBe(0)

      await grid(page).focus()
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'Control+Delete', 'Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([
        ['Week 1', ['A']],
        ['Week 2', ['A']],
      ])
      await press('Control+z')
      await said(page, /Not saved yet/)
      await press('Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual(two)

      // Somebody else has saved, and the coach goes on typing while the answer is on its way.
      const path = `${origin}/api/programs/${rawId(id)}/plan`
      const { revision, weeks } = await (await page.request.get(path)).json()
      weeks[1].workouts[0].rows[0].prescription = '4x40s'
      await page.request.post(path, { data: { revision, milestones: weeks, shared: 'COPY' } })
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight')
      await type('5x30s')
      await press('Enter')
      await page.route(plan, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await route.continue()
      })
      await press('Control+s')
      await type('ohp')
      await page.waitForTimeout(2_500) // longer than the save takes
      expect(await page.locator('.plan-editor').inputValue()).toBe('ohp')
      await press('Escape')
      await said(page, /Their changes are in your plan now/)
      await page.unroute(plan)
      await press('Control+z')
      expect(await page.getByText('4x40s').count()).toBe(1)
      await press('Control+y', 'Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([
        ['Week 1', ['A', 'Plank: 5x30s']],
        ['Week 2', ['A', 'Plank: 4x40s']],
      ])
      coach.problems.splice(0) // what was cut
    },
    PATIENCE,
  )

  it(
    'shows both texts where somebody else has saved, and lets the coach decide',
    async () => {
      const id = await newProgram('Two tabs')
      const other = await visit({})
      const sheet = '\\tWeek 1\\nA\\nPlank\\t3x30s\\nDeadlift\\t5\\n'
      const [mine, theirs] = [hands(coach), hands(other)]
      await open(coach.page, id)
      await coach.page.evaluate(`navigator.clipboard.writeText('${sheet}')`)
      await mine.press('Control+v')
      await said(coach.page, /^Pasted/)
      await mine.press('Control+s')
      await said(coach.page, 'Saved.')
      await open(other.page, id)
      for (const [{ press, type }, cell, more] of [
        [theirs, '3x40s', 'rdl'],
        [mine, '3x60s', 'ohp'],
      ] as const) {
        await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight')
        await type(cell)
        await press('Enter', 'ArrowDown', 'Home')
        await type(more)
        await press('Tab')
        await type('3x3')
        await press('Enter', 'Control+s')
        if (cell === '3x40s') await said(other.page, 'Saved.')
      }
      const { page } = coach
      await page.getByRole('heading', { name: 'Somebody else has saved this program' }).waitFor()
      await page.getByText('Plank: 3x40s').waitFor()
      await picture(page, 'grid-stale')
      expect(await page.getByRole('radio').count()).toBe(2)
      await mine.click('Go on with these')
      await said(page, /Their changes are in your plan now/)
      await grid(page).focus()
      await mine.press('Control+s')
      await said(page, 'Saved.')
      const [[, [, ...rows] = []] = []] = (await saved(id)) as string[][][]
      expect(rows?.toSorted()).toEqual([
        'Barbell Deadlift: 5',
        'Plank: 3x60s',
        'Romanian Deadlift: 3x3',
        'Standing Military Press: 3x3',
      ])
      await other.close()
      coach.problems.splice(0)
    },
    PATIENCE,
  )

  it(
    'asks what becomes of a workout that another program has, and copies it unless told otherwise',
    async () => {
      const { page } = coach
      const { programs } = await graphql<{
        programs: { nodes: { id: string; title: string; milestones: { id: string }[] }[] }
      }>('{ programs(first: 4) { nodes { id title milestones { id } } } }')
      const [demo] = programs.nodes
      const id = await newProgram('Sharing')
      const [milestone] = present(demo).milestones
      await graphql(
        'mutation ($p: ID!, $m: ID!) { addMilestoneToProgram(input: { programId: $p, milestoneId: $m }) { userErrors { message } } }',
        { p: id, m: present(milestone).id },
      )
      await open(page, id)
      const { press, click } = hands(coach)
      const before = await saved(present(demo).id)
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Delete', 'Control+s')
      await page
        .getByText(new RegExp(`1 other program has workouts of this plan too: ${present(demo).title}`))
        .waitFor()
      await picture(page, 'grid-preview')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await said(page, 'Saved.')
      expect(await saved(present(demo).id)).toEqual(before)
      expect((await saved(id))[0]?.[1]).toHaveLength((before[0]?.[1]?.length ?? 0) - 1)
      await press('Control+z')
      await click('Preview changes')
      await page.getByRole('dialog').getByText('New', { exact: true }).first().waitFor()
      await press('Escape')
      expect(await page.getByRole('dialog').count()).toBe(0)
    },
    PATIENCE,
  )

  it.each(['light', 'dark', 'narrow'] as const)(
    'has no barrier that axe finds, and fits: %s',
    async (how) => {
      const { programs } = await graphql<{ programs: { nodes: { id: string }[] } }>(
        '{ programs(first: 4) { nodes { id } } }',
      )
      const visitor = await visit({
        colorScheme: how === 'dark' ? 'dark' : 'light',
        ...(how === 'narrow' && { viewport: { width: 390, height: 844 }, hasTouch: true }),
      })
      const { page } = visitor
      await open(page, present(programs.nodes[0]).id)
      await page.locator('[data-line="2"][data-column="1"]').waitFor()
      await picture(page, `grid-demo-${how}`)
      expect(await barriers(page)).toEqual([])
      const { press, type } = hands(visitor)
      await press('Control+Home', 'ArrowDown', 'ArrowDown')
      await type('squat')
      await page.getByRole('listbox', { name: 'Exercises' }).getByRole('option').first().waitFor()
      await picture(page, `grid-picker-${how}`)
      expect(await barriers(page)).toEqual([])
      if (how === 'narrow') {
        await press('Escape')
        await page.getByLabel('Week', { exact: true }).selectOption({ index: 1 })
        await page.locator('[data-line="2"][data-column="2"]').waitFor()
        expect(await page.locator('[data-line="2"][data-column="1"]').count()).toBe(0)
        expect(await page.evaluate(FITS)).toBe(true)
        // Nor does a menu that is open make the page scroll sideways, here or at 200 %.
        for (const viewport of [
          { width: 390, height: 844 },
          { width: 640, height: 400 },
        ]) {
          await page.setViewportSize(viewport)
          for (const menu of await page.locator('.plan-menu summary').all()) {
            await menu.focus()
            await page.keyboard.press('Enter')
            await page.locator('.plan-menu[open]').waitFor()
            // A menu moves onto the screen in the moment in which it opens.
            await until(page, FITS)
            await page.keyboard.press('Escape')
            expect(await page.evaluate('document.activeElement.textContent')).toBe(await menu.textContent())
          }
        }
      }
      expect(visitor.problems).toEqual([])
      await visitor.close()
    },
    PATIENCE,
  )
})
