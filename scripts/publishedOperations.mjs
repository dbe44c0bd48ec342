// The documents of schema/operations as the IDE offers them: each with the fragments that it uses, what its comment says of it,
// and the group in which people look for it.
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
    // The comment above it; its lines are one text.
    description: [...text.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join(' '),
    spreads,
    text,
  }
}

/** All that a document needs, each once, also those that only a fragment names. */
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
