// The documents of a client: what they say, in which file and line, and whether a schema answers them.
import { getLocation, Kind, parse, Source, specifiedRules, validate } from 'graphql'
import { reachedFrom } from './spreads.mjs'

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
const MOST_PROBLEMS = 100

/**
 * @typedef {object} Text A text with documents, and where it stands.
 * @property {string} file
 * @property {string} text
 * @property {number} [line] The line of the file on which the text begins.
 * @property {string} [problem] Why the text is not what the client sends.
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
  const parsed = texts.flatMap(({ file, text, line = 1, problem }) => {
    if (problem) problems.push(`${file}:${line} ${problem}`)
    if (problem) return []
    try {
      const source = new Source(text, file, { line, column: 1 })
      return [{ file, definitions: parse(source, { maxTokens: MOST_TOKENS }).definitions }]
    } catch (error) {
      const [at] = error.locations ?? [{ line: 1 }]
      const message = error instanceof RangeError ? 'The document is nested too deeply.' : error.message
      problems.push(`${file}:${at.line + line - 1} ${message}`)
      return []
    }
  })
  const everywhere = new Map(parsed.flatMap(({ definitions }) => fragmentsIn(definitions)))
  // A file of code has many texts, and two files may have fragments of one name.
  const nearby = new Map(
    parsed.flatMap(({ file, definitions }) =>
      fragmentsIn(definitions).map(([name, each]) => [`${file} ${name}`, each]),
    ),
  )
  const units = parsed.map(({ file, definitions }) => {
    const own = new Map(fragmentsIn(definitions))
    const find = (name) => own.get(name) ?? nearby.get(`${file} ${name}`) ?? everywhere.get(name)
    const { reached, missing } = reachedFrom(definitions, find)
    for (const spread of missing) {
      problems.push(`${file}:${lineAt(spread)} The fragment ${spread.name.value} is in none of the files.`)
    }
    return { file, document: { kind: Kind.DOCUMENT, definitions: [...new Set([...definitions, ...reached])] } }
  })
  return { units: /** @type {Unit[]} */ (units), problems: [...new Set(problems)] }
}

const fragmentsIn = (definitions) =>
  definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : []))

/**
 * What a schema does not answer, each with its place. A fragment of many operations is told once.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly Unit[]} units
 * @returns {(Place & { message: string })[]}
 */
export function problemsOf(schema, units) {
  const found = new Map()
  const tell = (message, node, document) => {
    const place = placeOf(node, document)
    found.set(`${place.file}:${place.line} ${message}`, { ...place, message })
  }
  const errorsIn = (document) => validate(schema, document, RULES, { maxErrors: MOST_PROBLEMS })
  for (const { document, members } of together(units)) {
    const errors = errorsIn(document)
    if (errors.length <= MOST_PROBLEMS) {
      for (const { message, nodes } of errors) tell(message, nodes[0], document)
      continue
    }
    for (const unit of members) {
      for (const { message, nodes } of errorsIn(unit.document)) {
        if (nodes?.[0]) tell(message, nodes[0], unit.document)
        // graphql-js adds an error without a place where it stops.
        else
          tell(`There are more than ${MOST_PROBLEMS} problems here. These are the first.`, first(unit), unit.document)
      }
    }
  }
  return [...found.values()]
}

const first = ({ document }) => document.definitions[0]

/**
 * Units as few documents, because the rules take a third of their time to begin with each. Two fragments of one name
 * cannot stand in one document.
 *
 * @param {readonly Unit[]} units
 */
function together(units) {
  /** @type {{ members: Unit[], fragments: Map<string, object> }[]} */
  const documents = []
  for (const unit of units) {
    const { definitions } = unit.document
    const named = fragmentsIn(definitions)
    const fits = ({ fragments }) => named.every(([name, each]) => (fragments.get(name) ?? each) === each)
    const home = documents.find(fits) ?? { members: [], fragments: new Map() }
    if (home.members.length === 0) documents.push(home)
    home.members.push(unit)
    for (const [name, each] of named) home.fragments.set(name, each)
  }
  return documents.map(({ members }) => {
    const definitions = new Set(members.flatMap(({ document }) => document.definitions))
    return { members, document: { kind: Kind.DOCUMENT, definitions: [...definitions] } }
  })
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
