import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importLibrary, WAYMARK } from '../src/actions/library/importLibrary.ts'
import { textSource } from '../src/actions/library/source.ts'
import { checkLibraryInput } from '../src/graphql/libraryInputs.ts'
import { ConcurrentChange } from '../src/kernel/refusal.ts'
import { mayStartOver } from '../src/storage/doorway.ts'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import {
  CreateWorkoutDocument,
  type ExerciseMetric,
  type PrescribedSetInput,
  TakeProgramRevisionDocument,
  UpdateExerciseDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { hasPlaceFor, MEASURED, PRESCRIBED, withLowerEnds } from '../src/testing/prescribed.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

// A metric stays while a workout prescribes what another metric has no place for, through every door by which it changes.

const ROUNDS = hard(3, 30)
const RACES = 4

const METRICS = Object.keys(MEASURED) as ExerciseMetric[]

let server: TestServer
let coach: Person
let athlete: Person
let make: ReturnType<typeof catalogue>
let admin: Awaited<ReturnType<typeof adminOf>>
let payload: Payload
let cookie: string
let { mutate, refusal } = {} as ReturnType<typeof mutations>

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  ;({ payload } = server.waymark)
  coach = await server.register({ username: 'coach.one', role: 'COACH' })
  athlete = await server.register({ username: 'athlete.one' })
  make = catalogue(server, coach)
  admin = await adminOf(server)
  cookie = await adminCookie(server)
  ;({ mutate, refusal } = mutations(server, coach))
})
afterAll(() => server.stop())

const send = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const setOf = (value: string) => {
  const given = withLowerEnds([value]).map((field) => [field, PRESCRIBED[field]?.[1]])
  return { type: 'NORMAL', ...Object.fromEntries(given) } as PrescribedSetInput
}
const prescribing = async (exerciseId: string, title: string, ...sets: PrescribedSetInput[]) =>
  present((await mutate(CreateWorkoutDocument, { title, exercises: [{ exerciseId, sets }] })).workout).id
const storedExercise = (id: string) => payload.findByID({ collection: 'exercises', id: rawId(id), depth: 0 })
const storedWorkout = (id: string) => payload.findByID({ collection: 'workouts', id: rawId(id), depth: 0 })

const library = (document: object, dryRun = false) =>
  importLibrary(server.waymark.doorway, textSource('library.json', JSON.stringify(document, null, 1)), {
    ...{ caller: WAYMARK, checkInput: checkLibraryInput, dryRun },
  })
const toldBy = (document: object, dryRun = false) =>
  library(document, dryRun).then(
    () => '',
    (error: Error) => error.message,
  )
const itemOf = (slug: string, metric: ExerciseMetric) => ({
  ...{ slug, name: 'Measured anew', category: 'STRENGTH', metric, primaryMuscles: ['CHEST'] },
})

/** Each door tries to change the metric of an exercise, and answers why it does not; empty where it does. */
type Door = (exerciseId: string, metric: ExerciseMetric) => Promise<string>

const doors: Record<string, Door> = {
  'the mutation': async (exerciseId, metric) => {
    const { userErrors } = await mutate(UpdateExerciseDocument, { exerciseId, metric })
    expect(userErrors.every(({ code, field }) => `${code} ${field}` === 'IN_USE input,metric')).toBe(true)
    return userErrors.map(({ message }) => message).join()
  },
  'a save in the admin interface, which tells it at the field': async (exerciseId, metric) => {
    const response = await send('PATCH', `/api/exercises/${rawId(exerciseId)}`, { metric }, { cookie })
    if (response.ok) return ''
    const { errors } = (await response.json()) as {
      errors: { message: string; data: { errors: { path: string; message: string }[] } }[]
    }
    const message = present(errors[0]).message
    expect([response.status, errors]).toEqual([
      409,
      [{ message, data: { collection: 'exercises', errors: [{ path: 'metric', message }] } }],
    ])
    return message
  },
  'an import, and its dry run': async (exerciseId, metric) => {
    const { slug } = await storedExercise(exerciseId)
    const document = { exercises: [itemOf(slug, metric)] }
    const dry = await toldBy(document, true)
    const told = await toldBy(document)
    expect(told).toBe(dry)
    expect(told).toMatch(/^(library\.json:7: exercises\[0\]\.metric must stay .*\nNothing was written\.)?$/)
    return told
  },
}

describe.each(Object.entries(doors))('the metric, by %s', (_, change) => {
  it('it changes only to what has a place for every prescribed value', async () => {
    for (const value of Object.keys(PRESCRIBED)) {
      // Several metrics have a load, and it means something else under each of them.
      const places = value === 'load' ? METRICS.slice(0, 1) : METRICS.filter((metric) => hasPlaceFor(metric, value))
      const exerciseId = await make.exercise({ metric: present(places[0]) })
      await prescribing(exerciseId, 'Holder', setOf('rpe'), setOf(value))
      for (const metric of METRICS) {
        const { metric: before } = await storedExercise(exerciseId)
        const told = await change(exerciseId, metric)
        const isKept = !places.includes(metric)
        expect([value, metric, told !== '', (await storedExercise(exerciseId)).metric]).toEqual([
          ...[value, metric, isKept, isKept ? before : metric],
        ])
        expect(told).toContain(isKept ? '"Holder"' : '')
      }
    }
  })

  it('it stays while athletes follow a revision that prescribes by it, until they follow another', async () => {
    const [exercise, other] = [await make.exercise(), await make.exercise()]
    const workout = await make.workout([other, exercise])
    const program = await make.program([await make.milestone([workout])], { isPublished: true })
    const does = training(server, athlete)
    const { id: enrolmentId } = await does.enrol(program)
    const exercises = [{ exerciseId: exercise, prescription: 'any @rpe8' }]
    await mutate(UpdateWorkoutDocument, { workoutId: workout, expectedRevision: 1, exercises })
    const told = await change(exercise, 'DURATION')
    expect(told).toMatch(/what is prescribed with it in "Workout \d+", at revisions that athletes still follow/)
    expect((await storedExercise(exercise)).metric).toBe('LOAD_AND_REPS')
    await does.mutate(TakeProgramRevisionDocument, { enrolmentId })
    expect([await change(exercise, 'DURATION'), (await storedExercise(exercise)).metric]).toEqual(['', 'DURATION'])
  })

  it('it stays once athletes have logged the exercise', async () => {
    const exerciseId = await make.exercise()
    const does = training(server, athlete)
    const { id } = await does.start({ workoutId: (await make.publishedTree()).workout })
    await does.log(id, exerciseId, { reps: 5, load: kg('50') })
    expect(await change(exerciseId, 'REPS')).toMatch(/[Aa]thletes have logged/)
  })
})

describe('the mutation', () => {
  it('names three of the workouts, and changes nothing at all', async () => {
    const exerciseId = await make.exercise()
    for (const title of ['D', 'B', 'A', 'C']) await prescribing(exerciseId, title, setOf('load'))
    const input = { exerciseId, metric: 'DURATION' as const, name: 'Other' }
    expect(await refusal(UpdateExerciseDocument, input)).toEqual(['IN_USE input.metric'])
    expect((await mutate(UpdateExerciseDocument, input)).userErrors[0]?.message).toBe(
      'The metric cannot be changed, because an exercise that is measured in duration has no place for what is ' +
        'prescribed with it in "A", "B", "C" and others. Change it there first.',
    )
  })

  it('asks of workouts only where the metric changes', async () => {
    const exerciseId = await make.exercise()
    const asked = async (input: object) =>
      (await server.calls(() => mutate(UpdateExerciseDocument, { exerciseId, ...input }))).filter((call) =>
        call.endsWith(' workouts'),
      )
    await make.workout([exerciseId])
    expect(await asked({ name: 'Other', metric: 'LOAD_AND_REPS' })).toEqual([])
    expect(await asked({ metric: 'REPS' })).toEqual(['find workouts', 'hold workouts'])
    const unnamed = await make.exercise()
    expect(await asked({ exerciseId: unnamed, metric: 'REPS' })).toEqual(['find workouts'])
  })
})

describe('an import that changes a metric', () => {
  const rows = (exercise: string, ...sets: object[]) => [{ exercise, sets }]
  /** An exercise of load and repetitions, and a workout of the library that prescribes by it. */
  async function prepared() {
    const exerciseId = await make.exercise()
    const { slug } = await storedExercise(exerciseId)
    const workoutId = await prescribing(exerciseId, 'Stored', { ...setOf('load'), repsMin: 5 })
    const { libraryKey: key } = await storedWorkout(workoutId)
    const document = (sets: object[], more: object[] = []) => ({
      exercises: [itemOf(slug, 'DURATION')],
      workouts: [{ key, title: 'Imported', exercises: rows(slug, ...sets) }, ...more],
    })
    return { exerciseId, workoutId, slug, document }
  }

  it('and every workout that prescribes by it, is accepted, and changes nothing the second time', async () => {
    const { exerciseId, workoutId, slug, document } = await prepared()
    const made = { key: `new-${slug}`, title: 'New', exercises: rows(slug, { durationSeconds: 30 }) }
    const whole = document([{ durationSeconds: 60 }], [made])
    expect(await toldBy(whole, true)).toBe('')
    expect((await storedExercise(exerciseId)).metric).toBe('LOAD_AND_REPS')
    const tally = present(await library(whole))
    expect([tally.exercises, tally.workouts]).toEqual([
      { made: 0, changed: 1, unchanged: 0 },
      { made: 1, changed: 1, unchanged: 0 },
    ])
    expect((await storedExercise(exerciseId)).metric).toBe('DURATION')
    expect((await storedWorkout(workoutId)).exercises?.[0]?.sets).toMatchObject([{ durationSeconds: 60 }])
    expect(present(await library(whole)).workouts).toEqual({ made: 0, changed: 0, unchanged: 2 })
    expect(await brokenLaws(payload)).toEqual([])
  })

  it('and takes the exercise out of the workout, is accepted', async () => {
    const { exerciseId, workoutId, document } = await prepared()
    const [workout] = document([]).workouts
    expect(await toldBy({ ...document([]), workouts: [{ ...workout, exercises: [] }] })).toBe('')
    expect([(await storedExercise(exerciseId)).metric, (await storedWorkout(workoutId)).exercises]).toEqual([
      ...['DURATION', []],
    ])
  })

  it('and leaves a row as it stands, is refused at the values of the row', async () => {
    const { document } = await prepared()
    const whole = document([{ repsMin: 5, load: kg('100') }])
    const told = await toldBy(whole)
    expect(told).toMatch(/sets\[0\]\.repsMin has no place .*\nNothing was written\.$/)
    expect(await toldBy(whole, true)).toBe(told)
  })

  it('is refused where a workout of no document would be left broken, even if it mends another', async () => {
    const { exerciseId, document } = await prepared()
    await prescribing(exerciseId, 'Elsewhere', setOf('load'))
    const whole = document([{ durationSeconds: 60 }])
    const told = await toldBy(whole, true)
    expect(told).toMatch(/^library\.json:7: exercises\[0\]\.metric must stay LOAD_AND_REPS, .*in "Elsewhere", .*\n/)
    expect(told.split('\n')).toHaveLength(2)
    expect(await toldBy(whole)).toBe(told)
  })

  it('leaves the exercise alone, and everything that it is asked to keep', async () => {
    const { exerciseId, slug } = await prepared()
    const source = textSource('library.json', JSON.stringify({ exercises: [itemOf(slug, 'DURATION')] }))
    await importLibrary(server.waymark.doorway, source, {
      ...{ caller: WAYMARK, checkInput: checkLibraryInput, keep: true },
    })
    expect((await storedExercise(exerciseId)).metric).toBe('LOAD_AND_REPS')
  })
})

describe('a metric and the workouts that prescribe by it, changed at once', () => {
  type Outcome = 'OK' | 'REFUSED' | 'LOST'
  const outcomeOf = async (answer: Promise<Parameters<typeof codesOf>[0]>): Promise<Outcome> =>
    codesOf(await answer).length === 0 ? 'OK' : 'REFUSED'
  /** A save in the admin interface is never retried: it may lose, and has then changed nothing. */
  const saved = (save: Promise<unknown>): Promise<Outcome> =>
    save.then(
      () => 'OK' as const,
      (error) => (mayStartOver(error) || error instanceof ConcurrentChange ? 'LOST' : 'REFUSED'),
    )

  const ways = {
    'both by mutations': async (exerciseId: string, workoutId: string) => {
      const exercises = [{ exerciseId, sets: [setOf('repsMin')] }]
      return {
        measure: () => outcomeOf(mutate(UpdateExerciseDocument, { exerciseId, metric: 'DURATION' })),
        prescribe: [
          () => outcomeOf(mutate(UpdateWorkoutDocument, { workoutId, expectedRevision: 1, exercises })),
          () => outcomeOf(mutate(CreateWorkoutDocument, { title: 'Raced', exercises })),
        ],
      }
    },
    'both in the admin interface': async (exerciseId: string, workoutId: string) => {
      const metric = 'DURATION' as const
      const [id, workout] = [rawId(exerciseId), rawId(workoutId)]
      const exercises = [{ exercise: id, sets: [{ type: 'NORMAL' as const, repsMin: 5 }] }]
      return {
        measure: () => saved(payload.update({ collection: 'exercises', id, data: { metric }, ...admin })),
        prescribe: [
          () => saved(payload.update({ collection: 'workouts', id: workout, data: { exercises }, ...admin })),
        ],
      }
    },
  }

  it.each(Object.entries(ways))('%s, never both succeed', async (_, way) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const outcomes = await Promise.all(
        times(RACES, async () => {
          const exerciseId = await make.exercise()
          const workoutId = await prescribing(exerciseId, 'Neutral', setOf('rpe'))
          const { measure, prescribe } = await way(exerciseId, workoutId)
          const racers = round % 2 === 0 ? [measure, ...prescribe] : [...prescribe, measure]
          const told = await Promise.all(racers.map((race) => race()))
          const measured = told[racers.indexOf(measure)]
          return { measured, prescribed: told.filter((_, index) => racers[index] !== measure) }
        }),
      )
      for (const { measured, prescribed } of outcomes) {
        if (measured === 'OK') expect(prescribed).not.toContain('OK')
        if (measured === 'REFUSED') expect(prescribed).toContain('OK')
      }
    }
    expect(await brokenLaws(payload)).toEqual([])
  })
})
