import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { changeTags, formerSlugTag, type TaggedSlug } from '../kernel/catalogue.ts'
import { productUserIdOf } from './whoAsks.ts'

/**
 * Notes what a save has touched, whoever saves. The tags are revalidated when the save is committed, and not when it is
 * rolled back.
 */
export function touch(req: PayloadRequest, ...tags: string[]): void {
  req.payload.db.waymark.touched.add(req.transactionID, tags, productUserIdOf(req))
}

/** The hooks that touch the tags of a saved or deleted document: the document, and the lists that may contain it. */
export function touches(slug: TaggedSlug) {
  const name: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ doc, req }) => {
    touch(req, ...changeTags(slug, doc.id))
    return doc
  }
  return { afterChange: [name], afterDelete: [name] }
}

/**
 * The hooks of `touches`, which here also touch the slug that no longer leads to the page, for front ends that keep
 * pages by their address.
 */
export function touchesPage(slug: 'programs' | 'exercises', isPublic: (doc: Record<string, unknown>) => boolean) {
  const pageOf = (doc: Record<string, unknown> | undefined) => (doc && isPublic(doc) ? doc.slug : undefined)
  const leaves = (req: PayloadRequest, before: unknown, after?: unknown) => {
    if (typeof before === 'string' && before !== after) touch(req, formerSlugTag(slug, before))
  }
  const changed: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
    leaves(req, pageOf(previousDoc), pageOf(doc))
    return doc
  }
  const deleted: CollectionAfterDeleteHook = ({ doc, req }) => {
    leaves(req, pageOf(doc))
    return doc
  }
  const { afterChange, afterDelete } = touches(slug)
  return { afterChange: [...afterChange, changed], afterDelete: [...afterDelete, deleted] }
}
