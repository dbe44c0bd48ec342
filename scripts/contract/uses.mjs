// Which elements of a schema the documents of a client use, and where. A document does not show what its variables
// hold, so a client that sends a variable of an input type may send each field of it.
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isUnionType,
  Kind,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { placeOf } from './documents.mjs'

/**
 * @typedef {import('./documents.mjs').Place & { maybe?: true }} Use `maybe`: only what the variables hold decides.
 *
 * @typedef {object} Index
 * @property {Map<string, Use[]>} uses By coordinate; `reads Enum`, `sends Input` and `omits Type.field(argument:)` too.
 * @property {{ abstract: string, covered: Set<string>, place: Use }[]} branches Selections on unions and interfaces.
 */

/**
 * @param {import('graphql').GraphQLSchema} schema The schema that the documents were written for.
 * @param {readonly import('./documents.mjs').Unit[]} units
 * @param {readonly import('./changes.mjs').Change[]} changes What is looked for.
 * @returns {Index}
 */
export function indexUses(schema, units, changes) {
  /** @type {Index} */
  const index = { uses: new Map(), branches: [] }
  const wanted = new Set(changes.flatMap(keysOf))
  const seen = new Set()
  if (changes.length > 0) for (const { document } of units) indexDocument(schema, document, index, { wanted, seen })
  return index
}

function indexDocument(schema, document, { uses, branches }, { wanted, seen }) {
  const info = new TypeInfo(schema)
  const fragments = new Map(document.definitions.map((each) => [each.name?.value, each]))
  /** Variables that may be left out, so that an argument takes its default. */
  let optional = new Set()
  const note = (key, node, maybe) => {
    if (!wanted.has(key)) return
    const place = placeOf(node, document)
    const once = `${key} ${place.file}:${place.line}`
    if (seen.has(once)) return
    seen.add(once)
    uses.set(key, [...(uses.get(key) ?? []), maybe ? { ...place, maybe: true } : place])
  }
  /** @type {import('graphql').ASTVisitor} */
  const visitor = {
    OperationDefinition({ variableDefinitions = [] }) {
      optional = new Set()
      for (const { variable, type, defaultValue } of variableDefinitions) {
        if (type.kind !== Kind.NON_NULL_TYPE && !defaultValue) optional.add(variable.name.value)
        const named = getNamedType(typeFromAST(schema, type))
        if (isInputType(named)) for (const each of reachableFrom(named)) note(`sends ${each}`, variable, true)
      }
    },
    Field(node) {
      const parent = info.getParentType()
      const field = info.getFieldDef()
      if (!parent || !field) return
      const coordinate = `${parent.name}.${field.name}`
      note(coordinate, node)
      for (const argument of field.args) {
        const given = node.arguments.find(({ name }) => name.value === argument.name)?.value
        const key = `${coordinate}(${argument.name}:)`
        if (given) note(key, node)
        if (!given) note(`omits ${key}`, node)
        else if (given.kind === Kind.VARIABLE && optional.has(given.name.value)) note(`omits ${key}`, node, true)
      }
      const type = getNamedType(field.type)
      note(type.name, node)
      if (isEnumType(type)) note(`reads ${type.name}`, node)
      if (isAbstractType(type) && node.selectionSet) {
        const covered = coveredBy(node.selectionSet, type.name, fragments)
        if (covered.size > 0 || isUnionType(type)) {
          branches.push({ abstract: type.name, covered, place: placeOf(node, document) })
        }
      }
    },
    InlineFragment({ typeCondition }) {
      if (typeCondition) note(typeCondition.name.value, typeCondition)
    },
    FragmentDefinition({ typeCondition }) {
      note(typeCondition.name.value, typeCondition)
    },
    ObjectValue(node) {
      const type = getNamedType(info.getInputType())
      if (!isInputObjectType(type)) return
      note(type.name, node)
      const given = new Set(node.fields.map(({ name }) => name.value))
      for (const { name } of Object.values(type.getFields())) {
        note(`${given.has(name) ? '' : 'omits '}${type.name}.${name}`, node)
      }
    },
    EnumValue(node) {
      const type = getNamedType(info.getInputType())
      if (isEnumType(type)) note(`${type.name}.${node.value}`, node)
    },
  }
  visit(document, visitWithTypeInfo(info, visitor))
}

/** The input types and enums that a value of a type may hold. */
function reachableFrom(type, found = new Set()) {
  if (found.has(type.name)) return found
  if (isEnumType(type)) found.add(type.name)
  if (!isInputObjectType(type)) return found
  found.add(type.name)
  for (const field of Object.values(type.getFields())) reachableFrom(getNamedType(field.type), found)
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

/**
 * Where a client would feel a change.
 *
 * @param {import('./changes.mjs').Change} change
 * @param {Index} index
 * @param {import('graphql').GraphQLSchema} after
 * @returns {Use[]}
 */
export function usesOf(change, { uses, branches }, after) {
  const { type, meta } = change
  if (type === 'UNION_MEMBER_ADDED') return without(branches, after, meta.unionName, meta.addedUnionMemberTypeName)
  if (type === 'OBJECT_TYPE_INTERFACE_ADDED')
    return without(branches, after, meta.addedInterfaceName, meta.objectTypeName)
  return keysOf(change).flatMap((key) => uses.get(key) ?? [])
}

/** The keys of the index under which a change is felt. */
function keysOf({ type, coordinate, meta }) {
  switch (type) {
    case 'FIELD_ARGUMENT_ADDED':
      return [`${meta.typeName}.${meta.fieldName}`]
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
      return [`omits ${coordinate}`]
    case 'INPUT_FIELD_ADDED':
      return [meta.inputName, `sends ${meta.inputName}`]
    case 'INPUT_FIELD_REMOVED':
    case 'INPUT_FIELD_TYPE_CHANGED':
      return [coordinate, `sends ${meta.inputName}`]
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
      return [`omits ${coordinate}`, `sends ${meta.inputName}`]
    case 'ENUM_VALUE_REMOVED':
      return [coordinate, `sends ${meta.enumName}`]
    case 'ENUM_VALUE_ADDED':
      return [`reads ${meta.enumName}`]
    case 'TYPE_REMOVED':
    case 'TYPE_KIND_CHANGED':
      return [coordinate, `sends ${coordinate}`]
    default:
      return [coordinate]
  }
}

/** Selections on an abstract type that have no branch for a member of it. */
function without(branches, after, abstract, member) {
  const interfaces =
    after
      .getType(member)
      ?.getInterfaces?.()
      .map(({ name }) => name) ?? []
  const isCovered = (covered) => [member, ...interfaces].some((name) => covered.has(name))
  return branches.filter((each) => each.abstract === abstract && !isCovered(each.covered)).map(({ place }) => place)
}
