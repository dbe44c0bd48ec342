import { randomBytes, randomUUID } from 'node:crypto'
import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importLibrary, WAYMARK } from '../src/actions/library/importLibrary.ts'
import { textSource } from '../src/actions/library/source.ts'
import { checkLibraryInput } from '../src/graphql/libraryInputs.ts'
import { decodeId } from '../src/kernel/nodeId.ts'
import type { Workout } from '../src/payload-types.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  CreateWorkoutDocument,
  type ExerciseMetric,
  LogSetDocument,
  PlanProgramDocument,
  type PrescribedSetInput,
  UpdateSetDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { hasPlaceFor, MEASURED, type Measure, PRESCRIBED, withLowerEnds } from '../src/testing/prescribed.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'

// Runs once, because what a metric has no place for is refused above the database.

// What the metric of an exercise allows, through every door by which a prescription or a performed set comes in.

/** For each value of a performed set: its measure, its value for a mutation and its values for sync. */
const LOGGED: Record<string, [Measure, api: unknown, sync: Record<string, string>]> = {
  type: ['any', 'AMRAP', { type: 'AMRAP' }],
  rpe: ['any', '8.5', { rpe: '8.5' }],
  notes: ['any', 'Good', { notes: 'Good' }],
  reps: ['reps', 5, { reps: '5' }],
  load: ['load', kg('100'), { loadValue: '100', loadUnit: 'KG' }],
  durationSeconds: ['durationSeconds', 60, { durationSeconds: '60' }],
  distanceMeters: ['distanceMeters', '400.5', { distanceMeters: '400.5' }],
}

let server: TestServer
let coach: Person
let athlete: Person
let make: ReturnType<typeof catalogue>
let admin: Awaited<ReturnType<typeof adminOf>>
let payload: Payload
const exercises = {} as Record<ExerciseMetric, string>

beforeAll(async () => {
  server = await startTestServer()
  ;({ payload } = server.waymark)
  coach = await server.register({ username: 'coach.one', role: 'COACH' })
  athlete = await server.register({ username: 'athlete.one' })
  make = catalogue(server, coach)
  admin = await adminOf(server)
  for (const metric of metrics()) exercises[metric] = await make.exercise({ metric, slug: slugOf(metric) })
})
afterAll(() => server.stop())

const metrics = () => Object.keys(MEASURED) as ExerciseMetric[]
const slugOf = (metric: string) => metric.toLowerCase().replaceAll('_', '-')
const raw = (taggedId: string) => present(decodeId('exercise', taggedId))

/** The names that the schema has, so that a field which is added later cannot be forgotten here. */
async function namesIn(type: string): Promise<string[]> {
  const { data } = await server.graphql(
    'query ($name: String!) { __type(name: $name) { inputFields { name } enumValues { name } } }',
    {
      name: type,
    },
  )
  const { inputFields, enumValues } = data.__type
  return (inputFields ?? enumValues).map(({ name }: { name: string }) => name).sort()
}

/** Each door tries to save one set, and answers the paths that it refuses; none where the set is stored. */
type Door = (metric: ExerciseMetric, fields: string[]) => Promise<string[]>

const pick = (fields: string[], form: (field: string) => unknown) =>
  Object.fromEntries(fields.map((field) => [field, form(field)]))
const ofApi = (fields: string[]) =>
  ({ type: 'NORMAL', ...pick(fields, (field) => PRESCRIBED[field]?.[1]) }) as PrescribedSetInput
const ofStore = (fields: string[]) => ({
  type: 'NORMAL',
  ...pick(fields, (field) => PRESCRIBED[field]?.[2] ?? PRESCRIBED[field]?.[1]),
})
const refusedBy = ({ userErrors }: { userErrors: { code: string; field?: string[] | null }[] }) =>
  userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`)
const atSet = (name: string | undefined) => `exercises.0.sets.0.${name}`

const doors: Record<string, Door> = {
  createWorkout: async (metric, fields) =>
    refusedBy(
      await mutateAs(server, coach)(CreateWorkoutDocument, {
        title: 'Made',
        exercises: [{ exerciseId: exercises[metric], sets: [ofApi(fields)] }],
      }),
    ).map((refused) => refused.replace('INVALID input.', '')),
  updateWorkout: async (metric, fields) =>
    refusedBy(
      await mutateAs(server, coach)(UpdateWorkoutDocument, {
        workoutId: await make.workout(),
        expectedRevision: 1,
        exercises: [{ exerciseId: exercises[metric], sets: [ofApi(fields)] }],
      }),
    ).map((refused) => refused.replace('INVALID input.', '')),
  'an import': async (metric, fields) => {
    const workout = {
      key: `k-${randomUUID()}`,
      title: 'Imported',
      exercises: [{ exercise: slugOf(metric), sets: [ofApi(fields)] }],
    }
    const told = await importing({ workouts: [workout] })
    return [...told.matchAll(/workouts\[0\]\.exercises\[0\]\.sets\[0\]\.(\w+) (?:has no place|must not stand)/g)].map(
      ([, name]) => atSet(name),
    )
  },
  'an import with its exercise': async (metric, fields) => {
    const slug = `e-${randomUUID()}`
    const exercise = { slug, name: 'New', category: 'STRENGTH', metric, primaryMuscles: ['CHEST'] }
    const workout = {
      key: `k-${randomUUID()}`,
      title: 'Imported',
      exercises: [{ exercise: slug, sets: [ofApi(fields)] }],
    }
    const told = await importing({ workouts: [workout], exercises: [exercise] })
    return [...told.matchAll(/workouts\[0\]\.exercises\[0\]\.sets\[0\]\.(\w+) /g)].map(([, name]) => atSet(name))
  },
  'a new workout in the admin interface': async (metric, fields) =>
    saving(() => payload.create({ collection: 'workouts', data: rowsWith(metric, fields), ...admin })),
  'a save in the admin interface': async (metric, fields) => {
    const id = present(decodeId('workout', await make.workout()))
    return saving(() => payload.update({ collection: 'workouts', id, data: rowsWith(metric, fields), ...admin }))
  },
}

const rowsWith = (metric: ExerciseMetric, fields: string[]) =>
  ({
    title: 'Saved',
    exercises: [{ exercise: raw(exercises[metric]), sets: [ofStore(fields)] }],
  }) as RequiredDataFromCollectionSlug<'workouts'>

/** What an import says; empty when it has written everything. */
async function importing(document: object): Promise<string> {
  const source = textSource('library.json', JSON.stringify(document))
  const options = { caller: WAYMARK, checkInput: checkLibraryInput }
  return importLibrary(server.waymark.doorway, source, options).then(
    () => '',
    (error: Error) => error.message,
  )
}

async function saving(save: () => Promise<unknown>): Promise<string[]> {
  try {
    await save()
    return []
  } catch (error) {
    const { errors } = (error as { data: { errors: { path: string; message: string }[] } }).data
    expect(errors.every(({ message }) => /^This (has no place|must not stand)/.test(message))).toBe(true)
    return errors.map(({ path }) => path.replace('.thousandths', ''))
  }
}

describe('a prescription', () => {
  it('has no field and no metric that these tests forget', async () => {
    expect(Object.keys(PRESCRIBED).sort()).toEqual(await namesIn('PrescribedSetInput'))
    expect(metrics().sort()).toEqual(await namesIn('ExerciseMetric'))
  })

  describe.each(Object.entries(doors))('by %s', (_, door) => {
    it.each(metrics())('says what %s is measured in, and nothing else', async (metric) => {
      for (const field of Object.keys(PRESCRIBED)) {
        const fields = withLowerEnds([field])
        const misplaced = fields.filter((each) => !hasPlaceFor(metric, each))
        expect([field, await door(metric, fields)]).toEqual([field, misplaced.map(atSet)])
      }
    })

    it('has a load or a percentage of one, and not both', async () => {
      expect(await door('LOAD_AND_REPS', ['load', 'percentOfOneRepMax'])).toEqual([atSet('percentOfOneRepMax')])
    })
  })
})

describe('a load of a line in notation', () => {
  it.each([
    ['REPS', '5x5 -20kg', '5x5 +10kg'],
    ['DURATION', '3x30s -20kg', '3x30s +10kg'],
  ] as const)('is added or taken off with %s, by every door that takes lines', async (metric, ...lines) => {
    const exerciseId = exercises[metric]
    for (const prescription of lines) {
      expect([prescription, await byLine(metric, prescription)]).toEqual([prescription, [[], []]])
    }
    const sets = [{ type: 'NORMAL' as const, load: kg('-20') }]
    const made = await mutateAs(server, coach)(CreateWorkoutDocument, {
      title: 'Sets',
      exercises: [{ exerciseId, sets }],
    })
    expect(made.userErrors).toEqual([])
    const stored = await payload.findByID({
      collection: 'workouts',
      id: present(decodeId('workout', present(made.workout).id)),
      depth: 0,
    })
    expect(stored.exercises?.[0]?.sets?.[0]?.load).toEqual({ thousandths: -20_000, unit: 'KG' })
    const item = { key: `k-${randomUUID()}`, title: 'Assisted', exercises: [{ exercise: slugOf(metric), sets }] }
    expect(await importing({ workouts: [item] })).toBe('')
  })

  it.each(['LOAD_AND_REPS', 'DISTANCE_AND_DURATION'] as const)('has no sign with %s', async (metric) => {
    const measure = metric === 'LOAD_AND_REPS' ? '5' : '30s'
    for (const sign of ['+', '-']) {
      const [workout, plan] = await byLine(metric, `3x${measure} ${sign}2.5kg`)
      expect(workout).toEqual(['INVALID input.exercises.0.prescription'])
      expect(plan?.[0]).toBe('INVALID input.plan.milestones.0.workouts.0.rows.0.prescription')
    }
    const exerciseId = exercises[metric]
    const sets = [{ type: 'NORMAL' as const, load: kg('-20') }]
    const refused = await mutateAs(server, coach)(CreateWorkoutDocument, {
      title: 'Sets',
      exercises: [{ exerciseId, sets }],
    })
    expect(refusedBy(refused)).toEqual([`INVALID input.${atSet('load')}`])
  })

  async function byLine(metric: ExerciseMetric, prescription: string): Promise<string[][]> {
    const [mutate, rows] = [mutateAs(server, coach), [{ exerciseId: exercises[metric], prescription }]]
    const workout = await mutate(CreateWorkoutDocument, { title: 'Made', exercises: rows })
    const plan = await mutate(PlanProgramDocument, {
      plan: { title: `Plan ${randomUUID()}`, milestones: [{ title: 'Week', workouts: [{ title: 'Day', rows }] }] },
    })
    return [workout, plan].map(refusedBy)
  }
})

describe('a row that stands in a workout already', () => {
  /** A workout of a version that judged nothing. */
  async function legacy(sets: object[]) {
    const id = await make.workout()
    const workoutId = present(decodeId('workout', id))
    const rowId = () => randomBytes(12).toString('hex')
    const rows = [
      { id: rowId(), exercise: raw(exercises.DURATION), sets: sets.map((set) => ({ id: rowId(), ...set })) },
    ]
    // Past the hooks of the collection.
    await payload.db.updateOne({ collection: 'workouts', id: workoutId, data: { exercises: rows } })
    const stored = (await payload.findByID({ collection: 'workouts', id: workoutId, depth: 0 })) as Workout
    return { id, workoutId, stored, row: present(stored.exercises?.[0]) }
  }
  const bad = [{ type: 'NORMAL', repsMin: 5, percentOfOneRepMax: 50 }]

  it('lets other things be saved, and is judged when it changes', async () => {
    const { id, workoutId, row } = await legacy(bad)
    const mutate = mutateAs(server, coach)
    const asInput = (sets: PrescribedSetInput[], notes?: string) => ({
      workoutId: id,
      exercises: [
        { id: `workoutExercise_${row.id}`, exerciseId: exercises.DURATION, notes, sets },
        { exerciseId: exercises.REPS, sets: [ofApi(['repsMin'])] },
      ],
    })
    const same = [{ type: 'NORMAL' as const, repsMin: 5, percentOfOneRepMax: '50' }]
    const titled = await mutate(UpdateWorkoutDocument, { workoutId: id, expectedRevision: 1, title: 'Renamed' })
    const noted = await mutate(UpdateWorkoutDocument, { ...asInput(same, 'Slow'), expectedRevision: 2 })
    expect([titled, noted].map(refusedBy)).toEqual([[], []])
    const changed = await mutate(UpdateWorkoutDocument, {
      ...asInput([{ type: 'NORMAL', repsMin: 6, percentOfOneRepMax: '50' }]),
      expectedRevision: 3,
    })
    expect(refusedBy(changed)).toEqual(['repsMin', 'percentOfOneRepMax'].map((name) => `INVALID input.${atSet(name)}`))

    const save = (data: Partial<Workout>) =>
      saving(() => payload.update({ collection: 'workouts', id: workoutId, data, depth: 0, ...admin }))
    const { exercises: rows } = (await payload.findByID({ collection: 'workouts', id: workoutId, depth: 0 })) as Workout
    expect(await save({ description: 'For later', exercises: rows })).toEqual([])
    const heavier = rows?.map((each) => ({ ...each, sets: each.sets?.map((set) => ({ ...set, repsMin: 9 })) }))
    expect(await save({ exercises: heavier })).toEqual([atSet('repsMin'), atSet('percentOfOneRepMax')])
  })

  it('can be imported where it stands, and nowhere else', async () => {
    const { stored } = await legacy(bad)
    const item = (key: string) => ({
      key,
      title: 'Imported anew',
      exercises: [{ exercise: slugOf('DURATION'), sets: [{ repsMin: 5, percentOfOneRepMax: '50' }] }],
    })
    expect(await importing({ workouts: [item(stored.libraryKey)] })).toBe('')
    expect(await importing({ workouts: [item('elsewhere')] })).toMatch(
      /sets\[0\]\.repsMin has no place .*duration\.\n.*sets\[0\]\.percentOfOneRepMax has no place/,
    )
  })
})

describe('a performed set', () => {
  it('has no value that these tests forget', async () => {
    const others = [
      'clientId',
      'exerciseId',
      'performedAt',
      'prescribedSetIndex',
      'workoutExerciseId',
      'workoutSessionId',
    ]
    // Other fields of a log say where the set belongs, and not what was done.
    const values = (await namesIn('LogSetInput')).filter((name) => !others.includes(name) && name in LOGGED)
    expect(values).toEqual(Object.keys(LOGGED).sort())
    // Pain is no value of the set: it is told of a set of whatever metric.
    const edited = (await namesIn('UpdateSetInput')).filter((name) => name !== 'setId' && name !== 'hasPain')
    expect(edited).toEqual(Object.keys(LOGGED).sort())
  })

  it.each(metrics())('says what %s is measured in, and nothing else', async (metric) => {
    const does = training(server, athlete)
    const session = await does.start({ workoutId: (await make.publishedTree()).workout })
    const needed = Object.keys(LOGGED).filter((name) => MEASURED[metric].includes(LOGGED[name]?.[0] as Measure))
    const apiOf = (names: string[]) => pick(names, (name) => LOGGED[name]?.[1])
    const syncOf = (names: string[]) => Object.assign({}, ...names.map((name) => LOGGED[name]?.[2])) as object
    const exerciseId = exercises[metric]
    const logged = await does.log(session.id, exerciseId, apiOf(needed))
    const setId = present(logged.set).id

    for (const [name, [measure]] of Object.entries(LOGGED)) {
      const allowed = measure === 'any' || needed.includes(name)
      const expected = allowed ? [] : [`INVALID input.${name}`]
      const values = [...needed, name]
      const mutate = mutateAs(server, athlete)
      const log = await mutate(LogSetDocument, {
        workoutSessionId: session.id,
        exerciseId,
        clientId: randomUUID(),
        ...apiOf(values),
      })
      const edit = await mutate(UpdateSetDocument, { setId, ...apiOf([name]) })
      const [synced] = await does.sync([
        event(new Date().toISOString(), {
          setLogged: { sessionClientId: session.clientId, setClientId: randomUUID(), exerciseId, ...syncOf(values) },
        }),
      ])
      expect([name, refusedBy(log), refusedBy(edit), synced?.outcome]).toEqual([
        name,
        expected,
        expected,
        allowed ? 'APPLIED' : 'REJECTED',
      ])
    }
  })
})
