import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { dayOf } from '../kernel/localDay.ts'
import { inBatches } from './inBatches.ts'
import { NO_TIMEOUT } from './mongodbIndexes.ts'

/**
 * Gives training from before days were kept the days that it has shown so far: those of each athlete's present time
 * zone. Gives sets their place in the order in which they were done (see `setOrder`); they have no sequence and no
 * number of arrival. For both databases, because neither knows all time zones.
 */

const ROWS_AT_ONCE = 2_000

/** The place of a set without a sequence that has no number of arrival. */
const NO_PLACE = ' 0000000000 '

interface Recorded<Id> {
  id: Id
  moment: string | Date
  timeZone: string
}

const dayOfRow = ({ moment, timeZone }: Recorded<unknown>) => dayOf(new Date(moment), timeZone)

const DAYS = [
  { table: 'workout_sessions', moment: 'completed_at', day: 'completed_on' },
  { table: 'performed_sets', moment: 'performed_at', day: 'performed_on' },
] as const

export async function keepDaysInSqlite(db: MigrateUpArgs['db']): Promise<void> {
  for (const { table, moment, day } of DAYS) {
    const [rows, when, on] = [sql.raw(table), sql.raw(moment), sql.raw(day)]
    for (let last = ''; ; ) {
      const found = await db.all<Recorded<string>>(
        sql`SELECT r.id AS id, r.${when} AS moment, u.time_zone AS "timeZone" FROM ${rows} r
            JOIN product_users u ON u.id = r.user_id
            WHERE r.${when} IS NOT NULL AND r.id > ${last} ORDER BY r.id LIMIT ${ROWS_AT_ONCE}`,
      )
      if (found.length === 0) break
      last = String(found.at(-1)?.id)
      const days = JSON.stringify(found.map((row) => [row.id, dayOfRow(row)]))
      await db.run(
        sql`UPDATE ${rows} SET ${on} = json_extract(kept.value, '$[1]') FROM json_each(${days}) AS kept
            WHERE ${rows}.id = json_extract(kept.value, '$[0]')`,
      )
    }
  }
  await db.run(sql`UPDATE performed_sets SET done_key = performed_at || ${NO_PLACE} || client_id`)
  await db.run(sql`UPDATE product_users SET last_workout_on =
    (SELECT max(completed_on) FROM workout_sessions WHERE workout_sessions.user_id = product_users.id)`)
}

type Database = NonNullable<MongooseAdapter['connection']['db']>

/**
 * Not in a transaction, because MongoDB ends one that takes longer than a minute. Only documents that lack a day or a key
 * are written, so that it may stop half-way and start again, and other processes may do the same or already serve.
 */
export async function keepDaysInMongodb(database: Database): Promise<void> {
  const latest = new Map<string, { _id: never; day: string }>()
  await keepDaysOf(database, 'workoutsessions', 'completedAt', 'completedOn', (user, day) => {
    if (day > (latest.get(String(user))?.day ?? '')) latest.set(String(user), { _id: user, day })
  })
  await setEach(database, 'productusers', 'lastWorkoutOn', [...latest.values()])
  await keepDaysOf(database, 'performedsets', 'performedAt', 'performedOn')
  const moment = { $dateToString: { date: '$performedAt', format: '%Y-%m-%dT%H:%M:%S.%LZ' } }
  const doneKey = { $concat: [moment, NO_PLACE, '$clientId'] }
  await database.collection('performedsets').updateMany({ doneKey: null }, [{ $set: { doneKey } }], NO_TIMEOUT)
}

async function keepDaysOf(
  database: Database,
  name: string,
  moment: string,
  field: string,
  told: (user: never, day: string) => void = () => {},
): Promise<void> {
  const found = database
    .collection(name)
    .aggregate<Recorded<never> & { user: never }>(
      [
        { $match: { [moment]: { $ne: null } } },
        { $lookup: { from: 'productusers', localField: 'user', foreignField: '_id', as: 'owner' } },
        { $unwind: '$owner' },
        { $project: { id: '$_id', user: 1, moment: `$${moment}`, timeZone: '$owner.timeZone' } },
      ],
      NO_TIMEOUT,
    )
  await inBatches(found, ROWS_AT_ONCE, async (rows) => {
    const days = rows.map((row) => ({ _id: row.id, user: row.user, day: dayOfRow(row) }))
    for (const { user, day } of days) told(user, day)
    await setEach(database, name, field, days)
  })
}

/** One call for each day. */
async function setEach(
  database: Database,
  name: string,
  field: string,
  days: { _id: never; day: string }[],
): Promise<void> {
  const ids = new Map<string, never[]>()
  for (const { _id, day } of days) {
    const known = ids.get(day)
    if (known) known.push(_id)
    else ids.set(day, [_id])
  }
  for (const [day, of] of ids) {
    await database
      .collection(name)
      .updateMany({ _id: { $in: of }, [field]: null }, { $set: { [field]: day } }, NO_TIMEOUT)
  }
}
