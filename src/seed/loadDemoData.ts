import type { Logger } from 'pino'
import { createProductUser, type NewProductUser } from '../actions/auth/createProductUser.ts'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { importLibrary } from '../actions/library/importLibrary.ts'
import { showProgress } from '../actions/library/progress.ts'
import { textSource } from '../actions/library/source.ts'
import { checkLibraryInput } from '../graphql/libraryInputs.ts'
import { ANONYMOUS, callerFor } from '../kernel/caller.ts'
import type { ProductUser } from '../payload-types.ts'
import type { Doorway } from '../storage/doorway.ts'
import { underLock } from '../storage/mongodbLock.ts'
import { isMongodb } from '../storage/whichAdapter.ts'
import { coachDemoAthletes } from './coachDemoAthletes.ts'
import { readDemoLibrary } from './demoLibrary.ts'
import { trainDemoAthletes } from './trainDemoAthletes.ts'

const LOADED = 'waymark:demo-data'
/** It takes seconds. */
const LONGEST_LOAD_MS = 300_000

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
 * Loads the exercise library, two coaches, four programs, and three athletes who have trained for twelve weeks
 * and whom the first coach coaches, once.
 * Existing documents stay as they are, so a load that was interrupted goes on where it stopped. A load that has finished
 * never runs again, whatever people have deleted.
 */
export async function loadDemoData(doorway: Doorway, log: Logger): Promise<void> {
  const { db } = doorway.payload
  const database = isMongodb(db) ? db.connection.db : undefined
  if (!database) return load(doorway, log)
  // Several processes may start on a new database at once. The others wait, and then find everything there.
  await underLock(database, { name: 'demo data', waitMs: LONGEST_LOAD_MS }, () => load(doorway, log))
}

async function load(doorway: Doorway, log: Logger): Promise<void> {
  const { payload } = doorway
  if (await payload.kv.has(LOADED)) return
  const started = Date.now()
  log.info('loading the demo data')
  let coach: ProductUser | undefined
  for (const person of PEOPLE) {
    const user =
      (await findUserByUsername(doorway, person.username)) ??
      (await doorway.inTransaction(ANONYMOUS, (tx) => createProductUser(tx, person)))
    coach ??= user
  }
  await importLibrary(doorway, textSource('the demo data', JSON.stringify(readDemoLibrary())), {
    caller: callerFor(coach as ProductUser),
    checkInput: checkLibraryInput,
    keep: true,
    watch: (step, total) => showProgress(`${step} the demo data`, total, (text) => log.debug(text)),
  })
  const refused = await trainDemoAthletes(doorway)
  await coachDemoAthletes(
    doorway,
    coach as ProductUser,
    PEOPLE.filter(({ role }) => role !== 'COACH'),
  )
  if (refused.length > 0) {
    log.warn(
      { refused: refused.length, first: refused[0] },
      'some training of the demo athletes does not fit the programs',
    )
  }
  await payload.kv.set(LOADED, { at: new Date().toISOString() })
  log.info({ seconds: Math.round((Date.now() - started) / 100) / 10 }, 'loaded the demo data')
}
