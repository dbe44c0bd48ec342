import { MongoClient } from 'mongodb'
import { underLock } from '../storage/mongodbLock.ts'

const LONGEST_WAIT_MS = 110_000

/** What MongoDB's fail point `failCommand` takes. */
interface Failure {
  failCommands: string[]
  /** Whose commands fail. Left out, it is everybody who connects by the same address of the database. */
  appName?: string
  namespace?: string
  errorCode?: number
  closeConnection?: boolean
  blockConnection?: boolean
  blockTimeMS?: number
  writeConcernError?: { code: number; errmsg: string }
}

/**
 * Lets commands fail in MongoDB itself, until the function that it returns is called. A mongod has one fail point of
 * this kind, so the test files that run side by side wait here for each other.
 */
export async function failCommands(
  { databaseUrl }: { databaseUrl: string },
  failure: Failure,
  mode: 'alwaysOn' | { times: number } = 'alwaysOn',
): Promise<() => Promise<void>> {
  const appName = new URL(databaseUrl).searchParams.get('appName')
  // A name that no fail point applies to.
  const client = await MongoClient.connect(databaseUrl, { appName: 'fail-point' })
  // To turn a fail point off waits for the commands that it blocks.
  const configure = (setting: object) =>
    client.db('admin').command({ configureFailPoint: 'failCommand', ...setting }, { timeoutMS: 30_000 })
  // The driver of the tests is of another version than Mongoose's, and does the same here.
  const database = client.db('waymark-test') as unknown as Parameters<typeof underLock>[0]
  return new Promise((resolve, reject) => {
    const held = underLock(database, { name: 'failCommand', waitMs: LONGEST_WAIT_MS }, async () => {
      await configure({ mode, data: { appName, ...failure } })
      await new Promise<void>((end) => {
        resolve(() => {
          end()
          return held
        })
      })
      await configure({ mode: 'off' })
    }).finally(() => client.close())
    held.catch(reject)
  })
}
