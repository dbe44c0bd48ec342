import type { LastDone } from '../../storage/bulkOperations.ts'
import { seesTraining } from '../../storage/trainingVisibility.ts'
import type { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Keyset } from '../connections/cursor.ts'
import { type Order, readCursor, toConnection } from '../connections/findPage.ts'
import type { PageArgs } from '../connections/page.args.ts'
import { emptyPage } from '../connections/pageOfEach.ts'
import type { Context } from '../context/context.ts'
import { LoggedExercise } from './loggedExercise.type.ts'

const LAST_DONE_FIRST: Order<LastDone> = {
  name: 'exercise_doneKey_DESC',
  field: 'doneKey',
  descending: true,
  moments: true,
  beginsWithMoment: true,
}

/**
 * A page of the exercises that a user has done. The loader reads the exercises of all users of the request at once, and
 * this function cuts out the page: there are at most as many as the library has.
 */
export async function exercisesLogged(
  { loaders, req }: Pick<Context, 'loaders' | 'req'>,
  { document }: ProductUser,
  page: PageArgs,
): Promise<Connection<LoggedExercise>> {
  if (!(await seesTraining(req, document.id))) return emptyPage(page)
  const keyset = readCursor(LAST_DONE_FIRST, page.after)
  const all = await loaders.exercisesDone.load(document.id)
  const rest = keyset ? all.filter((done) => isBehind(done, keyset)) : all
  return toConnection(rest.slice(0, page.first + 1), LAST_DONE_FIRST, page, LoggedExercise.from, async () => all.length)
}

/** Both are ASCII, so JavaScript compares as the databases do. */
function isBehind({ doneKey, id }: LastDone, { key, id: after }: Keyset): boolean {
  return doneKey < String(key) || (doneKey === key && id < after)
}
