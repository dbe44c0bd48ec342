import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Acceptance, gate, generated, type Judged, report } from '../../scripts/contract/index.mjs'

/** A small contract with one of each kind of element, without a fault. */
const CONTRACT = `
"""What is read."""
type Query {
  """The books."""
  books(
    """How many."""
    first: Int = 20
    """The cursor."""
    after: String
    """The order."""
    orderBy: BookOrder = TITLE
  ): BookConnection
  """One of them."""
  book("The ID." id: ID!): Book
  """What is found."""
  found: Found
}

"""What is changed."""
type Mutation {
  """Adds a book."""
  addBook("The book." input: AddBookInput!): AddBookPayload
}

"""A book."""
type Book implements Item {
  """Its ID."""
  id: ID!
  """Its title."""
  title: String!
  """Its old name."""
  name: String
  """Its genre."""
  genre: Genre
  """Who wrote it."""
  authors: [Author!]!
}

"""Somebody who writes."""
type Author implements Item {
  """Their ID."""
  id: ID!
  """Their name."""
  name: String!
}

"""Something with an ID."""
interface Item {
  """The ID."""
  id: ID!
}

"""Something found."""
union Found = Book | Author

"""A kind of book."""
enum Genre {
  """Invented."""
  FICTION
  """True."""
  FACT
}

"""An order."""
enum BookOrder {
  """By title."""
  TITLE
  """By age."""
  AGE
}

"""A page."""
type BookConnection {
  """The edges."""
  edges: [BookEdge!]!
  """The books."""
  nodes: [Book!]!
  """The page."""
  pageInfo: PageInfo!
}

"""A place in a page."""
type BookEdge {
  """The cursor."""
  cursor: String!
  """The book."""
  node: Book!
}

"""Where a page ends."""
type PageInfo {
  """Whether there is more."""
  hasNextPage: Boolean!
}

"""A new book."""
input AddBookInput {
  """Its title."""
  title: String!
  """Its old name."""
  name: String
}

"""What \`addBook\` did."""
type AddBookPayload {
  """The book."""
  book: Book
  """Why not."""
  userErrors: [UserError!]!
}

"""Why not."""
type UserError {
  """In words."""
  message: String!
}
`

const OPERATION = '# A book.\nquery Book($id: ID!) {\n  book(id: $id) {\n    id\n    title\n  }\n}\n'

interface Plan {
  /** Edits of the contract: each pair is an old and a new text. */
  edit?: [string, string][]
  /** What was released, as edits of the contract, with the day. The versions count up from 1.0.0. */
  released?: { on: string; edit?: [string, string][] }[]
  /** The version in package.json. */
  version?: string
  /** The documents of clients by name and file, and what they accept. */
  clients?: Record<string, { documents: Record<string, string>; accepts?: Acceptance[] }>
  /** What the service counted. Left out, it counted for a year that nobody used what is announced; null is no file. */
  usage?: { from?: string; to?: string; missing?: string[]; elements?: unknown } | string | null
  operations?: Record<string, string>
  /** What somebody wrote into a generated file. */
  stale?: Record<string, string>
}

export interface ContractRepository {
  root: string
  judge(plan?: Plan, today?: string): Promise<Judged & { text: string; failed: boolean }>
  remove(): void
}

/** A repository with a contract in a temporary folder, which the gate judges as it judges ours. */
export function contractRepository(): ContractRepository {
  const root = mkdtempSync(path.join(tmpdir(), 'waymark-contract-'))
  const write = (file: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return {
    root,
    async judge(
      { edit, released, version = '1.0.0', clients = {}, usage = {}, operations, stale = {} } = {},
      today = '2026-11-29',
    ) {
      rmSync(path.join(root, 'schema'), { recursive: true, force: true })
      write('package.json', { version })
      write('schema/schema.graphql', edited(edit))
      write('schema/budgets.json', [{ operation: 'Book', role: 'stranger', cost: 4, calls: 1 }])
      const counted = {
        from: '2025-12-01',
        to: today,
        missing: [],
        elements: { 'Book.name': {}, 'AddBookInput.name': {} },
      }
      if (usage !== null) write('schema/usage.json', typeof usage === 'string' ? usage : { ...counted, ...usage })
      for (const [file, text] of Object.entries(operations ?? { 'Book.graphql': OPERATION })) {
        write(`schema/operations/${file}`, text)
      }
      for (const [index, each] of (released ?? [{ on: '2026-01-01' }]).entries()) {
        const folder = `schema/releases/1.${index}.0`
        write(`${folder}/schema.graphql`, edited(each.edit))
        write(`${folder}/operations.json`, { version: `1.${index}.0`, released: each.on, operations: [] })
      }
      for (const [name, { documents, accepts }] of Object.entries(clients)) {
        write(`schema/clients/${name}/client.json`, { added: '2026-01-01' })
        if (accepts) write(`schema/clients/${name}/accepts.json`, accepts)
        for (const [file, text] of Object.entries(documents)) write(`schema/clients/${name}/documents/${file}`, text)
      }
      for (const [file, text] of Object.entries({ ...(await generated(root)), ...stale })) write(file, text)
      const result = await gate(root, { today })
      return { ...result, ...report(result) }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function edited(edits: [string, string][] = []): string {
  return edits.reduce((sdl, [from, to]) => {
    if (!sdl.includes(from)) throw new Error(`The contract has no ${from}`)
    return sdl.replace(from, to)
  }, CONTRACT)
}
