import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'
import type { Recountable } from '../recount.ts'

/** What the database holds of one athlete, read with the driver alone, past the service. */
export interface Stored extends Recountable {
  progress: Record<string, unknown>
  volumes: Record<string, { setCount: number; kg: number }>
}

// biome-ignore lint/suspicious/noExplicitAny: rows as the driver reads them
type Row = any
type Read = (kind: 'users' | 'sessions' | 'sets') => Promise<Row[]>

export async function readStored(databaseUrl: string): Promise<Map<string, Stored>> {
  const { read, close } = databaseUrl.startsWith('file:') ? onSqlite(databaseUrl) : await onMongodb(databaseUrl)
  const [users, sessions, sets] = [await read('users'), await read('sessions'), await read('sets')]
  await close()
  const clientIds = new Map<string, string>(sessions.map(({ id, clientId }) => [id, clientId]))
  const ofUser = (rows: Row[], id: string) => rows.filter(({ user }) => user === id)
  return new Map(
    users.map((user) => [
      user.username,
      {
        timeZone: user.timeZone,
        progress: {
          workoutsCompleted: user.workoutsCompleted,
          setsPerformed: user.setsPerformed,
          totalVolumeKg: user.totalVolumeKg,
          volumeKgThousandths: user.volumeKgThousandths,
          currentStreakWeeks: user.currentStreakWeeks,
          longestStreakWeeks: user.longestStreakWeeks,
          lastWorkoutAt: user.lastWorkoutAt,
        },
        volumes: Object.fromEntries(
          ofUser(sessions, user.id).map((session) => [
            session.clientId,
            { setCount: session.setCount, kg: session.volumeKgThousandths },
          ]),
        ),
        sessions: ofUser(sessions, user.id),
        sets: ofUser(sets, user.id).map((set) => ({ ...set, session: clientIds.get(set.session) })),
      },
    ]),
  )
}

const TABLES = { users: 'product_users', sessions: 'workout_sessions', sets: 'performed_sets' }

function onSqlite(url: string) {
  const client = createClient({ url })
  const read: Read = async (kind) => {
    const { rows, columns } = await client.execute(`SELECT * FROM ${TABLES[kind]}`)
    const plain = rows.map((row) => Object.fromEntries(columns.map((column) => [inCamelCase(column), row[column]])))
    return plain.map(({ userId, sessionId, exerciseId, loadThousandths, loadUnit, removedAt, ...row }) => ({
      ...row,
      user: userId,
      session: sessionId,
      exercise: exerciseId,
      removedAt: removedAt ?? null,
      load: loadThousandths === null ? null : { thousandths: loadThousandths, unit: loadUnit },
    }))
  }
  return { read, close: async () => client.close() }
}

const inCamelCase = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const COLLECTIONS = { users: 'productusers', sessions: 'workoutsessions', sets: 'performedsets' }

async function onMongodb(url: string) {
  const client = await MongoClient.connect(url)
  const read: Read = async (kind) => {
    const documents = await client.db().collection(COLLECTIONS[kind]).find().toArray()
    return documents.map(({ _id, ...document }) => ({ removedAt: null, ...plain(document), id: String(_id) }))
  }
  return { read, close: () => client.close() }
}

/** IDs and moments as text, as SQLite has them. */
function plain(document: object): object {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      if (value instanceof Date) return [name, value.toISOString()]
      return [name, value?._bsontype === 'ObjectId' ? String(value) : value]
    }),
  )
}
