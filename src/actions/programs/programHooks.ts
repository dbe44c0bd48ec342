import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import type { Program } from '../../payload-types.ts'
import { describeChange, ProgramChange, type ProgramState } from './change.ts'
import { milestoneIdsOf, recordRevisions } from './revise.ts'
import { refuseStale } from './revision.ts'

declare module 'payload' {
  interface RequestContext {
    /** What the caller means by a change that its effect alone does not tell: a move is a reordering too. */
    programChange?: ProgramChange
  }
}

/** Publication has one source, `isPublished`; the date and the key that lists are ordered by follow it. */
export const stampPublication: CollectionBeforeValidateHook<Program> = ({ data, originalDoc }) => {
  if (!data) return data
  const isPublished = data.isPublished ?? originalDoc?.isPublished ?? false
  if (isPublished && originalDoc?.isPublished) return data
  const now = new Date()
  return { ...data, publishedAt: isPublished ? now.toISOString() : null, publishedKey: isPublished ? now.getTime() : 0 }
}

/** A save that changes nothing makes no revision. */
export const reviseProgram: CollectionBeforeChangeHook<Program> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('program', data, originalDoc, req)
  const after = { ...originalDoc, ...data }
  const change = describeChange(stateOf(originalDoc), stateOf(after))
  if (change === null) return data
  const meant = change === ProgramChange.MILESTONES_REORDERED ? req.context.programChange : undefined
  const revision = originalDoc.revision + 1
  await recordRevisions(req, meant ?? change, [{ ...after, revision }])
  return { ...data, revision }
}

/** The first revision needs the program's ID. `data` and not `doc`: a caller's narrow `select` would leave parts of it out. */
export const recordCreation: CollectionAfterChangeHook<Program> = async ({ data, doc, operation, req }) => {
  if (operation === 'create') {
    await recordRevisions(req, ProgramChange.CREATED, [{ ...(data as Program), id: doc.id }])
  }
  return doc
}

/** A program takes its revisions with it: they are seen through it alone. */
export const forgetRevisions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'programRevisions', where: { program: { equals: id } }, req })
}

export function stateOf(program: Omit<Program, 'id'>): ProgramState {
  return {
    title: program.title,
    slug: program.slug,
    description: program.description || null,
    level: program.level || null,
    isPublished: program.isPublished,
    milestoneIds: milestoneIdsOf(program),
  }
}
