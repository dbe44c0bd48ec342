import { RequestError, request } from './client.ts'
import { PageOfProgramsDocument, type PageOfProgramsQuery } from './generated/operations.ts'

type Program = NonNullable<PageOfProgramsQuery['programs']>['nodes'][number]

const ENDPOINT = process.env.WAYMARK_URL || 'http://127.0.0.1:4000/graphql'
/** Small, so that even the demo data fills more than one page. */
const PAGE_SIZE = 2

async function main(): Promise<void> {
  let shown = 0
  for await (const program of allPrograms()) {
    print(program)
    shown++
  }
  console.log(`\n${shown} ${shown === 1 ? 'program' : 'programs'}.`)
}

/** Yields programs one by one. Requests the next page when all programs of the current one have been used. */
async function* allPrograms(): AsyncGenerator<Program> {
  let after: string | null = null
  do {
    // The annotation breaks a circular inference: `after` depends on `programs`, and `programs` on `after`.
    const { programs }: PageOfProgramsQuery = await request(ENDPOINT, PageOfProgramsDocument, {
      first: PAGE_SIZE,
      after,
    })
    // The field is nullable in the schema, so that its error leaves other fields intact. `request` has thrown such an
    // error already.
    if (!programs) return
    yield* programs.nodes
    after = programs.pageInfo.hasNextPage ? programs.pageInfo.endCursor : null
  } while (after)
}

function print({ title, level, milestones }: Program): void {
  console.log(`\n${title}${level ? ` (${level.toLowerCase()})` : ''}`)
  for (const [index, { title, workouts }] of milestones.entries()) {
    console.log(`  ${index + 1}. ${title}: ${workouts.length} ${workouts.length === 1 ? 'workout' : 'workouts'}`)
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof RequestError ? error.message : error)
  process.exitCode = 1
}
