import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openVisitor, picture, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present } from '../../src/testing/testServer.ts'
import { rawId } from '../../src/testing/trainingHistory.ts'

// The plan grid, as a coach uses it: typed, pasted, filled, saved, and not lost. Coaches type by keyboard alone here.
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-grid-'))
const PATIENCE = 180_000

let browser: Browser
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

const signIn = async ({ page }: Visitor) => {
  const headers = { authorization: `Bearer ${token}` }
  expect((await page.request.post(`${origin}/admin-session`, { headers })).ok()).toBe(true)
}

const visit = async (options: Parameters<typeof openVisitor>[1]) => {
  const visitor = await openVisitor(browser, { viewport: { width: 1280, height: 900 }, ...options })
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

async function barriers(page: Page) {
  await page.evaluate(axe.source)
  const found = await page.evaluate(`axe.run('.plan')`)
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(({ id, nodes }) => [
    id,
    nodes[0]?.html,
  ])
}

/** Twelve weeks of four workouts with 22 exercises a week, as a sheet puts it on the clipboard. */
function twelveWeeks(): string {
  const days: [string, [string, (week: number) => string][]][] = [
    [
      'Squat day',
      [
        ['Back squat', (w) => `w 5 @40%; w 3 @60%; 3x5 @${70 + w}%`],
        ['RDL', (w) => `3x8 @rpe${w < 6 ? 7 : 8}`],
        ['Leg press', () => '3x10-12'],
        ['Calf raise', () => '4x12'],
        ['Plank', (w) => `3x${30 + 5 * w}s`],
      ],
    ],
    [
      'Bench day',
      [
        ['Bench press', (w) => `4x6 @${68 + w}%`],
        ['OHP', () => '3x8 @rpe8'],
        ['Dips', () => '3x8'],
        ['Face pull', () => '3x15'],
        ['Lateral raise', () => '3x12'],
        ['Triceps pushdown', () => '3x12'],
      ],
    ],
    [
      'Deadlift day',
      [
        ['Barbell deadlift', (w) => `3x3 @${72 + w}%; 3+ @${75 + w}%`],
        ['Front squat', () => '3x5 @60%'],
        ['BB row', () => '4x8'],
        ['Pull-up', () => '4x6'],
        ['Hanging leg raise', () => '3x10'],
        ['BB curl', () => '3x10'],
      ],
    ],
    [
      'Volume day',
      [
        ['Squat', () => '5x8 @60%'],
        ['Incline bench press', () => '4x8 @rpe7'],
        ['Cable row', () => '3x12 rest 90s'],
        ['Leg curl', () => '3x12'],
        ['DB curl', () => '3x12'],
      ],
    ],
  ]
  const weeks = Array.from({ length: 12 }, (_, index) => index)
  const lines = [
    ['', ...weeks.map((week) => `Week ${week + 1}`)],
    ...days.flatMap(([title, rows]) => [[title], ...rows.map(([name, cell]) => [name, ...weeks.map(cell)]), ['']]),
  ]
  return lines.map((cells) => cells.join('\t')).join('\r\n')
}

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), ADMIN: 'on', AUTH_RATE_LIMIT: '1000' }
  ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  origin = `http://localhost:${port}`
  token = (await run(TOKEN, ['demo.mara', '--coach'], { cwd })).stdout.trim()
  coach = await visit({ colorScheme: 'light' })
  await coach.page.goto(`${origin}/admin`)
  await coach.page.getByRole('heading', { name: 'Catalogue' }).waitFor({ timeout: PATIENCE })
  coach.problems.splice(0) // 503 while Next builds
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  const ended = await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
  expect({ code: ended?.code, stderr: ended?.stderr }).toEqual({ code: 0, stderr: '' })
})

describe('the plan of a program', () => {
  it(
    'is what the list leads to, and is typed by keyboard alone, in the words of coaches',
    async () => {
      const { page } = coach
      const id = await newProgram('Typed by hand')
      await page.goto(`${origin}/admin/collections/programs?limit=100`)
      await page.getByRole('link', { name: 'Typed by hand' }).focus()
      await page.keyboard.press('Enter')
      await grid(page).focus()
      const { type, press, counted } = hands(coach)
      await press('ArrowDown')
      await type('Squat day')
      await press('Enter')
      await type('back sq')
      await press('Tab')
      await type('3X5 @ 75 %')
      await press('Tab')
      await type('w 5 @40%; 3 x 5 @77,5%')
      await press('Enter', 'Home')
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
    },
    PATIENCE,
  )

  it(
    'takes twelve weeks of a spreadsheet at once, and gives them back as they were',
    async () => {
      const { page } = coach
      const id = await newProgram('Twelve weeks')
      const started = performance.now()
      await open(page, id)
      const { press, counted } = hands(coach)
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(twelveWeeks())})`)
      await press('Control+v')
      await said(page, /^Pasted/)
      await press('Control+s')
      await said(page, 'Saved.')
      const seconds = (performance.now() - started) / 1000
      const weeks = await saved(id)
      expect(weeks.map((week) => week.length)).toEqual(Array.from({ length: 12 }, () => 5))
      expect(weeks.flatMap(([, ...workouts]) => workouts.flatMap(([, ...rows]) => rows))).toHaveLength(264)
      expect(weeks[11]?.[1]).toEqual([
        ...[
          'Squat day',
          'Barbell Squat: w 5 @40%; w 3 @60%; 3x5 @81%',
          'Romanian Deadlift: 3x8 @rpe8',
          'Leg Press: 3x10-12',
        ],
        ...['Standing Calf Raises: 4x12', 'Plank: 3x85s'],
      ])
      expect(counted).toEqual({ keys: 4, clicks: 0 })
      expect(seconds).toBeLessThan(60)
      await picture(page, 'grid-light')

      await press('Control+a', 'Control+c')
      await said(page, /^Copied/)
      const copy = (await page.evaluate('navigator.clipboard.readText()')) as string
      await press('Control+Home', 'Control+v')
      expect(await page.getByRole('button', { name: 'Preview changes' }).isDisabled()).toBe(true)
      expect(
        copy
          .split('\n')
          .slice(0, 3)
          .map((line) => line.split('\t').slice(0, 2)),
      ).toEqual([
        ['', 'Week 1'],
        ['Squat day', 'Squat day'],
        ['Barbell Squat', 'w 5 @40%; w 3 @60%; 3x5 @70%'],
      ])
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
      await type('3x30 @8kgs')
      await press('Enter', 'Control+s')
      await said(page, /1 cell cannot be saved yet. Column \d+: "kgs" is not a unit/)
      expect(await active(page).getAttribute('aria-invalid')).toBe('true')
      // What only the service knows is told in the cell, too: a plank has no load.
      await type('3x5 @80%')
      await press('Enter', 'Control+s')
      await said(page, /1 cell cannot be saved\./)
      expect(await active(page).getAttribute('title')).toMatch(/has no place/)
      await picture(page, 'grid-wrong')
      await type('3x40s')
      await press('Enter', 'ArrowUp', 'Shift+F2')
      await type('Breathe.')
      await press('Enter', 'Control+Home')
      await grid(page).focus()
      await press('Control+s')
      await said(page, 'Saved.')
      expect((await saved(id))[2]?.[1]).toEqual(['A', 'Plank: 3x40s', 'Barbell Squat: 5x5 @105kg'])
      const handle = page.locator('[data-line="3"][data-column="0"] .plan-handle')
      await handle.dragTo(page.locator('[data-line="2"][data-column="0"]'))
      expect((await cells(2))[0]).toContain('Barbell Squat')
      await click('Undo')
      expect((await cells(2))[0]).toContain('Plank')
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
      await press('Enter')
      await said(page, /Not saved yet/)
      await page.reload()
      await page.getByText(/You typed something here on/).waitFor()
      await picture(page, 'grid-draft')
      await click('Take it up again')
      await page.getByText('3x30s').waitFor()
      await page.context().clearCookies()
      await press('Control+s')
      await said(page, /You are no longer signed in/)
      await page.getByRole('link', { name: 'Sign in in a new tab' }).waitFor()
      await signIn(coach)
      await grid(page).focus()
      await press('Control+s')
      await said(page, 'Saved.')
      expect(await saved(id)).toEqual([['Week 1', ['A', 'Plank: 3x30s']]])
      await page.reload()
      await grid(page).waitFor()
      expect(await page.getByText(/You typed something here on/).count()).toBe(0)
      coach.problems.splice(0) // the refused save
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
      await mine.press('Control+v', 'Control+s')
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
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      }
      expect(visitor.problems).toEqual([])
      await visitor.close()
    },
    PATIENCE,
  )
})
