/** What a document may be at most, whoever sends it and whatever it costs. */
export interface DocumentLimits {
  /** Counted by the parser, which stops there. */
  tokens: number
  depth: number
  aliases: number
  /** In characters. An alias is repeated with each object of the answer. */
  aliasLength: number
  directives: number
  rootFields: number
  mutations: number
  /** What is selected once each spread is replaced by its fragment: bounds whatever follows spreads, graphql-js included. */
  selections: number
  /** How often one response name may be written: validation compares each pair of them. */
  repetitions: number
}

/** Introspection as GraphiQL and the code generators ask for it is 15 levels deep. */
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
