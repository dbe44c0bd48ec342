// The documents of a client: what they say, in which file and line, and whether a schema answers them.
import { getLocation, Kind, parse, Source, specifiedRules, validate, visit } from 'graphql'

/**
 * Rules about the document alone. A change of the schema breaks none of them, and Relay's directives and the arguments
 * of its fragments break some, although its compiler makes valid documents of them.
 */
const ABOUT_THE_DOCUMENT = [
  'ExecutableDefinitions',
  'KnownDirectives',
  'KnownFragmentNames',
  'LoneAnonymousOperation',
  'NoFragmentCycles',
  'NoUndefinedVariables',
  'NoUnusedFragments',
  'NoUnusedVariables',
  'SingleFieldSubscriptions',
  'UniqueArgumentNames',
  'UniqueDirectivesPerLocation',
  'UniqueFragmentNames',
  'UniqueInputFieldNames',
  'UniqueOperationNames',
  'UniqueVariableNames',
]
const RULES = specifiedRules.filter(({ name }) => !ABOUT_THE_DOCUMENT.includes(name.replace(/Rule$/, '')))
const MOST_TOKENS = 50_000

/**
 * @typedef {object} Text A text with documents, and where it stands.
 * @property {string} file
 * @property {string} text
 * @property {number} [line] The line of the file on which the text begins.
 *
 * @typedef {object} Unit The definitions of one text, and the fragments of others that they need.
 * @property {string} file
 * @property {import('graphql').DocumentNode} document
 *
 * @typedef {object} Place
 * @property {string} operation
 * @property {string} file
 * @property {number} line
 */

/**
 * Reads the texts of one client. Fragments may stand in another text than the operation that spreads them.
 *
 * @param {readonly Text[]} texts
 * @returns {{ units: Unit[], problems: string[] }}
 */
export function readDocuments(texts) {
  const problems = []
  const parsed = texts.flatMap(({ file, text, line = 1 }) => {
    try {
      const source = new Source(text, file, { line, column: 1 })
      return [{ file, definitions: parse(source, { maxTokens: MOST_TOKENS }).definitions }]
    } catch (error) {
      const [at] = error.locations ?? [{ line: 1 }]
      problems.push(`${file}:${at.line + line - 1} ${error.message}`)
      return []
    }
  })
  const fragments = new Map(
    parsed
      .flatMap(({ definitions }) => definitions)
      .flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
  const units = parsed.map(({ file, definitions }) => {
    const { needed, missing } = fragmentsOf(definitions, fragments)
    for (const spread of missing) {
      problems.push(`${file}:${lineAt(spread)} The fragment ${spread.name.value} is in none of the files.`)
    }
    return { file, document: { kind: Kind.DOCUMENT, definitions: [...definitions, ...needed] } }
  })
  return { units: /** @type {Unit[]} */ (units), problems }
}

/** The fragments that definitions need from elsewhere, each once. */
function fragmentsOf(definitions, fragments) {
  const own = new Set(definitions.map((each) => each.name?.value))
  const needed = new Set()
  const missing = []
  const queue = [...definitions]
  for (let definition = queue.pop(); definition; definition = queue.pop()) {
    visit(definition, {
      FragmentSpread(spread) {
        if (own.has(spread.name.value)) return
        const fragment = fragments.get(spread.name.value)
        if (!fragment) missing.push(spread)
        if (!fragment || needed.has(fragment)) return
        needed.add(fragment)
        queue.push(fragment)
      },
    })
  }
  return { needed, missing }
}

/**
 * What a schema does not answer, each with its place. A fragment of many operations is told once.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly Unit[]} units
 * @returns {(Place & { message: string })[]}
 */
export function problemsOf(schema, units) {
  const found = new Map()
  for (const { document } of units) {
    for (const { message, nodes } of validate(schema, document, RULES)) {
      const place = placeOf(nodes?.[0], document)
      found.set(`${place.file}:${place.line} ${message}`, { ...place, message })
    }
  }
  return [...found.values()]
}

/**
 * @param {import('graphql').ASTNode} node
 * @param {import('graphql').DocumentNode} document
 * @returns {Place}
 */
export function placeOf(node, document) {
  const { source, start } = node.loc
  const definition = document.definitions.find(
    ({ loc }) => loc.source === source && loc.start <= start && start <= loc.end,
  )
  return { operation: nameOf(definition), file: source.name, line: lineAt(node) }
}

function nameOf(definition) {
  if (definition?.kind === Kind.FRAGMENT_DEFINITION) return `fragment ${definition.name.value}`
  return `${definition?.operation ?? 'query'} ${definition?.name?.value ?? 'without a name'}`
}

/** @param {import('graphql').ASTNode} node */
function lineAt({ loc }) {
  return getLocation(loc.source, loc.start).line + loc.source.locationOffset.line - 1
}

/** A place in one line. */
export function placeInWords({ operation, file, line }) {
  return `${operation}, ${file}:${line}`
}
