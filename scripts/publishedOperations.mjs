// The documents of schema/operations as the IDE offers them: each with the fragments that it uses, the description in
// its comment, and the group under which the IDE lists it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kind, parse, visit } from 'graphql'

const FOLDER = 'schema/operations'
const ACCOUNT = /passkey|login|logout|session$|recover|register|reauthenticat|account|profile|username/i

export function publishedOperations(folder = FOLDER) {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readDocument(readFileSync(path.join(folder, name), 'utf8')))
  const fragments = new Map(
    documents.filter(({ kind }) => kind === 'fragment').map((document) => [document.name, document]),
  )
  return documents
    .filter(({ kind }) => kind !== 'fragment')
    .map((document) => ({
      name: document.name,
      kind: document.kind,
      group: groupOf(document),
      description: document.description,
      text: [document, ...fragmentsOf(document, fragments)].map(({ text }) => text).join('\n'),
    }))
}

function readDocument(text) {
  const document = parse(text)
  const [definition] = document.definitions
  const spreads = new Set()
  visit(document, {
    FragmentSpread({ name }) {
      spreads.add(name.value)
    },
  })
  return {
    name: definition.name.value,
    kind: definition.kind === Kind.FRAGMENT_DEFINITION ? 'fragment' : definition.operation,
    // The comment above the operation, with its lines joined into one text.
    description: [...text.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join(' '),
    spreads,
    text,
  }
}

/** All fragments that a document needs, each once, including those that only another fragment spreads. */
function fragmentsOf(document, fragments, found = new Set()) {
  for (const name of document.spreads) {
    const fragment = fragments.get(name)
    if (!fragment) throw new Error(`${document.name} spreads ...${name}, which is not in ${FOLDER}`)
    if (found.has(fragment)) continue
    found.add(fragment)
    fragmentsOf(fragment, fragments, found)
  }
  return found
}

function groupOf({ name, kind, description }) {
  if (kind === 'query' && !/^(Account|UsernameAvailability)$/.test(name)) return 'Read'
  if (/Coaches only/.test(description)) return 'Coach'
  return ACCOUNT.test(name) ? 'Sign in and account' : 'Train'
}
