import { SingleBar } from 'cli-progress'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { createProductUser, type NewProductUser } from '../auth/createProductUser.ts'
import { findUserByUsername } from '../auth/findUserByUsername.ts'
import { ANONYMOUS, callerFor } from '../context/caller.ts'
import { findBySlug } from '../context/findBySlug.ts'
import type { Doorway } from '../database/doorway.ts'
import type { ProductUser } from '../payload-types.ts'
import { readExerciseTable } from './exerciseTable.ts'
import { readDemoLibraries } from './library.ts'
import { loadLibrary } from './loadLibrary.ts'

const LOADED = 'waymark:demo-data'
const BATCH = 100

const PEOPLE: NewProductUser[] = [
  { username: 'demo.mara', displayName: 'Mara Lindqvist', role: 'COACH', timeZone: 'Europe/Stockholm' },
  {
    username: 'demo.tomas',
    displayName: 'Tomás Ferreira',
    role: 'COACH',
    timeZone: 'America/Sao_Paulo',
    preferredUnit: 'LB',
  },
  { username: 'demo.lena', displayName: 'Lena Okafor', timeZone: 'Europe/Berlin' },
  { username: 'demo.jonas', displayName: 'Jonas Weber', timeZone: 'Europe/Zurich' },
  { username: 'demo.amina', displayName: 'Amina Haddad', timeZone: 'America/New_York', preferredUnit: 'LB' },
]

/**
 * Loads the exercise library, two coaches, three athletes and four programs, once. What is there is left as it is, so a load
 * that was interrupted goes on where it stopped; once it has finished it never comes back, whatever people have deleted.
 */
export async function loadDemoData(doorway: Doorway, log: Logger): Promise<void> {
  const { payload } = doorway
  if (await payload.kv.has(LOADED)) return
  const exercises = readExerciseTable()
  const libraries = readDemoLibraries()
  const bar = progress('loading the demo data', exercises.length + PEOPLE.length + libraries.length, log)

  const exerciseIds = await exerciseIdsBySlug(payload)
  const missing = exercises.filter(({ slug }) => !exerciseIds.has(slug))
  bar.advance(exercises.length - missing.length)
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH)
    await doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      for (const exercise of batch) {
        const { id } = await payload.create({
          collection: 'exercises',
          data: exercise as never,
          depth: 0,
          overrideAccess: true, // Waymark itself, before there is a coach
          req,
        })
        exerciseIds.set(exercise.slug, id)
      }
    })
    bar.advance(batch.length)
  }

  let coach: ProductUser | undefined
  for (const person of PEOPLE) {
    const user =
      (await findUserByUsername(doorway, person.username)) ??
      (await doorway.inTransaction(ANONYMOUS, (tx) => createProductUser(tx, person)))
    coach ??= user
    bar.advance(1)
  }

  const caller = callerFor(coach as ProductUser)
  for (const library of libraries) {
    await doorway.inTransaction(caller, async (tx) => {
      const slug = library.programs[0]?.slug ?? ''
      if (!(await findBySlug(tx, 'programs', slug))) await loadLibrary(tx, library, exerciseIds)
    })
    bar.advance(1)
  }
  await payload.kv.set(LOADED, { at: new Date().toISOString() })
  bar.finish()
}

async function exerciseIdsBySlug(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'exercises',
    select: { slug: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // as above
  })
  return new Map(docs.map(({ id, slug }) => [slug, id]))
}

/** A bar where a person watches; where nobody does, a line at the beginning and one at the end. */
function progress(what: string, total: number, log: Logger) {
  const started = Date.now()
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: `${what} {bar} {value}/{total}`, clearOnComplete: true })
    : null
  if (bar) bar.start(total, 0)
  else log.info({ total }, what)
  return {
    advance: (count: number) => bar?.increment(count),
    finish: () => {
      bar?.stop()
      log.info({ total, seconds: Math.round((Date.now() - started) / 100) / 10 }, 'loaded the demo data')
    },
  }
}
