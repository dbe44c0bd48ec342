// Whether documents select what normalised caches need. Pure.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { placeInWords, placeOf } from './documents.mjs'

/**
 * The selections on a type with an ID that leave `id` out. Apollo Client, Graphcache and Relay form the key of an object
 * from it, and keep an object without a key apart from its other copies.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly import('./documents.mjs').Unit[]} units
 * @returns {string[]}
 */
export function missingIds(schema, units) {
  const found = new Set()
  for (const { document } of units) {
    const fragments = new Map(document.definitions.map((each) => [/** @type {any} */ (each).name?.value, each]))
    const info = new TypeInfo(schema)
    const check = (node) => {
      const type = getNamedType(info.getType())
      if (!node.selectionSet || !isCompositeType(type)) return
      for (const each of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
        if (!isObjectType(each) || !('id' in each.getFields())) continue
        if (!selectsId(schema, node.selectionSet, each, fragments)) {
          found.add(`${placeInWords(placeOf(node, document))}: ${node.name.value} selects no id of ${each.name}.`)
        }
      }
    }
    visit(document, visitWithTypeInfo(info, { Field: check }))
  }
  return [...found]
}

/** Whether an object of a type has `id` in the answer, under this name: an alias is no key. */
function selectsId(schema, { selections }, type, fragments, visited = new Set()) {
  return selections.some((selection) => {
    if (selection.directives?.some(({ name }) => name.value === 'include' || name.value === 'skip')) return false
    if (selection.kind === Kind.FIELD) return selection.name.value === 'id' && (selection.alias?.value ?? 'id') === 'id'
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined
    if (name && visited.has(name)) return false
    if (name) visited.add(name)
    const fragment = name ? fragments.get(name) : selection
    const condition = schema.getType(fragment?.typeCondition?.name.value ?? type.name)
    const applies = condition === type || (isAbstractType(condition) && schema.isSubType(condition, type))
    return applies && fragment && selectsId(schema, fragment.selectionSet, type, fragments, visited)
  })
}
