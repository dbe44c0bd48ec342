/** The limits for every document, independent of the caller and the cost. */
export interface DocumentLimits {
  /** The parser counts tokens, and stops at this limit. */
  tokens: number
  depth: number
  aliases: number
  /** In characters. Limited because every object of the answer repeats the alias. */
  aliasLength: number
  directives: number
  rootFields: number
  mutations: number
  /**
   * The number of selections after each spread is replaced by its fragment. Bounds all code that follows spreads,
   * graphql-js included.
   */
  selections: number
  /** How often a document may write one response name. Limited because validation compares each pair of them. */
  repetitions: number
}

/** `depth` is 15 because the introspection query of GraphiQL and the code generators is 15 levels deep. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  aliasLength: 80,
  directives: 20,
  rootFields: 20,
  mutations: 10,
  selections: 10_000,
  repetitions: 200,
}
