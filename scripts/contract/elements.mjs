// The elements of a schema by their coordinates, as the GraphQL specification writes them: Type.field,
// Type.field(argument:), Enum.VALUE and Input.field.
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql'

/**
 * @typedef {object} Element
 * @property {string} coordinate
 * @property {'type' | 'field' | 'argument' | 'value' | 'input field'} kind
 * @property {string} name
 * @property {string} parent The coordinate of what it stands in.
 * @property {any} element What graphql-js keeps of it.
 */

/** @param {import('graphql').GraphQLSchema} schema */
export function typesOf(schema) {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  )
}

/**
 * Everything that has a name below a type, with its parent's coordinate.
 *
 * @param {import('graphql').GraphQLNamedType} type
 * @returns {Element[]}
 */
export function elementsOf(type) {
  const inside = (kind) => (element) => ({
    coordinate: `${type.name}.${element.name}`,
    kind,
    name: element.name,
    parent: type.name,
    element,
  })
  if (isEnumType(type)) return type.getValues().map(inside('value'))
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(inside('input field'))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const found = inside('field')(field)
    const args = field.args.map((element) => ({
      coordinate: `${found.coordinate}(${element.name}:)`,
      kind: /** @type {const} */ ('argument'),
      name: element.name,
      parent: found.coordinate,
      element,
    }))
    return [found, ...args]
  })
}

/** A change asks for the elements of each release. */
const kept = new WeakMap()

/**
 * All elements of a schema, and its types, by coordinate.
 *
 * @returns {Map<string, Element>}
 */
export function allElements(schema) {
  const known = kept.get(schema)
  if (known) return known
  const elements = new Map(
    typesOf(schema)
      .flatMap((type) => [
        { coordinate: type.name, kind: /** @type {const} */ ('type'), name: type.name, parent: '', element: type },
        ...elementsOf(type),
      ])
      .map((found) => [found.coordinate, found]),
  )
  kept.set(schema, elements)
  return elements
}

/** The line at which a schema that was built from a text defines an element, or the type that has or had it. */
export function lineOf(schema, coordinate) {
  const found = allElements(schema).get(coordinate)?.element ?? schema.getType(coordinate.split('.')[0])
  return found?.astNode?.loc?.startToken.line
}
