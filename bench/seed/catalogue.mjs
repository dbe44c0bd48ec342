// The catalogue that every target answers from: 873 exercises and 10 published programs × 8 milestones × 4 workouts × 6
// exercises. It is made through Payload's Local API with Waymark's hooks, as a coach would have made it.
import { ANONYMOUS } from '#dist/src/kernel/caller.js'
import { sortKey } from '#dist/src/kernel/normalise.js'
import { searchTextOf } from '#dist/src/kernel/searchTextOf.js'
import { readExerciseTable } from '#dist/src/seed/exerciseTable.js'

/** @import { Payload, RequiredDataFromCollectionSlug } from 'payload' */
/** @import { Transaction } from '#dist/src/storage/doorway.js' */
/** @import { Waymark } from '#dist/src/waymark.js' */

/** @typedef {Awaited<ReturnType<typeof seedCatalogue>>} Catalogue */
/** @typedef {Awaited<ReturnType<typeof seedDrafts>>[number]} Draft */

const SHAPE = { programs: 10, milestones: 8, workouts: 4, exercises: 6 }
const SETS = [8, 8, 6].map((repsMin) => ({ type: /** @type {const} */ ('NORMAL'), repsMin, repsMax: repsMin + 4 }))
const TIMED_SETS = [45, 45, 30].map((durationSeconds) => ({ type: /** @type {const} */ ('NORMAL'), durationSeconds }))
const LEVELS = /** @type {const} */ (['BEGINNER', 'INTERMEDIATE', 'EXPERT'])
const FIRST_PUBLICATION = Date.UTC(2024, 0, 1)
const ROWS_AT_ONCE = 2_000

/**
 * @param {Waymark} waymark
 * @param {number} [count] of programs
 */
export async function seedCatalogue({ doorway }, count = SHAPE.programs) {
  const exercises = await doorway.inTransaction(ANONYMOUS, ({ payload, req }) =>
    inOrder(readExerciseTable(), (row) => {
      const data = /** @type {RequiredDataFromCollectionSlug<'exercises'>} */ (row)
      return payload.create({ collection: 'exercises', data, depth: 0, req })
    }),
  )
  const programs = []
  for (let number = 1; number <= count; number += 1) {
    const name = `Program ${String(number).padStart(2, '0')}`
    programs.push(await doorway.inTransaction(ANONYMOUS, (tx) => seedProgram(tx, name, number, exercises)))
  }
  // The exercises that the athletes of this database lift, for five repetitions of 80 kg.
  const lifted = exercises.filter(({ metric }) => metric === 'LOAD_AND_REPS').slice(0, 20)
  const workout = await someWorkout(doorway.payload)
  // The sets of athletes with a past are written past the rules that mark what they name, so the marks are set here.
  await doorway.inTransaction(ANONYMOUS, async ({ payload, req }) => {
    const { markMany } = payload.db
    await markMany({ collection: 'exercises', ids: lifted.map(({ id }) => id), field: 'wasLogged', req })
    await markMany({ collection: 'workouts', ids: [workout.id], field: 'wasStarted', req })
  })
  return {
    programs: programs.map(({ id, slug }) => ({ id, slug })),
    exercises: lifted.map(({ id, name }) => ({ id, name })),
    workout,
  }
}

/**
 * @param {Transaction} tx
 * @param {string} name
 * @param {number} number
 * @param {{ id: string, metric: string }[]} exercises
 * @returns {Promise<{ id: string, slug: string }>}
 */
async function seedProgram({ payload, req }, name, number, exercises) {
  /**
   * @template {'workouts' | 'milestones' | 'programs'} Slug
   * @param {Slug} collection
   * @param {Partial<RequiredDataFromCollectionSlug<Slug>>} given
   */
  const create = (collection, given) => {
    const data = /** @type {RequiredDataFromCollectionSlug<Slug>} */ (given)
    return payload.create({ collection, data, depth: 0, req })
  }
  const milestones = await inOrder(upTo(SHAPE.milestones), async (stage) => {
    const workouts = await inOrder(upTo(SHAPE.workouts), (day) => {
      const first = ((number * SHAPE.milestones + stage) * SHAPE.workouts + day) * SHAPE.exercises
      const rows = upTo(SHAPE.exercises).map((place) => {
        const { id, metric } = exercises[((first + place) * 7) % exercises.length]
        return {
          exercise: id,
          restSeconds: 60 + place * 15,
          ...(place > 4 && { group: 'A' }),
          sets: metric.endsWith('REPS') ? SETS : TIMED_SETS,
        }
      })
      const title = `${name}, stage ${stage}, day ${day}`
      return create('workouts', { title, estimatedMinutes: 40 + day * 5, exercises: rows })
    })
    const slots = workouts.map(({ id }) => ({ workout: id }))
    return create('milestones', { title: `${name}, stage ${stage}`, workouts: slots })
  })
  return create('programs', {
    title: name,
    slug: name.toLowerCase().replace(' ', '-'),
    description: 'Eight stages of four days, for whoever trains with a barbell.',
    level: LEVELS[number % LEVELS.length],
    isPublished: true,
    milestones: milestones.map(({ id }) => ({ milestone: id })),
  })
}

/**
 * Drafts of eight milestones, which the measured coaches reorder. No list of published programs holds a draft.
 *
 * @param {Waymark} waymark
 * @param {number} count
 */
export async function seedDrafts({ doorway }, count) {
  return doorway.inTransaction(ANONYMOUS, ({ payload, req }) =>
    inOrder(upTo(count), async (number) => {
      const milestones = await inOrder(upTo(SHAPE.milestones), (stage) => {
        const title = `Draft ${number}.${stage}`
        const data = /** @type {RequiredDataFromCollectionSlug<'milestones'>} */ ({ title })
        return payload.create({ collection: 'milestones', data, depth: 0, req })
      })
      const rows = milestones.map(({ id }) => ({ milestone: id }))
      const data = /** @type {RequiredDataFromCollectionSlug<'programs'>} */ ({
        ...{ title: `Draft ${number}`, slug: `draft-${number}`, milestones: rows },
      })
      const program = await payload.create({ collection: 'programs', data, depth: 0, req })
      const order = program.milestones.map(({ id, milestone }) => ({ id, milestone }))
      return { id: program.id, revision: program.revision, rows: order }
    }),
  )
}

/**
 * Writes published programs without milestones, from number `from` up to `to`, in bulk and past the hooks: with a
 * revision for each, the run would mostly be seeding. The functions that the hooks use make the derived keys.
 *
 * @param {Waymark} waymark
 * @param {number} from
 * @param {number} to
 */
export async function seedShells({ doorway, payload }, from, to) {
  const { db } = payload
  for (let start = from; start < to; start += ROWS_AT_ONCE) {
    const rows = upTo(Math.min(ROWS_AT_ONCE, to - start)).map((place) => {
      const number = start + place
      const title = `Shelf ${String(number).padStart(7, '0')}`
      const publishedAt = new Date(FIRST_PUBLICATION + number * 60_000)
      return {
        ...{ id: db.newId(), title, slug: `shelf-${number}`, titleKey: sortKey(title) },
        ...{ searchText: searchTextOf('programs', { title }), isPublished: true, wasEnrolledIn: false, revision: 1 },
        ...{ publishedAt: publishedAt.toISOString(), publishedKey: publishedAt.getTime() },
      }
    })
    await doorway.inTransaction(ANONYMOUS, ({ req }) => db.insertMany({ collection: 'programs', rows, req }))
  }
}

/** @param {Payload} payload */
async function someWorkout(payload) {
  const { docs } = await payload.find({ collection: 'workouts', limit: 1, sort: 'titleKey', depth: 0 })
  return { id: docs[0].id, title: docs[0].title }
}

/** @param {number} count */
const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1)

/**
 * @template Value, Result
 * @param {Value[]} values
 * @param {(value: Value) => Promise<Result>} work
 */
async function inOrder(values, work) {
  /** @type {Result[]} */
  const done = []
  for (const value of values) done.push(await work(value))
  return done
}
