import type { PayloadRequest, Where } from 'payload'
import type { SnapshotMilestone } from '../../actions/programs/revise.ts'
import { differenceBetween, type RevisionContent } from '../../actions/workouts/progress/revisionDifference.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import { idOf } from '../../kernel/relation.ts'
import type { ProgramRevision } from '../../payload-types.ts'
import { type Page, reading } from './guardedEndpoint.ts'

const REVISIONS_AT_ONCE = 50

/**
 * A page of a program's revisions, newest first, each with what it changed. The page begins below the revision
 * `before`, or with the newest revision if `before` is null.
 */
export async function pageOfRevisions(req: PayloadRequest, loaders: Loaders, program: string, before: number | null) {
  const docs = await revisionsOf(req, program, before === null ? [] : [{ revision: { less_than: before } }], {
    limit: REVISIONS_AT_ONCE + 1, // one more, to compare the last shown revision with
  })
  const shown = await Promise.all(
    docs.slice(0, REVISIONS_AT_ONCE).map(async (row, index) => {
      const previous = docs[index + 1]
      const { revision, change, createdAt } = row
      const author = row.createdBy && (await loaders.author.load(idOf(row.createdBy) as string))
      const changes = previous ? differenceBetween(contentOf(previous), contentOf(row)) : []
      return { revision, change, createdAt, createdBy: author ? author.username : null, changes }
    }),
  )
  const older = docs.length > REVISIONS_AT_ONCE ? String(shown.at(-1)?.revision) : null
  return { shown, older } satisfies Page<unknown>
}

/** Null if a revision does not exist, or if the caller may not see it. */
export async function differenceOfRevisions(
  req: PayloadRequest,
  program: string,
  from: number | null,
  to: number | null,
) {
  const docs = await revisionsOf(req, program, [{ revision: { in: [Number(from), Number(to)] } }])
  const [older, newer] = [from, to].map((revision) => docs.find((row) => row.revision === revision))
  return older && newer ? { from, to, changes: differenceBetween(contentOf(older), contentOf(newer)) } : null
}

async function revisionsOf(req: PayloadRequest, program: string, more: Where[], page: { limit?: number } = {}) {
  const { docs } = await req.payload.find({
    collection: 'programRevisions',
    where: { and: [{ program: { equals: program } }, ...more] },
    sort: '-revision',
    ...reading(req),
    ...page,
  })
  return docs
}

function contentOf({ title, milestones }: ProgramRevision): RevisionContent {
  return { title, milestones: milestones as SnapshotMilestone[] }
}
