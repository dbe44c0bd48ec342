/** What typed documents of every generator have: `ResultOf` and `VariablesOf` read it. */
export interface Typed<Data, Variables> {
  /** Never there: it carries the types. */
  __apiType?: (variables: Variables) => Data
}

interface DocumentText {
  readonly name: string
  readonly text: string
  /** The SHA-256 of the text, for persisted queries. */
  readonly hash: string
  toString(): string
}

export interface QueryDocument<Data, Variables> extends DocumentText, Typed<Data, Variables> {
  readonly kind: 'query'
}

/**
 * A mutation with one field. `Filled` names the parts of its payload that are there unless it was refused, and `Key` the
 * field of its input that makes a repetition harmless. The client makes such a key where there is none.
 */
export interface MutationDocument<Data, Variables, Filled extends string = never, Key extends string = never>
  extends DocumentText,
    Typed<Data, Variables> {
  readonly kind: 'mutation'
  readonly repeats: string
  /** Never there: they carry types. */
  __filled?: Filled
  __key?: Key
}

export interface FragmentDocument<Data, Name extends string> extends DocumentText {
  readonly kind: 'fragment'
  __fragment?: { [name in Name]: Data }
}

/** What a component that shows a fragment takes from its parent. */
export type FragmentOf<Document> =
  Document extends FragmentDocument<infer Data, infer Name> ? { ' $fragmentRefs'?: { [name in Name]: Data } } : never

/** Opens a masked fragment. It does nothing at run time. */
export function readFragment<Data, Name extends string>(
  fragment: FragmentDocument<Data, Name>,
  masked: { ' $fragmentRefs'?: { [name in Name]: Data } },
): Data
export function readFragment<Data, Name extends string>(
  fragment: FragmentDocument<Data, Name>,
  masked: { ' $fragmentRefs'?: { [name in Name]: Data } } | null | undefined,
): Data | null
export function readFragment<Data, Name extends string>(
  fragment: FragmentDocument<Data, Name>,
  masked: readonly { ' $fragmentRefs'?: { [name in Name]: Data } }[],
): Data[]
export function readFragment(_fragment: unknown, masked: unknown): unknown {
  return masked ?? null
}

/** `repeats` says what makes a repetition of a mutation harmless. */
export function document<Document extends DocumentText>(
  name: string,
  hash: string,
  text: string,
  repeats?: string,
): Document {
  const kind = repeats === undefined ? (hash ? 'query' : 'fragment') : 'mutation'
  return { kind, name, hash, text, repeats, toString: () => text } as unknown as Document
}
