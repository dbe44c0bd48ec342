// What scripts/buildPlayground.mjs puts into the bundle.

/** The documents of schema/operations. */
declare const OPERATIONS: readonly PublishedOperation[]

interface PublishedOperation {
  name: string
  kind: 'query' | 'mutation'
  group: string
  description: string
  /** With the fragments that it uses. */
  text: string
}

/** Where the editors' workers are, by the label that Monaco asks with. */
declare const WORKERS: Record<'editor' | 'json' | 'graphql', string>

declare module '*.css'
