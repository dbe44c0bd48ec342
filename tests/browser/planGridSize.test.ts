import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openResident, until, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { times } from '../../src/testing/mutate.ts'
import { run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'

const PATIENCE = 300_000
const WEEKS = 52
const [WORKOUTS, ROWS] = [4, 10]
const EXERCISES = [
  ...['Barbell Squat', 'Barbell Deadlift', 'Front Barbell Squat', 'Bent Over Barbell Row', 'Standing Military Press'],
  ...['Romanian Deadlift', 'Barbell Full Squat', 'Close-Grip Barbell Bench Press', 'Barbell Curl', 'Barbell Shrug'],
]

/** Notes when each frame was drawn, from `begin` on. */
const FRAMES = `
  globalThis.frames = { times: [], run: 0 }
  const note = (run) => (time) => {
    if (run !== frames.run) return
    frames.times.push(time)
    requestAnimationFrame(note(run))
  }
  frames.begin = () => { frames.times = []; frames.run += 1; requestAnimationFrame(note(frames.run)) }
  frames.end = () => { frames.run += 1; return frames.times }
`

// Only in the long form, because it says how fluid the largest plans are, and that is for people to judge.
describe.runIf(process.env.WAYMARK_HARD)(`the plan grid with ${WEEKS} weeks of ${WORKOUTS * ROWS} rows`, () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-grid-size-'))
  let service: Service
  let coach: Visitor
  let origin: string
  let token: string

  beforeAll(async () => {
    const port = await freePort()
    service = await startService({ cwd, env: { ...WHILE_BUSY, PORT: String(port), ADMIN: 'on' } })
    origin = `http://localhost:${port}`
    token = (await run(TOKEN, ['demo.mara', '--coach'], { cwd })).stdout.trim()
    coach = await openResident({ viewport: { width: 1280, height: 900 } })
    const { page } = coach
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
    await page.request.post(`${origin}/admin-session`, { headers: { authorization: `Bearer ${token}` } })
    await page.goto(`${origin}/admin`)
    await page.getByRole('heading', { name: 'Catalogue' }).waitFor({ timeout: PATIENCE })
  }, PATIENCE)

  afterAll(async () => {
    await coach?.close()
    await service?.stop()
    rmSync(cwd, { recursive: true, force: true })
  })

  const framesOf = async (what: string, work: () => Promise<unknown>) => {
    const { page } = coach
    await page.evaluate('frames.begin()')
    const start = performance.now()
    await work()
    const seconds = (performance.now() - start) / 1_000
    const drawn = (await page.evaluate('frames.end()')) as number[]
    const took = drawn
      .slice(1)
      .map((time, index) => time - (drawn[index] ?? 0))
      .sort((one, other) => one - other)
    const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]?.toFixed(1)
    console.info(`${what}: ${seconds.toFixed(2)} s, frames of ${at(0.5)} ms, p95 ${at(0.95)}, max ${at(1)}`)
  }

  it(
    'opens, scrolls, is edited, filled and saved',
    async () => {
      const { page } = coach
      const answer = await page.request.post(`${origin}/graphql`, {
        headers: { authorization: `Bearer ${token}` },
        data: { query: 'mutation { createProgram(input: { title: "A year" }) { program { id } } }' },
      })
      const { id } = ((await answer.json()) as { data: { createProgram: { program: { id: string } } } }).data
        .createProgram.program
      const address = `${origin}/admin/collections/programs/${id.slice('program_'.length)}/plan`
      const grid = page.getByRole('grid', { name: /^Plan/ })
      const said = (text: string | RegExp) => page.locator('.plan-said', { hasText: text }).waitFor({ timeout: 60_000 })
      await page.goto(address)
      await grid.waitFor()
      await page.evaluate(FRAMES)
      const sheet = [
        ['', ...times(WEEKS, (week) => `Week ${week + 1}`)],
        ...times(WORKOUTS, (day) => [
          [`Day ${day + 1}`],
          ...EXERCISES.map((name) => [name, ...times(WEEKS, (week) => `w 2x5 @40kg; 3x5 @${80 + week}kg; 5+ @85kg`)]),
        ]).flat(),
      ]
      const text = sheet.map((cells) => cells.join('\t')).join('\n')
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      await grid.focus()
      await framesOf('Pasting the whole', async () => {
        await page.keyboard.press('Control+Home')
        await page.keyboard.press('Control+v')
        await said(/^Pasted/)
      })
      const save = async () => {
        await page.keyboard.press('Control+s')
        await said('Saved.')
      }
      await framesOf('Saving the whole', save)

      const start = performance.now()
      await page.goto(address)
      await page.locator('[data-line="2"][data-column="1"]').waitFor()
      console.info(`Opening: ${((performance.now() - start) / 1_000).toFixed(2)} s to the first cells`)
      await page.evaluate(FRAMES)
      await grid.focus()
      const scroll = async (x: number, y: number, count: number) => {
        for (let step = 0; step < count; step += 1) {
          await page.mouse.wheel(x, y)
          await page.waitForTimeout(16)
        }
      }
      await grid.hover()
      await framesOf('Scrolling all weeks', () => scroll(120, 0, 90))
      await framesOf('Scrolling all rows', () => scroll(0, 60, 40))
      const press = async (key: string, count = 1) => {
        for (let pressed = 0; pressed < count; pressed += 1) await page.keyboard.press(key)
      }
      await press('Control+Home')
      await press('ArrowDown', 2)
      await framesOf('100 arrow keys', async () => {
        await press('ArrowRight', 50)
        await press('ArrowDown', 50)
      })
      await press('Control+Home')
      await press('ArrowDown', 2)
      await press('ArrowRight')
      await framesOf('Editing 30 cells', async () => {
        for (let cell = 0; cell < 30; cell += 1) {
          await page.keyboard.type('3x5 @82.5kg')
          await page.keyboard.press('Tab')
        }
      })
      await framesOf('Filling all of it to the right', async () => {
        await press('Control+a')
        await press('Control+r')
        await until(page, 'true')
      })
      await framesOf('Undoing it', () => press('Control+z'))
      await framesOf('Saving 30 cells', save)
      expect(coach.problems.filter((problem) => !problem.includes('503'))).toEqual([])
    },
    PATIENCE,
  )
})
