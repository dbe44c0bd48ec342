import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLibrary } from '../src/actions/library/exportLibrary.ts'
import { type ImportOptions, ImportStopped, importLibrary, WAYMARK } from '../src/actions/library/importLibrary.ts'
import type { Library, LibraryMilestone, LibraryProgram, LibraryWorkout } from '../src/actions/library/items.ts'
import { InvalidLibrary } from '../src/actions/library/problems.ts'
import { librarySchema } from '../src/actions/library/schema.ts'
import { textSource } from '../src/actions/library/source.ts'
import type { Tally } from '../src/actions/library/writeLibrary.ts'
import { checkLibraryInput } from '../src/graphql/libraryInputs.ts'
import type { Exercise, Milestone, Program, ProgramRevision, Workout } from '../src/payload-types.ts'
import { hard } from '../src/testing/hard.ts'
import { run } from '../src/testing/startService.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const PATIENCE = 180_000
const COLLECTIONS = ['exercises', 'workouts', 'milestones', 'programs', 'programRevisions'] as const
const IMPORT = path.resolve('dist/src/commands/import.js')
const EXPORT = path.resolve('dist/src/commands/exportCatalogue.js')

/** A library with every property that an item may have, at least once. Its sections and items are in no order. */
function library() {
  return {
    programs: [
      {
        slug: 'strength',
        title: 'Strength “A–Z”',
        description: 'Two lines:\nthe second, with 力 and 🏋️.',
        level: 'BEGINNER',
        isPublished: true,
        milestones: ['strength/week-2', 'strength/week-1'],
      },
      { slug: 'draft', title: 'Draft' },
    ] as LibraryProgram[],
    milestones: [
      { key: 'strength/week-2', title: 'Week 2', workouts: ['b', 'a', 'b'] },
      { key: 'strength/week-1', title: 'Week 1', description: 'Slowly.', workouts: ['a', 'b', 'a'] },
      { key: 'spare', title: 'Spare' },
    ] as LibraryMilestone[],
    workouts: [
      {
        key: 'a',
        title: 'A',
        description: 'Heavy.',
        estimatedMinutes: 45,
        exercises: [
          {
            exercise: 'squat',
            group: 'A',
            notes: 'Deep.',
            restSeconds: 0,
            alternatives: ['leg-press'],
            sets: [
              { type: 'WARMUP', repsMin: 0, repsMax: 10, load: { value: '20', unit: 'KG' }, tempo: '3-1-X-0' },
              { percentOfOneRepMax: '72.5', rpe: '8.5' },
              { percentOfOneRepMax: '70', percentMax: '75', rpe: '8', rpeMax: '9', restSeconds: 90, side: 'EACH' },
              { repsMin: 5, repsInReserve: '2.5' },
              {},
            ],
          },
          { exercise: 'run', sets: [{ durationSeconds: 600, distanceMeters: '1000.125', distanceUnit: 'KM' }] },
          { exercise: 'squat', sets: [{ type: 'AMRAP', load: { value: '45.125', unit: 'LB' } }] },
        ],
      },
      { key: 'b', title: 'B', exercises: [{ exercise: 'run', sets: [{ durationSeconds: 60 }] }] },
      { key: 'c', title: 'C' },
    ] as LibraryWorkout[],
    exercises: [
      {
        slug: 'squat',
        name: 'Squat',
        aliases: ['Back squat', 'Kniebeuge'],
        description: 'Down and up.',
        category: 'STRENGTH',
        metric: 'LOAD_AND_REPS',
        level: 'BEGINNER',
        mechanic: 'COMPOUND',
        force: 'PUSH',
        equipment: 'BARBELL',
        primaryMuscles: ['QUADRICEPS', 'GLUTES'],
        secondaryMuscles: ['CALVES'],
        videoUrl: 'https://example.com/squat',
      },
      { slug: 'run', name: 'Run', category: 'CARDIO', metric: 'DISTANCE_AND_DURATION', primaryMuscles: ['CALVES'] },
      {
        slug: 'leg-press',
        name: 'Leg press',
        category: 'STRENGTH',
        metric: 'LOAD_AND_REPS',
        primaryMuscles: ['QUADRICEPS'],
        isArchived: true,
      },
    ] as NonNullable<Library['exercises']>,
  }
}

const textOf = (document: object) => `${JSON.stringify(document, null, 2)}\n`
const unchanged = (tally: Tally | null) =>
  Object.values(tally ?? {}).every(({ made, changed }) => made === 0 && changed === 0)

/** The operations of a test on the catalogue of one server. */
function catalogueOf({ waymark: { doorway, payload } }: TestServer) {
  const all = async <Document>(collection: (typeof COLLECTIONS)[number]) =>
    (await payload.find({ collection, pagination: false, depth: 0 })).docs as unknown as Document[]
  return {
    all,
    import: (document: object | string | Buffer, options: Partial<ImportOptions> = {}) => {
      const text = typeof document === 'string' || Buffer.isBuffer(document) ? document : textOf(document)
      return importLibrary(doorway, textSource('library.json', text), {
        caller: WAYMARK,
        checkInput: checkLibraryInput,
        ...options,
      })
    },
    async export(schema?: string): Promise<string> {
      const pieces: string[] = []
      for await (const piece of exportLibrary(payload, schema)) pieces.push(piece)
      return pieces.join('')
    },
    /** Every document as it is stored, by collection and ID, without the marks that others set when they name it. */
    async everything(): Promise<Record<string, string>> {
      const entries = await Promise.all(
        COLLECTIONS.map(async (collection) =>
          (await all<{ id: string }>(collection)).map((each) => [
            `${collection} ${each.id}`,
            JSON.stringify(each, (key, value) => (key.startsWith('was') ? undefined : value)),
          ]),
        ),
      )
      return Object.fromEntries(entries.flat()) as Record<string, string>
    },
    async clear(): Promise<void> {
      for (const collection of [...COLLECTIONS].reverse()) await payload.db.deleteMany({ collection, where: {} })
    },
    program: async (slug: string) => (await all<Program>('programs')).find((each) => each.slug === slug) as Program,
    milestone: async (key: string) =>
      (await all<Milestone>('milestones')).find((each) => each.libraryKey === key) as Milestone,
    workout: async (key: string) => (await all<Workout>('workouts')).find((each) => each.libraryKey === key) as Workout,
    exercise: async (slug: string) => (await all<Exercise>('exercises')).find((each) => each.slug === slug) as Exercise,
    changesOf: async (slug: string) => {
      const { id } = (await all<Program>('programs')).find((each) => each.slug === slug) as Program
      return (await all<ProgramRevision>('programRevisions'))
        .filter(({ program }) => program === id)
        .sort((one, other) => one.revision - other.revision)
        .map(({ change }) => change)
    },
  }
}

describe('a program library', () => {
  let server: TestServer
  let catalogue: ReturnType<typeof catalogueOf>

  beforeAll(async () => {
    server = await startTestServer()
    catalogue = catalogueOf(server)
  }, PATIENCE)
  afterAll(() => server.stop())

  /** Imports a library into an empty database, then an edited one. Returns what the second import changed. */
  async function edited(edit: (document: ReturnType<typeof library>) => void) {
    await catalogue.clear()
    await catalogue.import(library())
    const before = await catalogue.everything()
    const document = library()
    edit(document)
    const tally = (await catalogue.import(document)) as Tally
    const after = await catalogue.everything()
    const touched = Object.keys(after)
      .filter((key) => after[key] !== before[key])
      .map((key) => key.split(' ')[0] as string)
      .sort()
    expect(Object.keys(before).filter((key) => !(key in after))).toEqual([])
    expect(unchanged(await catalogue.import(document))).toBe(true)
    return { tally, touched }
  }

  it('comes back byte for byte from an empty database, and is printed for git', async () => {
    await catalogue.clear()
    expect(await catalogue.export()).toBe('{}\n')
    const tally = await catalogue.import(library())
    expect(tally).toEqual({
      exercises: { made: 3, changed: 0, unchanged: 0 },
      workouts: { made: 3, changed: 0, unchanged: 0 },
      milestones: { made: 3, changed: 0, unchanged: 0 },
      programs: { made: 2, changed: 0, unchanged: 0 },
    })
    const first = await catalogue.export()
    await catalogue.clear()
    await catalogue.import(first)
    expect(await catalogue.export()).toBe(first)

    const sorted = library()
    sorted.exercises.sort((one, other) => (one.slug < other.slug ? -1 : 1))
    sorted.milestones.sort((one, other) => (one.key < other.key ? -1 : 1))
    sorted.programs.sort((one, other) => (one.slug < other.slug ? -1 : 1))
    expect(JSON.parse(first)).toEqual(sorted)
    expect(Object.keys(JSON.parse(first))).toEqual(['exercises', 'workouts', 'milestones', 'programs'])
    expect(first).toContain('{ "percentOfOneRepMax": "72.5", "rpe": "8.5" },\n')
    expect(first).toContain('        "b",\n        "a",\n        "b"\n')
    expect(first.endsWith('\n}\n')).toBe(true)
    expect(JSON.parse(await catalogue.export('./library.schema.json'))).toEqual({
      $schema: './library.schema.json',
      ...sorted,
    })
  })

  it('says, in these tests, everything that the schema knows', () => {
    const { exercises, workouts, milestones, programs } = library()
    const rows = workouts.flatMap((workout) => workout.exercises ?? [])
    const sets = rows.flatMap((row) => row.sets)
    const said = { exercise: exercises, workout: workouts, workoutExercise: rows, set: sets, milestone: milestones }
    for (const [name, { properties }] of Object.entries(librarySchema.definitions)) {
      const items: object[] = { ...said, program: programs }[name] ?? []
      expect([name, [...new Set(items.flatMap(Object.keys))].sort()]).toEqual([name, Object.keys(properties).sort()])
    }
  })

  it('that says things in another way says the same', async () => {
    await catalogue.clear()
    await catalogue.import(library())
    const document = library()
    const [set] = document.workouts[0]?.exercises?.[0]?.sets ?? []
    Object.assign(set as object, { load: { unit: 'KG', value: '20.000' }, tempo: '31x0' })
    Object.assign(document.workouts[1]?.exercises?.[0]?.sets[0] as object, { type: 'NORMAL' })
    Object.assign(document.workouts[2] as object, { exercises: [], description: '' })
    Object.assign(document.programs[1] as object, { isPublished: false, milestones: [], description: '' })
    Object.assign(document.exercises[1] as object, { isArchived: false, aliases: [], secondaryMuscles: [] })
    const text = `\ufeff${JSON.stringify({ ...document, $schema: './library.schema.json' }, null, '\t').replaceAll('\n', '\r\n')}`
    expect(unchanged(await catalogue.import(text))).toBe(true)
  })

  it('that is imported twice changes nothing the second time', async () => {
    await catalogue.clear()
    await catalogue.import(library())
    const before = await catalogue.everything()
    const tally = await catalogue.import(library())
    expect(tally).toEqual({
      exercises: { made: 0, changed: 0, unchanged: 3 },
      workouts: { made: 0, changed: 0, unchanged: 3 },
      milestones: { made: 0, changed: 0, unchanged: 3 },
      programs: { made: 0, changed: 0, unchanged: 2 },
    })
    expect(await catalogue.everything()).toEqual(before)
  })

  it('of which some was deleted puts back exactly that', async () => {
    await catalogue.clear()
    await catalogue.import(library())
    const text = await catalogue.export()
    const { id } = await catalogue.program('draft')
    await server.waymark.payload.delete({ collection: 'programs', id })
    const tally = await catalogue.import(library())
    expect(tally?.programs).toEqual({ made: 1, changed: 0, unchanged: 1 })
    expect(await catalogue.export()).toBe(text)
  })

  it('deletes nothing that it does not name', async () => {
    await catalogue.clear()
    await catalogue.import(library())
    const before = await catalogue.everything()
    expect(unchanged(await catalogue.import({}))).toBe(true)
    expect(unchanged(await catalogue.import({ programs: [library().programs[1]], workouts: [] }))).toBe(true)
    expect(await catalogue.everything()).toEqual(before)
  })

  it('may name what only the database has', async () => {
    await catalogue.clear()
    await catalogue.import(library())
    await catalogue.import({
      workouts: [{ key: 'new', title: 'New', exercises: [{ exercise: 'squat', sets: [{}] }] }],
      programs: [{ slug: 'new', title: 'New', isPublished: true, milestones: ['spare', 'strength/week-1'] }],
    })
    const names = (await catalogue.program('new')).milestones?.map(({ milestone }) => milestone)
    const [spare, week] = [await catalogue.milestone('spare'), await catalogue.milestone('strength/week-1')]
    expect(names).toEqual([spare.id, week.id])
    expect((await catalogue.workout('new')).exercises).toHaveLength(1)
  })

  it('says who answers for it', async () => {
    await catalogue.clear()
    const coach = await server.register({ username: 'library.coach', role: 'COACH' })
    await catalogue.import({ programs: [{ slug: 'hers', title: 'Hers' }] }, { caller: coach.caller })
    await catalogue.import({ programs: [{ slug: 'nobodys', title: 'Nobody’s' }] })
    const revisions = await catalogue.all<ProgramRevision>('programRevisions')
    const authors = revisions.map(({ title, createdBy }) => [title, createdBy ?? null]).sort()
    expect(authors).toEqual([
      ['Hers', coach.user.id],
      ['Nobody’s', null],
    ])
  })

  describe('that was edited', () => {
    it('gives a program a new title, and touches nothing else', async () => {
      const { tally, touched } = await edited(({ programs }) =>
        Object.assign(programs[0] as object, { title: 'Power' }),
      )
      expect(touched).toEqual(['programRevisions', 'programs'])
      expect(tally.programs).toEqual({ made: 0, changed: 1, unchanged: 1 })
      expect([(await catalogue.program('strength')).title, await catalogue.changesOf('strength')]).toEqual([
        'Power',
        ['CREATED', 'PUBLISHED', 'EDITED'],
      ])
    })

    it('keeps the slots of a milestone that gets another in front', async () => {
      await catalogue.clear()
      await catalogue.import(library())
      const before = (await catalogue.milestone('strength/week-1')).workouts ?? []
      const document = library()
      document.milestones[1]?.workouts?.unshift('c')
      const tally = await catalogue.import(document)
      expect(tally?.milestones).toEqual({ made: 0, changed: 1, unchanged: 2 })
      expect(tally?.programs.changed).toBe(0)
      const after = (await catalogue.milestone('strength/week-1')).workouts ?? []
      expect(after.slice(1)).toEqual(before)
      expect(before.map(({ id }) => id)).not.toContain(after[0]?.id)
      expect(await catalogue.changesOf('strength')).toEqual(['CREATED', 'PUBLISHED', 'MILESTONE_EDITED'])
    })

    it('keeps the rows of a workout that stay, and their sets follow the document', async () => {
      await catalogue.clear()
      await catalogue.import(library())
      const [squat, running, again] = (await catalogue.workout('a')).exercises ?? []
      const document = library()
      const [first, second, third] = document.workouts[0]?.exercises ?? []
      Object.assign(document.workouts[0] as object, {
        exercises: [second, { exercise: 'leg-press', sets: [{}] }, { ...first, sets: [{ repsMin: 3 }] }, third],
      })
      const tally = await catalogue.import(document)
      expect(tally?.workouts).toEqual({ made: 0, changed: 1, unchanged: 2 })
      const { exercises: rows, revision } = await catalogue.workout('a')
      expect([rows?.[0]?.id, rows?.[2]?.id, rows?.[3]?.id]).toEqual([running?.id, squat?.id, again?.id])
      expect([squat?.id, running?.id, again?.id]).not.toContain(rows?.[1]?.id)
      expect([rows?.[2]?.sets?.map(({ repsMin }) => repsMin), revision]).toEqual([[3], 2])
      expect(await catalogue.changesOf('strength')).toEqual(['CREATED', 'PUBLISHED', 'WORKOUT_EDITED'])
    })

    it('puts the milestones of a program into another order, in the rows that they had', async () => {
      await catalogue.clear()
      await catalogue.import(library())
      const before = (await catalogue.program('strength')).milestones ?? []
      const document = library()
      document.programs[0]?.milestones?.reverse()
      await catalogue.import(document)
      expect((await catalogue.program('strength')).milestones).toEqual([...before].reverse())
      expect(await catalogue.changesOf('strength')).toEqual(['CREATED', 'PUBLISHED', 'MILESTONES_REORDERED'])
    })

    it('publishes a draft that it fills, in one revision, and takes back what is published', async () => {
      const { tally } = await edited(({ programs: [strength, draft] }) => {
        Object.assign(strength as object, { isPublished: false })
        Object.assign(draft as object, { isPublished: true, milestones: ['strength/week-1'] })
      })
      expect(tally.programs.changed).toBe(2)
      expect(await catalogue.changesOf('strength')).toEqual(['CREATED', 'PUBLISHED', 'UNPUBLISHED'])
      expect(await catalogue.changesOf('draft')).toEqual(['CREATED', 'PUBLISHED'])
      expect((await catalogue.program('draft')).publishedAt).toBeTruthy()
    })

    it('archives an exercise and brings another back, clears what it leaves out, and keeps the rest', async () => {
      const { tally, touched } = await edited(({ exercises }) => {
        Object.assign(exercises[0] as object, { isArchived: true, description: undefined, level: undefined })
        Object.assign(exercises[2] as object, { isArchived: undefined })
      })
      expect([touched, tally.exercises.changed]).toEqual([['exercises', 'exercises'], 2])
      const squat = await catalogue.exercise('squat')
      expect([squat.isArchived, squat.description || null, squat.level ?? null, squat.mechanic]).toEqual([
        true,
        null,
        null,
        'COMPOUND',
      ])
      expect((await catalogue.exercise('leg-press')).isArchived).toBe(false)
    })

    it('may empty the only milestone of a published program that it fills otherwise or takes back', async () => {
      const { tally } = await edited((document) => {
        for (const milestone of document.milestones.slice(0, 2)) Object.assign(milestone, { workouts: [] })
        Object.assign(document.milestones[2] as object, { workouts: ['c'] })
        document.programs[0]?.milestones?.push('spare')
      })
      expect(tally.milestones).toEqual({ made: 0, changed: 3, unchanged: 0 })
      expect((await catalogue.milestone('strength/week-1')).workouts).toEqual([])

      await edited((document) => {
        for (const milestone of document.milestones) Object.assign(milestone, { workouts: [] })
        Object.assign(document.programs[0] as object, { isPublished: false })
      })
      expect((await catalogue.program('strength')).isPublished).toBe(false)
    })
  })

  describe('that is not in order', () => {
    /** The messages about an invalid library. Nothing may have been written. */
    async function refused(text: string | Buffer): Promise<string[]> {
      const before = await catalogue.everything()
      const error = await catalogue.import(text).catch((thrown: unknown) => thrown)
      expect(await catalogue.everything()).toEqual(before)
      if (!(error instanceof InvalidLibrary)) throw error
      const lines = error.message.split('\n')
      expect(lines.pop()).toBe('Nothing was written.')
      return lines
    }
    /** The line of the n-th occurrence of a text in a document. */
    const lineOf = (text: string, part: string, time = 1): number => {
      const before = text.split(part).slice(0, time).join(part)
      if (before === text) throw new Error(`${part} is not in the document`)
      return before.split('\n').length
    }
    /**
     * Edits a library so that it has one problem. Returns the message without its line, which must be the line of
     * `part`.
     */
    async function saidOf(edit: (document: ReturnType<typeof library>) => void, part: string, time = 1) {
      const document = library()
      edit(document)
      const text = textOf(document)
      const [line, ...others] = await refused(text)
      expect(others).toEqual([])
      const [, at, said] = /^library\.json:(\d+): (.*)$/.exec(line ?? '') ?? []
      expect([said, Number(at)]).toEqual([said, lineOf(text, part, time)])
      return said
    }
    type Edit = (document: ReturnType<typeof library>) => void
    const set: (property: object) => Edit = (property) => (document) =>
      Object.assign(document.workouts[0]?.exercises?.[0]?.sets[0] as object, property)
    const workout: (property: object) => Edit = (property) => (document) =>
      Object.assign(document.workouts[0] as object, property)
    const program: (property: object) => Edit = (property) => (document) =>
      Object.assign(document.programs[1] as object, property)
    const exercise: (property: object) => Edit = (property) => (document) =>
      Object.assign(document.exercises[0] as object, property)
    const SET = 'workouts[0].exercises[0].sets[0]'

    beforeAll(async () => {
      await catalogue.clear()
      await catalogue.import({ exercises: library().exercises })
    })

    it.each<[string, Edit, string, string]>([
      [
        'an unknown property',
        set({ repz: 1 }),
        '"repz"',
        `${SET}.repz is unknown. The known properties are type, repsMin,`,
      ],
      [
        'a missing property',
        (d) => delete (d.workouts[1] as { title?: string }).title,
        '{\n      "key": "b"',
        'workouts[1] must have "title".',
      ],
      [
        'a wrong type',
        set({ repsMin: '5' }),
        '"repsMin": "5"',
        `${SET}.repsMin must be a whole number from 0 to 1000.`,
      ],
      ['a number for a decimal', set({ rpe: 8 }), '"rpe": 8', `${SET}.rpe must be a number in quotes`],
      ['null', program({ description: null }), '"description": null', 'programs[1].description must not be null.'],
      ['null for a vocabulary', program({ level: null }), '"level": null', 'programs[1].level must not be null.'],
      ['null for a number', set({ repsMin: null }), '"repsMin": null', `${SET}.repsMin must not be null.`],
      ['a number for a vocabulary', program({ level: 3 }), '"level": 3', 'programs[1].level must be text.'],
      [
        'a text for a list',
        program({ milestones: 'spare' }),
        '"milestones": "spare"',
        'programs[1].milestones must be a list.',
      ],
      [
        'a number out of its range',
        set({ repsMax: 1001 }),
        '1001',
        `${SET}.repsMax must be a whole number from 0 to 1000.`,
      ],
      ['a decimal out of its range', set({ rpe: '11' }), '"11"', `${SET}.rpe must be a decimal from 1 to 10.`],
      [
        'a load out of its range',
        set({ load: { value: '2001', unit: 'KG' } }),
        '"2001"',
        `${SET}.load.value must be a weight from 0 to 2000 kg with at most 3 decimals.`,
      ],
      [
        'a load that is no decimal',
        set({ load: { value: '1e3', unit: 'KG' } }),
        '"1e3"',
        `${SET}.load.value must be a number in quotes with at most three decimals, such as "102.5", with the unit (KG or LB) beside it.`,
      ],
      [
        'a load without a unit',
        set({ load: { value: '20' } }),
        '"load"',
        `${SET}.load must have "unit", one of KG, LB.`,
      ],
      [
        'a unit in another case',
        set({ load: { value: '20', unit: 'kg' } }),
        '"kg"',
        `${SET}.load.unit must be one of KG, LB, but is "kg".`,
      ],
      [
        'a value outside of its vocabulary',
        set({ type: 'HEAVY' }),
        'HEAVY',
        `${SET}.type must be one of NORMAL, WARMUP, DROPSET, FAILURE, AMRAP, but is "HEAVY".`,
      ],
      ['an empty range', set({ repsMin: 9, repsMax: 8 }), '"repsMax": 8', `${SET}.repsMax must not be below repsMin.`],
      ['a malformed tempo', set({ tempo: 'slow' }), '"slow"', `${SET}.tempo must be four phases`],
      ['an empty title', workout({ title: '' }), '"title": ""', 'workouts[0].title must not be empty.'],
      ['a title of blanks', workout({ title: ' ' }), '"title": " "', 'workouts[0].title must not be empty.'],
      [
        'a title without a letter',
        workout({ title: '!' }),
        '"title": "!"',
        'workouts[0].title must contain a letter or a digit.',
      ],
      [
        'a title that is too long',
        workout({ title: 'x'.repeat(121) }),
        'xxx',
        'workouts[0].title must be at most 120 characters long.',
      ],
      [
        'a title of two lines',
        workout({ title: 'a\nb' }),
        'a\\nb',
        'workouts[0].title must not contain control characters.',
      ],
      [
        'half a character',
        workout({ description: '\ud800' }),
        '\\ud800',
        'workouts[0].description must be valid Unicode.',
      ],
      [
        'a malformed key',
        (d) => Object.assign(d.workouts[2] as object, { key: 'Day A' }),
        '"Day A"',
        'workouts[2].key must consist of lower-case letters',
      ],
      ['a malformed slug', program({ slug: 'a/b' }), '"a/b"', 'programs[1].slug must consist of lower-case letters'],
      [
        'a video that is not https',
        exercise({ videoUrl: 'http://example.com' }),
        'http://',
        'exercises[0].videoUrl must be an https:// address.',
      ],
      [
        'a muscle twice',
        exercise({ primaryMuscles: ['CHEST', 'LATS', 'CHEST'] }),
        '"CHEST"',
        'exercises[0].primaryMuscles[2] repeats an earlier item of the list: "CHEST".',
      ],
      [
        'no muscle',
        exercise({ primaryMuscles: [] }),
        '"primaryMuscles": []',
        'exercises[0].primaryMuscles must have at least one item.',
      ],
      [
        'no set',
        (d) => Object.assign(d.workouts[1]?.exercises?.[0] as object, { sets: [] }),
        '"sets": []',
        'workouts[1].exercises[0].sets must have at least one item.',
      ],
      [
        'too many sets',
        (d) => Object.assign(d.workouts[1]?.exercises?.[0] as object, { sets: Array(51).fill({}) }),
        '"sets"',
        'workouts[1].exercises[0].sets may have at most 50 items, but has 51.',
      ],
      [
        'too many slots',
        (d) => Object.assign(d.milestones[2] as object, { workouts: Array(51).fill('a') }),
        '"workouts"',
        'milestones[2].workouts may have at most 50 items, but has 51.',
      ],
      [
        'a key that is taken',
        (d) => d.workouts.push({ key: 'b', title: 'Other' }),
        '"key": "b"',
        'workouts[3].key "b" is already taken by the workout on line',
      ],
      [
        'a slug that is taken',
        (d) => d.programs.push({ slug: 'draft', title: 'Other' }),
        '"slug": "draft"',
        'programs[2].slug "draft" is already taken by the program on line',
      ],
      [
        'an exercise that nobody has',
        (d) => Object.assign(d.workouts[1]?.exercises?.[0] as object, { exercise: 'fly' }),
        '"fly"',
        'workouts[1].exercises[0].exercise names "fly": neither this document nor the database has an exercise with that slug.',
      ],
      [
        'a workout that nobody has',
        (d) => d.milestones[2]?.workouts?.push('z') ?? Object.assign(d.milestones[2] as object, { workouts: ['z'] }),
        '"z"',
        'milestones[2].workouts[0] names "z": neither this document nor the database has a workout with that key.',
      ],
      [
        'a milestone that nobody has',
        program({ milestones: ['week-9'] }),
        '"week-9"',
        'programs[1].milestones[0] names "week-9": neither this document nor the database has a milestone with that key.',
      ],
      [
        'a milestone twice in a program',
        program({ milestones: ['spare', 'spare'] }),
        '"spare"',
        'programs[1].milestones[1] repeats an earlier item of the list: "spare".',
      ],
      [
        'a program to publish without a workout',
        program({ isPublished: true, milestones: ['spare'] }),
        '"isPublished"',
        'programs[1].isPublished must not be true while no milestone of the program has a workout.',
      ],
      [
        'an unknown section',
        (d) => Object.assign(d, { workout: [{}] }),
        '"workout"',
        '"workout" is not a section. The sections are exercises, workouts, milestones, programs.',
      ],
      [
        'an unknown property at the top',
        (d) => Object.assign(d, { version: 1 }),
        '"version"',
        'A library has no property "version".',
      ],
      [
        'a section that is no list',
        (d) => Object.assign(d, { programs: {} }),
        '"programs"',
        'programs must be a list.',
      ],
      [
        'an item that is no object',
        (d) => d.programs.push('draft' as never),
        '    "draft"',
        'programs[2] must be an object.',
      ],
    ])('names the line and the path of %s', async (what, edit, part, expected) => {
      const time: Record<string, number> = {
        'a muscle twice': 2,
        'a key that is taken': 2,
        'a slug that is taken': 2,
        'a milestone twice in a program': 2,
        'a program to publish without a workout': 2,
        'too many sets': 4,
        'too many slots': 3,
      }
      expect(await saidOf(edit, part, time[what] ?? 1)).toContain(expected)
    })

    it('is one refused file when it is nested a million deep', async () => {
      const problems = await refused(`{"exercises":[{"slug":${'['.repeat(1_000_000)}`)
      expect(problems).toEqual([expect.stringContaining('Nothing may be nested more than 100 levels deep.')])
    })

    it('is told several things at once, by line, and how many more there are', async () => {
      const document = library()
      Object.assign(document.programs[1] as object, { level: 'EASY' })
      Object.assign(document.workouts[0] as object, { title: '', estimatedMinutes: 0 })
      Object.assign(document.exercises[2] as object, { metric: undefined })
      const said = (await refused(textOf(document))).map((line) => line.replace(/^library\.json:\d+: /, ''))
      expect(said).toEqual([
        'programs[1].level must be one of BEGINNER, INTERMEDIATE, EXPERT, but is "EASY".',
        'workouts[0].title must not be empty.',
        'workouts[0].estimatedMinutes must be a whole number from 1 to 1440.',
        expect.stringMatching(/^exercises\[2\] must have "metric", one of LOAD_AND_REPS, /),
      ])
      const workouts = Array.from({ length: 1_000 }, (_, index) => ({ key: `w-${index}`, title: '' }))
      const many = await refused(textOf({ workouts }))
      expect([many.length, many[0], many[20]]).toEqual([
        21,
        'library.json:5: workouts[0].title must not be empty.',
        '… and 980 more.',
      ])
    })

    it.each([
      [
        'a comma that is missing in an item',
        '{"workouts": [\n{"key": "a"\n"title": "A"},\n{"key": "b", "title": ""}]}',
        3,
        'A comma is missing',
      ],
      ['a comma too many', '{"workouts": [\n{"key": "a",\n"title": "A",\n}]}', 4, 'name of a property'],
      ['a comment', '{"workouts": [\n{"key": "a",\n// so\n"title": "A"}]}', 3, 'no comments'],
      [
        'a quote that is missing',
        '{"workouts": [\n{"key": "a",\n"title": "A\n},\n{"key": "b", "title": "B"}]}',
        3,
        'Text must end',
      ],
      ['a bracket that is missing', '{"workouts": [\n{"key": "a",\n"title": "A"\n', 4, 'brace } is missing'],
      ['the end that is missing', '{"workouts": [\n{"key": "a", "title": "A"}\n', 3, 'ends too early'],
      ['what is no JSON at all', 'title: A\n', 1, 'that begins with {'],
      ['an empty file', '', 1, 'that begins with {'],
    ])('names the line of %s', async (_, text, line, words) => {
      const [first] = await refused(text)
      expect(first).toContain(words)
      expect(first).toContain(`library.json:${line}: `)
    })

    it.each([
      ['UTF-16, little end first', 'utf16le', true],
      ['UTF-16, big end first', 'utf16be', true],
      ['UTF-16 without a mark, little end first', 'utf16le', false],
      ['UTF-16 without a mark, big end first', 'utf16be', false],
    ])('is told apart when it is %s', async (_, encoding, hasMark) => {
      const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${textOf({ exercises: [] })}`, 'utf16le')
      if (encoding === 'utf16be') bytes.swap16()
      const [first] = await refused(bytes)
      expect(first).toBe('library.json:1: The file looks like UTF-16. Save it as UTF-8.')
    })

    it('may not empty a milestone that is all a published program has, when it does not say what becomes of the program', async () => {
      await catalogue.import(library())
      const milestones = library().milestones.slice(0, 2)
      for (const milestone of milestones) delete milestone.workouts
      const said = await refused(textOf({ milestones }))
      expect(said).toHaveLength(2)
      expect(said[0]).toContain(
        'milestones[0].workouts must not be empty, because the published program "Strength “A–Z”"',
      )
      // One of the two milestones with workouts is enough for the program.
      expect((await catalogue.import({ milestones: [milestones[0]] }))?.milestones.changed).toBe(1)
    })
  })

  it('that only checks writes nothing', async () => {
    await catalogue.clear()
    expect(await catalogue.import(library(), { dryRun: true })).toBeNull()
    expect(await catalogue.everything()).toEqual({})
  })

  it('that only adds leaves what is there as it is', async () => {
    await catalogue.clear()
    const document = library()
    await catalogue.import({ exercises: document.exercises.slice(0, 2), workouts: [document.workouts[1]] })
    const before = await catalogue.everything()
    Object.assign(document.exercises[0] as object, { name: 'Other' })
    Object.assign(document.workouts[1] as object, { title: 'Other' })
    const tally = await catalogue.import(document, { keep: true })
    expect([tally?.exercises, tally?.workouts]).toEqual([
      { made: 1, changed: 0, unchanged: 2 },
      { made: 2, changed: 0, unchanged: 1 },
    ])
    expect(await catalogue.everything()).toMatchObject(before)
  })

  it('that stops midway says where and that it can go on, and goes on', async () => {
    await catalogue.clear()
    await catalogue.import({ exercises: library().exercises })
    const { doorway, payload } = server.waymark
    const { exercises: _, ...rest } = library()
    const text = textOf(rest)
    const source = textSource('library.json', text)
    let readings = 0
    const interrupted = {
      ...source,
      async *read(from: number) {
        readings += 1
        // The document has been checked by now, and its workouts are being written.
        if (readings === 5) await payload.delete({ collection: 'exercises', where: { slug: { equals: 'run' } } })
        yield* source.read(from)
      },
    }
    const error = await importLibrary(doorway, interrupted, { caller: WAYMARK, checkInput: checkLibraryInput }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(ImportStopped)
    expect((error as Error).message).toContain('The exercise "run" no longer exists.')
    expect((error as Error).message).toContain('Run the import again. It continues where this one stopped.')
    await catalogue.import(library())
    expect(JSON.parse(await catalogue.export()).programs).toHaveLength(2)
  })

  it('is not exported half: what it names is in it', async () => {
    await catalogue.clear()
    await catalogue.import(library())
    const pieces = exportLibrary(server.waymark.payload)
    let text = ''
    const reading = async () => {
      for await (const piece of pieces) {
        if (piece.includes('"workouts": [')) {
          await catalogue.import({
            workouts: [{ key: 'late', title: 'Late' }],
            milestones: [{ key: 'later', title: 'Later', workouts: ['late'] }],
          })
        }
        text += piece
      }
    }
    await expect(reading()).rejects.toThrow('The catalogue was changed while it was exported')
    expect(text).toContain('"workouts": [')
  })
})

describe('the commands', () => {
  let place: { cwd: string; env: Record<string, string> }
  const databases: TemporaryDatabase[] = []
  const emptyDatabase = () => {
    const database = temporaryDatabase()
    databases.push(database)
    return { DATABASE_URL: database.url }
  }
  const write = (name: string, text: string) => {
    const file = path.join(place.cwd, name)
    writeFileSync(file, text)
    return file
  }

  beforeAll(() => {
    place = { cwd: mkdtempSync(path.join(tmpdir(), 'waymark-library-')), env: {} }
    place.env = emptyDatabase()
  })
  afterAll(async () => {
    for (const database of databases) await database.remove()
    rmSync(place.cwd, { recursive: true, force: true })
  })

  it(
    'import a file and export it again, and say what they did',
    async () => {
      write('library.json', textOf(library()))
      const first = await run(IMPORT, ['library.json'], place)
      expect([first.stderr, first.code]).toEqual(['checking: 11 items\nimporting: 11 items\n', 0])
      expect(first.stdout).toBe(
        'exercises: 3 made, 0 changed, 0 unchanged\nworkouts: 3 made, 0 changed, 0 unchanged\n' +
          'milestones: 3 made, 0 changed, 0 unchanged\nprograms: 2 made, 0 changed, 0 unchanged\n',
      )
      const exported = await run(EXPORT, [], place)
      expect([exported.code, exported.stderr, JSON.parse(exported.stdout).programs.length]).toEqual([0, '', 2])

      const file = write('again.json', 'what was there')
      expect((await run(EXPORT, ['--output', 'again.json', '--schema', './schema.json'], place)).code).toBe(0)
      expect(readFileSync(file, 'utf8')).toBe(exported.stdout.replace('{', '{\n  "$schema": "./schema.json",'))
      const second = await run(IMPORT, ['again.json'], place)
      expect([second.code, second.stdout.match(/0 made, 0 changed/g)?.length]).toEqual([0, 4])
      const nowhere = await run(EXPORT, ['--output', 'missing/folder.json'], place)
      expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('because there is no folder')])
    },
    PATIENCE,
  )

  it(
    'refuse in plain words, and end with 1 for what is wrong and 2 for misuse',
    async () => {
      write('wrong.json', textOf({ programs: [{ slug: 'a' }, { slug: 'b', title: '' }] }))
      const wrong = await run(IMPORT, ['wrong.json'], place)
      expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
        1,
        '',
        'checking: 2 items\nwrong.json:3: programs[0] must have "title".\nwrong.json:8: programs[1].title must not be empty.\n' +
          'Nothing was written.\n',
      ])
      write('right.json', textOf({ programs: [{ slug: 'right', title: 'Right' }] }))
      const dry = await run(IMPORT, ['right.json', '--dry-run'], place)
      expect([dry.code, dry.stdout]).toEqual([0, 'right.json is in order. Nothing was written.\n'])
      const stranger = await run(IMPORT, ['right.json', '--as', 'nobody'], place)
      expect([stranger.code, stranger.stderr]).toEqual([1, 'There is no coach called "nobody".\n'])
      const missing = await run(IMPORT, ['missing.json'], place)
      expect([missing.code, missing.stderr]).toEqual([
        1,
        expect.stringContaining('missing.json cannot be read, because there is no such file'),
      ])
      for (const [command, args, code, text] of [
        [IMPORT, [], 2, 'npm run import -- <library.json>'],
        [IMPORT, ['a.json', '--force'], 2, "Unknown option '--force'"],
        [IMPORT, ['--help'], 0, 'The import never deletes anything.'],
        [EXPORT, ['--help'], 0, '--output <file>'],
      ] as const) {
        const ended = await run(command, [...args], place)
        expect([args, ended.code, ended.stdout + ended.stderr]).toEqual([args, code, expect.stringContaining(text)])
      }
    },
    PATIENCE,
  )

  it(
    'import a large library in bounded memory, and go on after one that was killed',
    async () => {
      const env = { ...emptyDatabase(), NODE_OPTIONS: '--max-old-space-size=160' }
      const file = path.join(place.cwd, 'large.json')
      const count = hard(6, 1_000)
      writeLarge(file, count)
      await killedMidway(file, { ...place.env, ...env })
      const again = await run(IMPORT, [file], { cwd: place.cwd, env })
      expect({ code: again.code, said: again.code === 0 ? '' : again.stderr }).toEqual({ code: 0, said: '' })
      expect(again.stderr).toContain(`checking: ${count * 33 + 20} items`)
      // The import finds what was written before it was killed, and makes the rest, so that everything exists once.
      const [made, unchanged] = /workouts: (\d+) made, 0 changed, (\d+) unchanged/.exec(again.stdout)?.slice(1) ?? []
      expect(Number(made) + Number(unchanged)).toBe(count * 24)
      expect(again.stdout).toContain(`programs: ${count} made, 0 changed, 0 unchanged`)
      const output = path.join(place.cwd, 'large.out.json')
      expect((await run(EXPORT, ['--output', output], { cwd: place.cwd, env })).code).toBe(0)
      expect(statSync(output).size).toBeGreaterThan(count * 20_000)
      const third = await run(IMPORT, [output], { cwd: place.cwd, env })
      expect([third.code, third.stdout.match(/0 made, 0 changed/g)?.length]).toEqual([0, 4])
    },
    hard(PATIENCE, 3_600_000),
  )

  /** Kills the import with SIGKILL a moment after its first write. */
  async function killedMidway(file: string, env: Record<string, string>): Promise<void> {
    const child = spawn(process.execPath, [IMPORT, file], {
      cwd: place.cwd,
      env: { PATH: process.env.PATH, ...env } as object as NodeJS.ProcessEnv,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await new Promise<void>((resolve) => {
      child.on('exit', () => resolve())
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('importing')) setTimeout(() => child.kill('SIGKILL'), 700)
      })
    })
    expect(child.signalCode).toBe('SIGKILL')
  }
})

/** Writes a library of `count` programs with 8 milestones of 3 workouts of 4 exercises each, one item per line. */
function writeLarge(file: string, count: number): void {
  const line = (item: object) => JSON.stringify(item)
  const set = [
    { type: 'WARMUP', repsMin: 10 },
    { repsMin: 5, repsMax: 8, load: { value: '62.5', unit: 'KG' } },
  ]
  const weeks = Array.from({ length: 8 }, (_, week) => week)
  const programs = Array.from({ length: count }, (_, program) => `p-${program}`)
  const section = (name: string, items: string[]) => `"${name}": [\n${items.join(',\n')}\n]`
  const exercises = Array.from({ length: 20 }, (_, index) =>
    line({
      slug: `e-${index}`,
      name: `E ${index}`,
      category: 'STRENGTH',
      metric: 'LOAD_AND_REPS',
      primaryMuscles: ['CHEST'],
    }),
  )
  const workouts = programs.flatMap((program, index) =>
    weeks.flatMap((week) =>
      [0, 1, 2].map((day) =>
        line({
          key: `${program}/${week}/${day}`,
          title: `Day ${day} of week ${week}`,
          description: 'Keep the pace even. '.repeat(10),
          exercises: [0, 1, 2, 3].map((row) => ({ exercise: `e-${(index + week + day + row) % 20}`, sets: set })),
        }),
      ),
    ),
  )
  const milestones = programs.flatMap((program) =>
    weeks.map((week) =>
      line({
        key: `${program}/${week}`,
        title: `Week ${week}`,
        workouts: [0, 1, 2].map((day) => `${program}/${week}/${day}`),
      }),
    ),
  )
  const plans = programs.map((program) =>
    line({ slug: program, title: program, isPublished: true, milestones: weeks.map((week) => `${program}/${week}`) }),
  )
  const sections = [
    section('programs', plans),
    section('milestones', milestones),
    section('workouts', workouts),
    section('exercises', exercises),
  ]
  writeFileSync(file, `{${sections.join(',\n')}}\n`)
}
