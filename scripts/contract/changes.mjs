// What differs between two schemas, as client teams must take it.
import { diff } from '@graphql-inspector/core'

/** What says nothing about what a client may send or gets: texts, costs, and deprecations, which are read apart. */
const SILENT = /DESCRIPTION|^DIRECTIVE_USAGE_|DEPRECATION/
const OWN_DIRECTIVES = /^@(cost|listSize)\b/

/** What a client team does about a change. */
const TO_DO = {
  FIELD_REMOVED: 'Remove the field from your documents.',
  FIELD_TYPE_CHANGED: 'Generate your types anew, and handle the new type.',
  FIELD_ARGUMENT_REMOVED: 'Leave the argument out.',
  FIELD_ARGUMENT_ADDED: 'Send the argument.',
  FIELD_ARGUMENT_TYPE_CHANGED: 'Generate your types anew, and send the new type.',
  FIELD_ARGUMENT_DEFAULT_CHANGED: 'Send the argument where you rely on the old default.',
  INPUT_FIELD_REMOVED: 'Leave the field out of the input.',
  INPUT_FIELD_ADDED: 'Send the field.',
  INPUT_FIELD_TYPE_CHANGED: 'Generate your types anew, and send the new type.',
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: 'Send the field where you rely on the old default.',
  ENUM_VALUE_REMOVED: 'Send the value no more.',
  ENUM_VALUE_ADDED: 'Give each switch over the enum a default branch, or a branch for the value.',
  TYPE_REMOVED: 'Remove the type from your documents.',
  TYPE_KIND_CHANGED: 'Generate your types anew, and read the type in the schema.',
  UNION_MEMBER_REMOVED: 'Remove the fragments on the type.',
  UNION_MEMBER_ADDED:
    'Handle the new type, or any type that you do not know. Add it to the possible types of your cache.',
  OBJECT_TYPE_INTERFACE_REMOVED: 'Remove the fragments that relied on the interface.',
  OBJECT_TYPE_INTERFACE_ADDED:
    'Handle the new type, or any type that you do not know. Add it to the possible types of your cache.',
}

/**
 * @typedef {object} Change
 * @property {string} id Names the change in `accepts.json` and stays the same while the change is the same.
 * @property {'breaking' | 'dangerous' | 'new' | 'eased'} kind `eased`: what is sent may now be less, or what comes may
 *   be more exact.
 * @property {string} type
 * @property {string} coordinate Of the element that has changed.
 * @property {string} message
 * @property {string} toDo
 * @property {any} meta
 */

/**
 * @param {import('graphql').GraphQLSchema} before
 * @param {import('graphql').GraphQLSchema} after
 * @returns {Promise<Change[]>}
 */
export async function compareSchemas(before, after) {
  const found = await diff(before, after)
  return found
    .filter(({ type, path }) => !SILENT.test(type) && !OWN_DIRECTIVES.test(path ?? ''))
    .map((change) => {
      const kind = kindOf(change, before)
      const coordinate = coordinateOf(change)
      return {
        id: `${change.type} ${idPath(change, coordinate)}`,
        kind,
        type: change.type,
        coordinate,
        message: `${change.message.replaceAll(/'([^']*)'/g, '`$1`')}.`,
        toDo: kind === 'new' ? 'Nothing.' : (TO_DO[change.type] ?? 'Read the schema.'),
        meta: change.meta,
      }
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** @returns {Change['kind']} */
function kindOf({ type, criticality, meta }, before) {
  // An interface that is new has no documents yet. A new type of a known interface comes to clients that know it not.
  if (type === 'OBJECT_TYPE_INTERFACE_ADDED') return before.getType(meta.addedInterfaceName) ? 'dangerous' : 'new'
  // Nobody sends an optional argument by accident.
  if (type === 'FIELD_ARGUMENT_ADDED' && !meta.isAddedFieldArgumentBreaking) return 'new'
  if (criticality.level === 'BREAKING') return 'breaking'
  if (criticality.level === 'DANGEROUS') return 'dangerous'
  return type.endsWith('_TYPE_CHANGED') ? 'eased' : 'new'
}

function coordinateOf({ type, path = '', meta }) {
  if (!type.startsWith('FIELD_ARGUMENT_')) return path
  const argument = path.split('.').at(-1)
  return `${meta.typeName}.${meta.fieldName}(${argument}:)`
}

function idPath({ type, meta }, coordinate) {
  if (type.startsWith('OBJECT_TYPE_INTERFACE_')) {
    return `${coordinate} ${meta.addedInterfaceName ?? meta.removedInterfaceName}`
  }
  if (type === 'UNION_MEMBER_ADDED') return `${meta.unionName} ${meta.addedUnionMemberTypeName}`
  if (type === 'UNION_MEMBER_REMOVED') return `${meta.unionName} ${meta.removedUnionMemberTypeName}`
  return coordinate
}
