// Reads the published operations, each with the fragments that it needs.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kind, parse, print, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { sha256 } from '../contract/operations.mjs'
import { namedType } from './namedType.mjs'

const FOLDER = 'schema/operations'

export function readOperations(schema) {
  const definitions = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(FOLDER, name), 'utf8')
      /** @type {any} */
      const [definition] = parse(text, { noLocation: true }).definitions
      return {
        definition,
        name: definition.name.value,
        about: [...text.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join(' '),
      }
    })
  const fragments = new Map(
    definitions
      .filter(({ definition }) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name, each.definition]),
  )
  const operations = definitions
    .filter(({ definition }) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((each) => ({ ...each, ...described(schema, each.definition, fragments) }))
  return { operations, fragments }
}

function described(schema, definition, fragments) {
  const used = [...fragmentsOf(definition, fragments)].map((name) => fragments.get(name))
  const body = [definition, ...used].map(print).join('\n')
  const [problem] = validate(schema, parse(body))
  if (problem) throw problem
  requireIds(schema, parse(body))
  const isMutation = definition.operation === 'mutation'
  const root = isMutation && schema.getMutationType().getFields()[definition.selectionSet.selections[0].name.value]
  return { body, hash: sha256(body), isMutation, root }
}

/** Normalised caches warn of an object whose ID was not asked for. */
function requireIds(schema, document) {
  const fragments = new Map(document.definitions.map((each) => [each.name?.value, each]))
  const hasId = ({ selections }) =>
    selections.some(({ kind, name }) =>
      kind === Kind.FRAGMENT_SPREAD ? hasId(fragments.get(name.value).selectionSet) : name?.value === 'id',
    )
  const info = new TypeInfo(schema)
  /** @param {import('graphql').FieldNode} node */
  const Field = ({ name, selectionSet }) => {
    if (!selectionSet || !namedType(info.getType()).getFields().id || hasId(selectionSet)) return
    throw new Error(`${document.definitions[0].name.value} does not select the id of ${name.value}.`)
  }
  visit(document, visitWithTypeInfo(info, { Field }))
}

/** The names of all fragments that a definition needs. */
export function fragmentsOf(node, fragments, found = new Set()) {
  visit(node, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return
      found.add(value)
      fragmentsOf(fragments.get(value), fragments, found)
    },
  })
  return found
}
