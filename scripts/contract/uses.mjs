// Which elements of a schema the documents of a client use, and where. A document does not show what its variables
// hold, so a client that sends a variable of an input type may send each field of it.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isScalarType,
  isUnionType,
  Kind,
  typeFromAST,
} from 'graphql'
import { placeOf } from './documents.mjs'
import { keysOf, newMemberOf } from './felt.mjs'
import { fragmentsOf, omissibleIn } from './variables.mjs'

/**
 * @typedef {import('./documents.mjs').Place & { maybe?: true }} Use `maybe`: only what the variables hold decides.
 *
 * @typedef {object} Index
 * @property {Map<string, Map<string, Use>>} uses By coordinate and by file and line; `reads Enum`, `sends Input` and
 *   `omits Type.field(argument:)` too.
 * @property {{ abstract: string, covered: Set<string>, place: Use }[]} branches Selections on unions and interfaces.
 */

/**
 * @param {import('graphql').GraphQLSchema} schema The schema that the documents were written for.
 * @param {readonly import('./documents.mjs').Unit[]} units All documents of the client.
 * @param {readonly import('./changes.mjs').Change[]} changes What is looked for.
 * @returns {Index}
 */
export function indexUses(schema, units, changes) {
  /** @type {Index} */
  const index = { uses: new Map(), branches: [] }
  if (changes.length === 0) return index
  const wanted = new Set(changes.flatMap(keysOf))
  const grown = new Set(changes.flatMap((change) => newMemberOf(change)?.abstract ?? []))
  const isOmissible = omissibleIn(units)
  // A fragment of many documents is in each of them.
  const visited = new Set()
  for (const { document } of units) {
    const fragments = fragmentsOf(document)
    for (const definition of document.definitions) {
      if (visited.has(definition)) continue
      visited.add(definition)
      const mayOmit = (name) => isOmissible(definition, name)
      walk(definition, { schema, document, fragments, mayOmit, index, wanted, grown })
    }
  }
  return index
}

/** A walk of our own, because a visitor with a TypeInfo takes five times as long. */
function walk(definition, { schema, document, fragments, mayOmit, index, wanted, grown }) {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) onFragment(definition)
  else if (definition.kind === Kind.OPERATION_DEFINITION) {
    for (const variable of definition.variableDefinitions ?? []) onVariable(variable)
    onDirectives(definition)
    onSelections(definition.selectionSet, schema.getRootType(definition.operation))
  }

  function note(key, node, maybe = false) {
    if (!wanted.has(key)) return
    const place = placeOf(node, document)
    const places = index.uses.get(key) ?? new Map()
    const at = `${place.file}:${place.line}`
    if (!places.has(at) || (places.get(at).maybe && !maybe)) places.set(at, maybe ? { ...place, maybe } : place)
    index.uses.set(key, places)
  }

  function onVariable({ variable, type, defaultValue, directives }) {
    const named = getNamedType(typeFromAST(schema, type))
    if (isInputType(named)) for (const each of reachableFrom(named)) note(`sends ${each}`, variable, true)
    onValue(defaultValue, named)
    onDirectives({ directives })
  }

  function onFragment({ typeCondition, selectionSet, directives }, parent) {
    if (typeCondition) note(typeCondition.name.value, typeCondition)
    onDirectives({ directives })
    onSelections(selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : parent)
  }

  function onSelections(selectionSet, parent) {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) onField(selection, parent)
      else if (selection.kind === Kind.INLINE_FRAGMENT) onFragment(selection, parent)
      else onDirectives(selection)
    }
  }

  function onField(node, parent) {
    onDirectives(node)
    /** @type {import('graphql').GraphQLField<any, any> | undefined} */
    const field = parent?.getFields?.()[node.name.value]
    if (!field) return
    // What answers a field of an interface is the field of an object, with the defaults of its own arguments.
    const owners = isInterfaceType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent]
    for (const owner of owners) {
      const coordinate = `${owner.name}.${field.name}`
      note(coordinate, node)
      onArguments(owner.getFields()[field.name].args, node, coordinate)
    }
    const type = getNamedType(field.type)
    note(type.name, node)
    if (isEnumType(type)) note(`reads ${type.name}`, node)
    if (isAbstractType(type) && grown.has(type.name) && node.selectionSet) {
      const covered = coveredBy(node.selectionSet, type.name, fragments)
      if (covered.size > 0 || isUnionType(type)) {
        index.branches.push({ abstract: type.name, covered, place: placeOf(node, document) })
      }
    }
    if (isCompositeType(type)) onSelections(node.selectionSet, type)
  }

  function onDirectives({ directives = [] }) {
    for (const node of directives) {
      const coordinate = `@${node.name.value}`
      note(coordinate, node)
      onArguments(schema.getDirective(node.name.value)?.args ?? [], node, coordinate)
    }
  }

  function onArguments(args, node, coordinate) {
    for (const { name, type } of args) {
      const value = node.arguments?.find((each) => each.name.value === name)?.value
      onGiven(`${coordinate}(${name}:)`, value, node)
      onValue(value, getNamedType(type))
    }
  }

  /** Notes whether an argument or a field of an input is sent, and whether it takes its default. A null does. */
  function onGiven(coordinate, value, node) {
    if (value) note(coordinate, node)
    if (!value || value.kind === Kind.NULL) note(`omits ${coordinate}`, node)
    else if (value.kind === Kind.VARIABLE && mayOmit(value.name.value)) note(`omits ${coordinate}`, node, true)
  }

  function onValue(node, type) {
    if (node?.kind === Kind.LIST) for (const each of node.values) onValue(each, type)
    if (node?.kind === Kind.ENUM && isEnumType(type)) note(`${type.name}.${node.value}`, node)
    if (node?.kind !== Kind.OBJECT || !isInputObjectType(type)) return
    note(type.name, node)
    for (const field of Object.values(type.getFields())) {
      const value = node.fields.find(({ name }) => name.value === field.name)?.value
      onGiven(`${type.name}.${field.name}`, value, node)
      onValue(value, getNamedType(field.type))
    }
  }
}

/** @type {WeakMap<import('graphql').GraphQLNamedType, Set<string>>} */
const reachable = new WeakMap()

/** The input types, enums and scalars that a value of a type may hold. */
function reachableFrom(type) {
  const kept = reachable.get(type)
  if (kept) return kept
  const found = new Set()
  const queue = [type]
  for (let each = queue.pop(); each; each = queue.pop()) {
    if (found.has(each.name)) continue
    if (isEnumType(each) || isScalarType(each) || isInputObjectType(each)) found.add(each.name)
    if (isInputObjectType(each))
      for (const { type: own } of Object.values(each.getFields())) queue.push(getNamedType(own))
  }
  reachable.set(type, found)
  return found
}

/** The types that a selection has fragments on, apart from the abstract type itself. */
function coveredBy({ selections }, abstract, fragments, found = new Set(), visited = new Set()) {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) continue
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
    if (isSpread && visited.has(selection.name.value)) continue
    if (isSpread) visited.add(selection.name.value)
    const fragment = isSpread ? fragments.get(selection.name.value) : selection
    if (!fragment) continue
    const on = fragment.typeCondition?.name.value
    if (on && on !== abstract) found.add(on)
    coveredBy(fragment.selectionSet, abstract, fragments, found, visited)
  }
  return found
}
