import type { Program as ProgramDocument } from '../../payload-types.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Keyset } from '../connections/cursor.ts'
import { readCursor, toConnection } from '../connections/findPage.ts'
import type { PageArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { programOrders } from './findPublishedPrograms.ts'
import { Program } from './program.type.ts'

/**
 * A page of the programs that hold a milestone. The loader reads the sorted programs of all milestones in the request
 * at once, and this function cuts out the page, so that the number of calls does not grow with the number of
 * milestones.
 */
export async function programsOfMilestone(
  { loaders }: Pick<Context, 'loaders'>,
  milestoneId: string,
  page: PageArgs,
): Promise<Connection<Program>> {
  return pageOfPrograms(await loaders.programsOfMilestone.load(milestoneId), page)
}

/** A page of these programs, which are sorted by title. */
export function pageOfPrograms(all: ProgramDocument[], page: PageArgs): Connection<Program> {
  const order = programOrders.TITLE_ASC
  const keyset = readCursor(order, page.after)
  const rest = keyset ? all.filter((program) => isBehind(program, keyset)) : all
  return toConnection(rest.slice(0, page.first + 1), order, page, Program.from, async () => all.length)
}

/** Compares as both databases do: by bytes, which for UTF-8 is the order of the code points. */
function isBehind({ titleKey, id }: ProgramDocument, keyset: Keyset): boolean {
  const byTitle = Buffer.compare(Buffer.from(titleKey), Buffer.from(String(keyset.key)))
  return byTitle > 0 || (byTitle === 0 && id > keyset.id)
}
