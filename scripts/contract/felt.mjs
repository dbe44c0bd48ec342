// Which uses of a schema feel a change of it. Pure.

/**
 * Where a client would feel a change.
 *
 * @param {import('./changes.mjs').Change} change
 * @param {import('./uses.mjs').Index} index
 * @param {import('graphql').GraphQLSchema} after
 * @returns {import('./uses.mjs').Use[]}
 */
export function usesOf(change, { uses, branches }, after) {
  const member = newMemberOf(change)
  if (member) return without(branches, after, member)
  return keysOf(change).flatMap((key) => [...(uses.get(key)?.values() ?? [])])
}

/** The type that a union or an interface now has too, and which documents have no branch for. */
export function newMemberOf({ type, meta }) {
  if (type === 'UNION_MEMBER_ADDED') return { abstract: meta.unionName, member: meta.addedUnionMemberTypeName }
  if (type === 'OBJECT_TYPE_INTERFACE_ADDED') return { abstract: meta.addedInterfaceName, member: meta.objectTypeName }
  return null
}

/** The keys of the index under which a change is felt. */
export function keysOf({ type, coordinate, meta }) {
  const owner = coordinate.split('.')[0]
  switch (type) {
    case 'FIELD_ARGUMENT_ADDED':
      return [`${meta.typeName}.${meta.fieldName}`]
    case 'DIRECTIVE_ARGUMENT_ADDED':
      return [`@${meta.directiveName}`]
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED':
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
      // What a directive says of an element is felt by everybody who meets the element.
      return type.startsWith('DIRECTIVE_USAGE_')
        ? [...new Set([coordinate, `omits ${coordinate}`, `reads ${owner}`, `sends ${owner}`])]
        : [coordinate]
  }
}

/** Selections on an abstract type that have no branch for a member of it. */
function without(branches, after, { abstract, member }) {
  const interfaces =
    after
      .getType(member)
      ?.getInterfaces?.()
      .map(({ name }) => name) ?? []
  const isCovered = (covered) => [member, ...interfaces].some((name) => covered.has(name))
  return branches.filter((each) => each.abstract === abstract && !isCovered(each.covered)).map(({ place }) => place)
}
