import type { BulkArguments, FirstDone } from './bulkOperations.ts'
import type { Sqlite } from './sqliteTables.ts'

/** Steps from one slot of an enrolment to the next one in the index, as `lastSets` does. A null slot ends the steps. */
const FIRST_DONE = `
  with recursive done("enrolment", "slot") as (
    select given.value, (select min("slot_id") from "workout_sessions" where "enrolment_id" = given.value)
    from json_each(?) as given
    union all
    select done."enrolment", (
      select min("slot_id") from "workout_sessions"
      where "enrolment_id" = done."enrolment" and "slot_id" > done."slot"
    ) from done where done."slot" is not null
  )
  select first."id", done."enrolment", done."slot", first."completed_at", first."completed_on" from done
  join "workout_sessions" first on first."id" = (
    select "id" from "workout_sessions"
    where "enrolment_id" = done."enrolment" and "slot_id" = done."slot" and "completed_at" is not null
      and "removed_at" is null and "status" = 'COMPLETED'
    order by "completed_at", "client_id" limit 1
  )`

export async function firstDone(
  adapter: Sqlite,
  { enrolments, req }: BulkArguments<'firstDone'>,
): Promise<FirstDone[]> {
  const isInside = Boolean(req.transactionID && adapter.sessions[(await req.transactionID) as string])
  const rows = adapter.client.rows(FIRST_DONE, [JSON.stringify(enrolments)], isInside)
  return rows.map(([id, enrolment, slotId, completedAt, completedOn]) => ({
    id: String(id),
    enrolment: String(enrolment),
    slotId: String(slotId),
    completedAt: new Date(String(completedAt)).toISOString(),
    completedOn: completedOn === null ? null : String(completedOn),
  }))
}
