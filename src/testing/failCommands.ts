import { MongoClient } from 'mongodb'
import { holdLock } from './mongodbLock.ts'

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
  const appName = new URL(databaseUrl).searchParams.get('appName') as string
  // A name that no fail point applies to.
  const client = await MongoClient.connect(databaseUrl, { appName: 'fail-point' })
  const lock = await holdLock(client, 'failCommand')
  // To turn a fail point off waits for the commands that it blocks.
  const configure = (setting: object) =>
    client.db('admin').command({ configureFailPoint: 'failCommand', ...setting }, { timeoutMS: 30_000 })
  const leave = async () => {
    await lock.release()
    await client.close()
  }
  try {
    await configure({ mode, data: { appName, ...failure } })
  } catch (error) {
    await leave()
    throw error
  }
  return async () => {
    try {
      // Else the fail point is by now the one of somebody else.
      if (!(await lock.isHeld())) throw new Error('This process stood still for so long that it lost the fail point.')
      await configure({ mode: 'off' })
    } finally {
      await leave()
    }
  }
}
