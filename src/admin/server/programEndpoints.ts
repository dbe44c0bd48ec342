import type { Endpoint, PayloadRequest } from 'payload'
import { assignEndpoints } from './assignEndpoints.ts'
import { findVisible, guardedEndpoint, loadersOf, numberIn } from './guardedEndpoint.ts'
import { planEndpoints } from './planEndpoints.ts'
import { printEndpoint } from './printEndpoint.ts'
import { pageOfEnrolments } from './programEnrolments.ts'
import { differenceOfRevisions, pageOfRevisions } from './programRevisions.ts'
import { treeOf } from './programTree.ts'
import { propagationEndpoints } from './propagationEndpoints.ts'
import { sheetEndpoints } from './sheetEndpoints.ts'

/** The data of a program's overview, and what its button does. All of it runs in our process: the pages only draw. */
export const programEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/overview', overviewOf),
  guardedEndpoint('get', '/:id/revisions', async (req, id) => {
    const before = numberIn(req, 'before')
    return (await findVisible(req, 'programs', id)) ? pageOfRevisions(req, loadersOf(req), id, before) : null
  }),
  guardedEndpoint('get', '/:id/enrolments', async (req, id) => {
    const before = req.searchParams.get('before')
    return (await findVisible(req, 'programs', id)) ? pageOfEnrolments(req, loadersOf(req), id, before) : null
  }),
  guardedEndpoint('get', '/:id/difference', (req, id) =>
    differenceOfRevisions(req, id, numberIn(req, 'from'), numberIn(req, 'to')),
  ),
  ...assignEndpoints,
  printEndpoint,
  ...sheetEndpoints,
  ...planEndpoints,
  ...propagationEndpoints,
]

async function overviewOf(req: PayloadRequest, id: string) {
  const program = await findVisible(req, 'programs', id)
  if (!program) return null
  const loaders = loadersOf(req)
  const [tree, revisions, enrolments] = await Promise.all([
    treeOf(req, program),
    pageOfRevisions(req, loaders, id, null),
    pageOfEnrolments(req, loaders, id, null),
  ])
  const { title, revision, isPublished } = program
  return { title, revision, isPublished, tree, revisions, enrolments }
}
