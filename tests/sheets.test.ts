import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLibrary } from '../src/actions/library/exportLibrary.ts'
import { importLibrary, WAYMARK } from '../src/actions/library/importLibrary.ts'
import type { Library, LibraryMilestone, LibraryWorkout } from '../src/actions/library/items.ts'
import { textSource } from '../src/actions/library/source.ts'
import { exportProgram } from '../src/actions/sheets/exportProgram.ts'
import { type ImportSheetOptions, importSheet } from '../src/actions/sheets/importSheet.ts'
import { checkLibraryInput } from '../src/graphql/libraryInputs.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import type { Format } from '../src/kernel/sheets/fileFormats.ts'
import { readDemoLibrary } from '../src/seed/demoLibrary.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { PlanProgramDocument, type ProgramPlanInput } from '../src/testing/generated/operations.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { run } from '../src/testing/startService.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import type { WrittenPlan } from '../src/testing/twelveWeeks.ts'

const PLANS = path.resolve('tests/data/plans')
const IMPORT = path.resolve('dist/src/commands/import.js')
const EXPORT = path.resolve('dist/src/commands/exportCatalogue.js')
const file = (name: string) => ({ name, bytes: readFileSync(path.join(PLANS, name)) })

/** The exercises of the demo catalogue that the twelve weeks and the demo programs name, and those programs. */
function smallLibrary(): Library {
  const { exercises = [], ...programs } = readDemoLibrary()
  const twelve = readFileSync(path.join(PLANS, 'twelve-weeks.json'), 'utf8')
  const named = JSON.stringify(programs) + twelve
  return { ...programs, exercises: exercises.filter(({ slug }) => named.includes(`"${slug}"`)) }
}

async function collected(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece as string))
  return Buffer.concat(all)
}

describe('sheets', () => {
  let server: TestServer
  let coach: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const source = textSource('library', JSON.stringify(smallLibrary()))
    await importLibrary(server.waymark.doorway, source, { caller: WAYMARK, checkInput: checkLibraryInput })
  })
  afterAll(async () => {
    expect(await brokenLaws(server.waymark.payload)).toEqual([])
    await server.stop()
  })

  const exported = (slug: string, format: Format) => collected(exportProgram(server.waymark.payload, slug, format))
  const imported = (sheet: { name: string; bytes: Buffer }, options: Partial<ImportSheetOptions> = {}) =>
    importSheet(server.waymark.doorway, sheet, { caller: WAYMARK, ...options })

  /** What the library's export says of a program, without the keys and the slug, which no two programs share. */
  async function said(slug: string) {
    const {
      programs = [],
      milestones = [],
      workouts = [],
    } = JSON.parse(String(await exported(slug, 'json'))) as Library
    const { slug: _, isPublished: __, milestones: keys = [], ...program } = present(programs[0])
    const byKey = <Item extends LibraryMilestone | LibraryWorkout>(items: Item[]) =>
      new Map(items.map(({ key, ...item }) => [key, item]))
    const [milestoneOf, workoutOf] = [byKey(milestones), byKey(workouts)]
    return {
      ...program,
      isShared: workouts.length < milestones.flatMap((each) => each.workouts ?? []).length,
      milestones: keys.map((key) => {
        const milestone = present(milestoneOf.get(key)) as Omit<LibraryMilestone, 'key'>
        return { ...milestone, workouts: (milestone.workouts ?? []).map((each) => workoutOf.get(each)) }
      }),
    }
  }

  it('make the same twelve weeks by planProgram, from a workbook and from text with commas', async () => {
    const written = JSON.parse(readFileSync(path.join(PLANS, 'twelve-weeks.json'), 'utf8')) as WrittenPlan
    const { docs } = await server.waymark.payload.find({ collection: 'exercises', pagination: false, depth: 0 })
    const ids = new Map(docs.map(({ slug, id }) => [slug, encodeId('exercise', id)]))
    const milestones = written.milestones.map(({ title, workouts }) => ({
      title,
      workouts: workouts.map((workout) => ({
        title: workout.title,
        rows: workout.rows.map((row) => ({ ...row, exerciseId: present(ids.get(row.exerciseId)) })),
      })),
    }))
    const plan = { ...written, milestones, slug: 'by-plan' } as ProgramPlanInput
    const { userErrors } = await mutateAs(server, coach)(PlanProgramDocument, { plan })
    expect(userErrors).toEqual([])
    const { size } = await imported(file('twelve-weeks.xlsx'), { slug: 'by-xlsx' })
    expect(size).toEqual({ weeks: 12, workouts: 48, rows: 264 })
    await imported(file('twelve-weeks.csv'), { slug: 'by-csv' })
    const byPlan = await said('by-plan')
    expect(byPlan.milestones).toHaveLength(12)
    expect(await said('by-xlsx')).toEqual(byPlan)
    expect(await said('by-csv')).toEqual(byPlan)
    for (const slug of ['by-plan', 'by-xlsx', 'by-csv']) {
      expect((await exported(slug, 'xlsx')).equals(file('twelve-weeks.xlsx').bytes)).toBe(true)
      expect((await exported(slug, 'csv')).equals(file('twelve-weeks.csv').bytes)).toBe(true)
    }
  })

  it('bring back every demo program, the workouts that fill several places included', async () => {
    let shared = 0
    for (const { slug } of readDemoLibrary().programs ?? []) {
      const before = await said(slug)
      shared += Number(before.isShared)
      for (const format of ['csv', 'xlsx'] as const) {
        const again = `${slug}-${format}`
        const bytes = await exported(slug, format)
        const { recognised } = await imported({ name: `x.${format}`, bytes }, { slug: again })
        expect(recognised.remarks.told).toEqual([])
        expect(await said(again)).toEqual(before)
        expect((await exported(again, format)).equals(bytes)).toBe(true)
      }
    }
    expect(shared).toBeGreaterThan(0)
  })

  it('write nothing in a dry run, and nothing when anything is wrong', async () => {
    const everything = () => collected(exportLibrary(server.waymark.payload))
    const before = await everything()
    const dry = await imported(file('numbers.csv'), { dryRun: true })
    expect(dry.program).toMatchObject({ slug: 'numbers', title: 'numbers', isPublished: false })
    const wrong = {
      name: 'wrong.csv',
      bytes: Buffer.from('Week,Exercise,Prescription\n1,Back squat,3x5\n1,Nothing,3x5x5\n'),
    }
    await expect(imported(wrong)).rejects.toThrow(
      /^wrong\.csv, B3: There is no exercise called "Nothing"\..*\nwrong\.csv, C3: "3x5x5": Write .*\nNothing was written\.$/,
    )
    await expect(imported(file('twelve-weeks.csv'), { title: 'Barbell five by five', slug: 'by-csv' })).rejects.toThrow(
      'Give another title with --title, or another slug with --slug.',
    )
    expect((await everything()).equals(before)).toBe(true)
  })

  it('are a library as JSON, which changes nothing when it is imported, and is the same bytes afterwards', async () => {
    const json = await exported('by-csv', 'json')
    const options = { caller: WAYMARK, checkInput: checkLibraryInput }
    const tally = present(await importLibrary(server.waymark.doorway, textSource('json', json), options))
    expect(tally.workouts).toEqual({ made: 0, changed: 0, unchanged: 48 })
    expect(tally.programs).toEqual({ made: 0, changed: 0, unchanged: 1 })
    expect(JSON.parse(String(json)).exercises).toBeUndefined()
    expect((await exported('by-csv', 'json')).equals(json)).toBe(true)
    await expect(exported('nowhere', 'csv')).rejects.toThrow('There is no program with the slug "nowhere".')
  })

  it('are read and written by the commands, which say what they would do', { timeout: 180_000 }, async () => {
    const place = {
      cwd: mkdtempSync(path.join(tmpdir(), 'waymark-sheets-')),
      env: { DATABASE_URL: server.databaseUrl },
    }
    try {
      const plan = path.join(PLANS, 'twelve-weeks.xlsx')
      const dry = await run(IMPORT, [plan, '--slug', 'mine', '--dry-run'], place)
      expect([dry.code, dry.stderr]).toEqual([0, 'checking: 264 items\nimporting: 264 items\n'])
      expect(dry.stdout).toContain(
        'Sheet "Plan": A "Week" is the week; B "Day" is the day; C "Exercise" is the exercise;',
      )
      expect(dry.stdout).toContain('\n  Day 1: Squat\n    Barbell Squat: w 2x5 @40%; w 3 @55%; 4x8 @65%, rest 3:00\n')
      expect(dry.stdout).toMatch(/\ntwelve-weeks\.xlsx is in order\. Nothing was written\.\n$/)
      const made = await run(IMPORT, [plan, '--slug', 'mine', '--as', 'coach.one'], place)
      const says = 'The draft "Twelve weeks to stronger" (mine) was made: 12 weeks, 48 workouts, 264 rows.\n'
      expect([made.code, made.stdout]).toEqual([0, says])
      expect((await run(EXPORT, ['--program', 'mine', '--output', 'mine.xlsx'], place)).code).toBe(0)
      expect(readFileSync(path.join(place.cwd, 'mine.xlsx')).equals(readFileSync(plan))).toBe(true)
      for (const [command, args, told] of [
        [IMPORT, ['x.csv', '--unit', 'stone'], '--unit is kg or lb.'],
        [
          IMPORT,
          ['x.csv', '--headings', 'first'],
          '--headings is the number of a row, or 0 where there are none: "3", "Block 1!3".',
        ],
        [IMPORT, ['mine.json', '--title', 'x'], '--title is for sheets (.xlsx, .csv, .tsv).'],
        [EXPORT, ['--format', 'csv'], 'Sheets hold one program. Name it with --program.'],
        [EXPORT, ['--output', 'all.xlsx'], 'Sheets hold one program. Name it with --program.'],
        [
          EXPORT,
          ['--program', 'mine', '--output', 'x.ods'],
          'x.ods says no format. The name of the output ends in one of xlsx, csv, json, or --format names one.',
        ],
      ] as const) {
        const ended = await run(command, [...args], place)
        expect([args, ended.code, ended.stderr]).toEqual([args, 1, `${told}\n`])
      }
    } finally {
      rmSync(place.cwd, { recursive: true, force: true })
    }
  })
})
