import type { BulkArguments, LastDone } from './bulkOperations.ts'
import type { Sqlite } from './sqliteTables.ts'

/**
 * Steps from one exercise of a user to the next one in the index, and reads the last set of each. Grouping the sets
 * would read all of them. A null exercise ends the steps of a user.
 */
const LAST_SETS = `
  with recursive done("user", "exercise") as (
    select given.value, (select min("exercise_id") from "performed_sets" where "user_id" = given.value)
    from json_each(?) as given
    union all
    select done."user", (
      select min("exercise_id") from "performed_sets"
      where "user_id" = done."user" and "exercise_id" > done."exercise"
    ) from done where done."exercise" is not null
  )
  select last."id", done."user", done."exercise", last."done_key" from done
  join "performed_sets" last on last."id" = (
    select "id" from "performed_sets"
    where "user_id" = done."user" and "exercise_id" = done."exercise" and "removed_at" is null
    order by "done_key" desc, "id" desc limit 1
  )
  order by last."done_key" desc, last."id" desc`

export async function lastSets(adapter: Sqlite, { users }: BulkArguments<'lastSets'>): Promise<LastDone[]> {
  const rows = adapter.client.rows(LAST_SETS, [JSON.stringify(users)], false)
  return rows.map(([id, user, exercise, doneKey]) => ({
    id: String(id),
    user: String(user),
    exercise: String(exercise),
    doneKey: String(doneKey),
  }))
}
