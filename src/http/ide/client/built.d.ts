// What scripts/buildPlayground.mjs puts into the bundle.

type PublishedOperation = import('../../../../scripts/publishedOperations.mjs').PublishedOperation

/** The documents of schema/operations. */
declare const OPERATIONS: readonly PublishedOperation[]

/** Where the editors' workers are, by the label that Monaco asks with. */
declare const WORKERS: Record<'editor' | 'json' | 'graphql', string>

declare module '*.css'
