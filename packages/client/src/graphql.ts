import { type DocumentNode, parse } from 'graphql'
import type { Typed } from './document.ts'

/** A parsed document that urql, Apollo Client and others infer the types from, as from a `TypedDocumentNode`. */
export interface TypedNode<Data, Variables> extends DocumentNode, Typed<Data, Variables> {
  __resultType?: Data
  __variablesType?: Variables
}

const parsed = new Map<string, DocumentNode>()

/** Parses a document for a client that takes no texts. Each document is parsed once. */
export function nodeOf<Data, Variables>(document: Typed<Data, Variables> & { toString(): string }) {
  const text = String(document)
  const node = parsed.get(text) ?? parse(text)
  parsed.set(text, node)
  return node as TypedNode<Data, Variables>
}
