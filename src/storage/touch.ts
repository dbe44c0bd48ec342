import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { changeTags, formerSlugTag, type TaggedSlug } from '../kernel/catalogue.ts'

/** Says what a save has touched, whoever saves: it is revalidated when the save is committed, and not when it is undone. */
export function touch(req: PayloadRequest, ...tags: string[]): void {
  req.payload.db.waymark.touched.add(req.transactionID, tags)
}

/** The hooks that name what a save or a deletion touched: the document, and the lists it may stand in. */
export function touches(slug: TaggedSlug) {
  const name: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ doc, req }) => {
    touch(req, ...changeTags(slug, doc.id))
    return doc
  }
  return { afterChange: [name], afterDelete: [name] }
}

/** Beside these: the slug that led to its page until now, for those who keep pages by their address. */
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
