import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importLibrary, WAYMARK } from '../src/actions/library/importLibrary.ts'
import { textSource } from '../src/actions/library/source.ts'
import { milestoneIdsOf, type SnapshotMilestone } from '../src/actions/programs/revise.ts'
import { checkLibraryInput } from '../src/graphql/libraryInputs.ts'
import { ExerciseMetric } from '../src/kernel/exerciseVocabulary.ts'
import { idOf } from '../src/kernel/relation.ts'
import type {
  Enrolment,
  Milestone,
  PersonalRecord,
  ProductUser,
  Program,
  Workout,
  WorkoutSession,
} from '../src/payload-types.ts'
import { readDemoLibrary } from '../src/seed/demoLibrary.ts'
import { readExerciseTable } from '../src/seed/exerciseTable.ts'
import { loadDemoData } from '../src/seed/loadDemoData.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const PATIENCE = 120_000
const COLLECTIONS = ['exercises', 'productUsers', 'workouts', 'milestones', 'programs', 'programRevisions'] as const

describe('the demo data', () => {
  let server: TestServer
  let logged: Record<string, unknown>[]

  const load = async () => {
    const { log, lines } = memoryLog()
    await loadDemoData(server.waymark.doorway, log)
    logged = lines
  }
  const all = async <Document>(collection: CollectionSlug, sort = 'createdAt') => {
    const { docs } = await server.waymark.payload.find({ collection, sort, pagination: false, depth: 0 })
    return docs as unknown as Document[]
  }
  const bySlug = async (slug: string) => {
    const program = (await all<Program>('programs')).find((each) => each.slug === slug) as Program
    const milestones = new Map((await all<Milestone>('milestones')).map((each) => [each.id, each]))
    return { program, milestones: milestoneIdsOf(program).map((id) => milestones.get(id) as Milestone) }
  }
  const slotsOf = (milestone: Milestone) => (milestone.workouts ?? []).map(({ workout }) => idOf(workout))

  /** The time of the last change of every document, by collection and ID. */
  const everything = async () => {
    const entries = await Promise.all(
      COLLECTIONS.map(async (collection) =>
        (await all<{ id: string; updatedAt: string }>(collection)).map(({ id, updatedAt }) => [
          `${collection} ${id}`,
          updatedAt,
        ]),
      ),
    )
    return Object.fromEntries(entries.flat()) as Record<string, string>
  }

  beforeAll(async () => {
    server = await startTestServer()
    await load()
  }, PATIENCE)
  afterAll(() => server.stop())

  it('is 873 exercises, each under a slug of its own', async () => {
    const slugs = (await all<{ slug: string }>('exercises')).map(({ slug }) => slug)
    expect([slugs.length, new Set(slugs).size]).toEqual([873, 873])
  })

  it('is two coaches, three athletes, and four programs of which one is a draft', async () => {
    const roles = (await all<{ role: string }>('productUsers')).map(({ role }) => role)
    expect(roles.sort()).toEqual(['ATHLETE', 'ATHLETE', 'ATHLETE', 'COACH', 'COACH'])
    const programs = (await all<Program>('programs', 'slug')).map(({ slug, isPublished }) => [slug, isPublished])
    expect(programs).toEqual([
      ['barbell-five-by-five', true],
      ['bodyweight-progression', true],
      ['olympic-lifting-primer', false],
      ['run-walk-5k', true],
    ])
  })

  it('is said to be loading, and then to be loaded', () => {
    const messages = logged.map(({ msg }) => msg)
    expect(messages).toEqual(expect.arrayContaining(['loading the demo data', 'loaded the demo data']))
  })

  it('takes a runner to 5 km in 9 weeks of 3 sessions', async () => {
    const { milestones } = await bySlug('run-walk-5k')
    expect(milestones.map((milestone) => slotsOf(milestone).length)).toEqual(Array.from({ length: 9 }, () => 3))
  })

  it('alternates two barbell workouts over 12 weeks of 3 sessions: A/B/A, then B/A/B', async () => {
    const { milestones } = await bySlug('barbell-five-by-five')
    const workouts = new Map((await all<Workout>('workouts')).map((workout) => [workout.id, workout]))
    // The loads change over the weeks, so the workouts differ. The letter in a title says which of the two workouts it
    // is.
    const letters = milestones.map((milestone) =>
      slotsOf(milestone).map((id) => /^([AB])\b/.exec(workouts.get(id)?.title ?? '')?.[1]),
    )
    expect(letters).toEqual(
      Array.from({ length: 12 }, (_, week) => (week % 2 === 0 ? ['A', 'B', 'A'] : ['B', 'A', 'B'])),
    )
    // The exercises of A and of B. The two share only the squat.
    const lifts: Record<string, Set<string>> = { A: new Set(), B: new Set() }
    for (const milestone of milestones) {
      for (const [index, id] of slotsOf(milestone).entries()) {
        const rows = workouts.get(id)?.exercises ?? []
        for (const row of rows)
          lifts[letters[milestones.indexOf(milestone)]?.[index] as string]?.add(idOf(row.exercise))
      }
    }
    const [a, b] = [[...(lifts.A as Set<string>)], [...(lifts.B as Set<string>)]]
    expect([a.length, b.length, a.filter((id) => b.includes(id)).length]).toEqual([3, 3, 1])
  })

  it('names one workout in the first and the third session of a barbell week, but where the loads change', async () => {
    const { milestones } = await bySlug('barbell-five-by-five')
    const sames = milestones.map((milestone) => {
      const [first, second, third] = slotsOf(milestone)
      return first === third && first !== second
    })
    // Week 2 goes from learning loads to full ones, and week 12 from the deload to the check-up, so the first and third
    // workouts differ.
    expect(sames).toEqual(Array.from({ length: 12 }, (_, week) => week !== 1 && week !== 11))
  })

  it('makes programs whose newest revision says what they are, counted without a gap', async () => {
    const titles = {
      milestone: new Map((await all<Milestone>('milestones')).map((milestone) => [milestone.id, milestone])),
      workout: new Map((await all<Workout>('workouts')).map((workout) => [workout.id, workout])),
    }
    for (const program of await all<Program>('programs')) {
      const { docs } = await server.waymark.payload.find({
        collection: 'programRevisions',
        where: { program: { equals: program.id } },
        sort: 'revision',
        pagination: false,
        depth: 0,
      })
      expect(docs.map(({ revision }) => revision)).toEqual(docs.map((_, index) => index + 1))
      expect(docs.map(({ change }) => change)).toEqual(program.isPublished ? ['CREATED', 'PUBLISHED'] : ['CREATED'])
      const newest = docs.at(-1)
      expect([newest?.revision, newest?.title]).toEqual([program.revision, program.title])
      const { description = null, level = null } = program
      expect(newest?.head).toEqual({ description, level })
      expect(newest?.milestones as unknown as SnapshotMilestone[]).toEqual(
        milestoneIdsOf(program).map((id) => {
          const milestone = titles.milestone.get(id) as Milestone
          return {
            id,
            title: milestone.title,
            ...(milestone.description && { description: milestone.description }),
            slots: (milestone.workouts ?? []).map((row) => ({
              id: row.id,
              workoutId: idOf(row.workout),
              workoutTitle: titles.workout.get(idOf(row.workout))?.title,
              workoutRevision: titles.workout.get(idOf(row.workout))?.revision,
            })),
          }
        }),
      )
    }
  })

  it('names no exercise, workout or milestone that is not there', async () => {
    const exercises = new Set((await all<{ id: string }>('exercises')).map(({ id }) => id))
    const named = (await all<Workout>('workouts')).flatMap(({ exercises: rows }) =>
      (rows ?? []).map(({ exercise }) => idOf(exercise)),
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((id) => !exercises.has(id))).toEqual([])
  })

  it('has three athletes who have trained for twelve weeks, with records and progress', async () => {
    expect(logged.filter(({ level }) => Number(level) > 30)).toEqual([])
    const athletes = (await all<ProductUser>('productUsers')).filter(({ role }) => role === 'ATHLETE')
    const sessions = await all<WorkoutSession>('workoutSessions')
    const records = await all<PersonalRecord>('personalRecords')
    const enrolments = await all<Enrolment>('enrolments')
    for (const { id, username, workoutsCompleted } of athletes) {
      const own = sessions.filter(({ user }) => idOf(user) === id)
      expect([username, own.length > 25, own.length < 40]).toEqual([username, true, true])
      expect(own.map(({ status }) => status)).toEqual(own.map(() => 'COMPLETED'))
      expect(workoutsCompleted).toBe(own.length)
      expect(records.filter(({ user }) => idOf(user) === id).length).toBeGreaterThan(3)
      const days = own.map(({ startedAt }) => (Date.now() - Date.parse(startedAt)) / 86_400_000)
      expect([Math.max(...days) > 70, Math.max(...days) < 86, Math.min(...days) > 0]).toEqual([true, true, true])
    }
    expect(enrolments.map(({ status }) => status).sort()).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'COMPLETED'])
  })

  it('is what its library says: an import of it finds nothing to do', async () => {
    const source = textSource('the demo data', JSON.stringify(readDemoLibrary()))
    const tally = await importLibrary(server.waymark.doorway, source, {
      caller: WAYMARK,
      checkInput: checkLibraryInput,
    })
    expect(tally).toEqual({
      exercises: { made: 0, changed: 0, unchanged: 873 },
      workouts: { made: 0, changed: 0, unchanged: 51 },
      milestones: { made: 0, changed: 0, unchanged: 32 },
      programs: { made: 0, changed: 0, unchanged: 4 },
    })
  })

  it('is loaded once: another load changes nothing', async () => {
    const before = await everything()
    await load()
    expect(await everything()).toEqual(before)
    expect(logged).toEqual([])
  })

  it(
    'is completed after a load that was interrupted, and what is there stays as it is',
    async () => {
      const { payload } = server.waymark
      const workouts = await all<Workout>('workouts')
      const used = new Set(workouts.flatMap(({ exercises }) => (exercises ?? []).map(({ exercise }) => idOf(exercise))))
      const spare = (await all<{ id: string; slug: string }>('exercises')).filter(({ id }) => !used.has(id)).slice(0, 3)
      const [athlete] = (await all<{ id: string; username: string }>('productUsers')).filter(
        ({ username }) => username === 'demo.amina',
      )
      // Changes that people have made meanwhile must stay.
      const [workout] = workouts
      await payload.update({ collection: 'workouts', id: workout?.id as string, data: { title: 'Mine' } })
      const before = await everything()
      const removed = [
        ...spare.map(({ id }) => ({ collection: 'exercises' as const, id })),
        { collection: 'productUsers' as const, id: athlete?.id as string },
      ]
      for (const { collection, id } of removed) await payload.delete({ collection, id })
      await payload.kv.delete('waymark:demo-data')

      await load()

      const after = await everything()
      const kept = Object.keys(before).filter((key) => key in after)
      expect(Object.keys(before).length - kept.length).toBe(removed.length)
      for (const key of kept) expect([key, after[key]]).toEqual([key, before[key]])
      const added = Object.keys(after).filter((key) => !(key in before))
      expect(added.map((key) => key.split(' ')[0]).sort()).toEqual([
        'exercises',
        'exercises',
        'exercises',
        'productUsers',
      ])
      const slugs = new Set((await all<{ slug: string }>('exercises')).map(({ slug }) => slug))
      expect(spare.filter(({ slug }) => !slugs.has(slug))).toEqual([])
      expect(await payload.kv.has('waymark:demo-data')).toBe(true)
    },
    PATIENCE,
  )

  it(
    'brings back a program that is missing, with all that it names, and touches no other',
    async () => {
      const { payload } = server.waymark
      // Nobody has enrolled in the draft, so it can be deleted.
      const { program } = await bySlug('olympic-lifting-primer')
      const before = await everything()
      await payload.delete({ collection: 'programRevisions', where: { program: { equals: program.id } } })
      await payload.delete({ collection: 'programs', id: program.id })
      await payload.kv.delete('waymark:demo-data')
      await load()
      const { program: again, milestones } = await bySlug('olympic-lifting-primer')
      expect([again.title, again.isPublished, again.revision]).toEqual([program.title, false, 1])
      expect(milestones.flatMap(slotsOf)).toHaveLength(27)
      const after = await everything()
      for (const key of Object.keys(before).filter((each) => each in after)) expect(after[key]).toBe(before[key])
      expect(Object.keys(after).filter((key) => key.startsWith('programs '))).toHaveLength(4)
    },
    PATIENCE,
  )

  it('stays away for good once it has been loaded, whatever people delete', async () => {
    const { payload } = server.waymark
    const [exercise] = await all<{ id: string }>('exercises', '-createdAt')
    await payload.delete({ collection: 'exercises', id: exercise?.id as string })
    await load()
    expect(await all('exercises')).toHaveLength(872)
  })
})

describe('the metric of an exercise', () => {
  const { LOAD_AND_REPS, REPS, DURATION, DISTANCE_AND_DURATION } = ExerciseMetric
  const exercises = new Map(readExerciseTable().map((exercise) => [exercise.name, exercise]))

  it.each([
    ['Running, Treadmill', DISTANCE_AND_DURATION],
    ['Trail Running/Walking', DISTANCE_AND_DURATION],
    ['Rowing, Stationary', DISTANCE_AND_DURATION],
    ['Bicycling', DISTANCE_AND_DURATION],
    ['Rope Jumping', DURATION],
    ['Stairmaster', DURATION],
    ['Elliptical Trainer', DURATION],
    ['Hamstring Stretch', DURATION],
    ['Superman', DURATION],
    ['Plank', DURATION],
    ['Side Bridge', DURATION],
    ['Pushups', REPS],
    ['Pullups', REPS],
    ['Wind Sprints', REPS],
    ['Medicine Ball Chest Pass', REPS],
    ['Push-Ups With Feet On An Exercise Ball', REPS],
    ['Barbell Squat', LOAD_AND_REPS],
    ['Dumbbell Bicep Curl', LOAD_AND_REPS],
    ['One-Arm Kettlebell Swings', LOAD_AND_REPS],
    ["Farmer's Walk", LOAD_AND_REPS],
  ])('of %s is %s', (name, metric) => {
    expect(exercises.get(name)?.metric).toBe(metric)
  })
})
