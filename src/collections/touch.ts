import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** What this transaction has touched so far; the doorway revalidates all of it once, after the commit. */
    touched?: Set<string>
  }
}

/** The hooks that name what a save or a deletion touched: the document, and the lists it may stand in. */
export function touches(type: string, list: string) {
  const touch: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({ doc, req }) => {
    req.context.touched?.add(`${type}:${doc.id}`).add(list)
    return doc
  }
  return { afterChange: [touch], afterDelete: [touch] }
}
