import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { now } from '../../kernel/clock.ts'
import type { Program } from '../../payload-types.ts'
import { describeChange, ProgramChange, type ProgramState } from './change.ts'
import { forgetOrphans, madeFor } from './plan/forgetOrphans.ts'
import { milestoneIdsOf, recordRevisions } from './revise.ts'
import { refuseStale } from './revision.ts'

declare module 'payload' {
  interface RequestContext {
    /** The kind of change that the caller means, where the effect alone does not tell: a move also is a reordering. */
    programChange?: ProgramChange
  }
}

/**
 * `isPublished` alone says whether a program is published. The date of publication and the key by which lists are
 * ordered follow `isPublished`.
 */
export const stampPublication: CollectionBeforeValidateHook<Program> = ({ data, originalDoc }) => {
  if (!data) return data
  const isPublished = data.isPublished ?? originalDoc?.isPublished ?? false
  if (isPublished && originalDoc?.isPublished) return data
  const at = now()
  return { ...data, publishedAt: isPublished ? at.toISOString() : null, publishedKey: isPublished ? at.getTime() : 0 }
}

/** A save that changes nothing makes no revision. */
export const reviseProgram: CollectionBeforeChangeHook<Program> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('program', data, originalDoc, req)
  const after = { ...originalDoc, ...data }
  const change = describeChange(stateOf(originalDoc), stateOf(after))
  if (change === null) return data
  // Payload validates after this hook, and refuses it there.
  if (!after.title || !after.slug) return data
  const meant = change === ProgramChange.MILESTONES_REORDERED ? req.context.programChange : undefined
  const { gathered } = req.context
  if (gathered) {
    gathered.programs.set(originalDoc.id, meant ?? change)
    return data
  }
  const revision = originalDoc.revision + 1
  await recordRevisions(req, [{ ...after, revision, change: meant ?? change }])
  return { ...data, revision }
}

/**
 * Runs after the save, because the first revision needs the ID of the program. Takes `data` and not `doc`, because a
 * narrow `select` of the caller would leave out parts of `doc`.
 */
export const recordCreation: CollectionAfterChangeHook<Program> = async ({ data, doc, operation, req }) => {
  if (operation === 'create') {
    const made = req.context.duplicate ? ProgramChange.COPIED : ProgramChange.CREATED
    const change = req.context.programChange ?? made
    await recordRevisions(req, [{ ...(data as Program), id: doc.id, change }])
  }
  return doc
}

/** Deletes the revisions together with their program, because they are only seen through the program. */
export const forgetRevisions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'programRevisions', where: { program: { equals: id } }, req })
}

/** What plans made for the program goes with it, as far as nobody else holds it and history does not name it. */
export const forgetWhatItLeaves: CollectionAfterDeleteHook<Program> = async ({ id, doc, req }) => {
  await forgetOrphans(
    { payload: req.payload, req },
    String(id),
    await madeFor({ payload: req.payload, req }, String(id)),
  )
  return doc
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
