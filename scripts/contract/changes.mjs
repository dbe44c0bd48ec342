// What differs between two schemas, as client teams must take it.
import { diff } from '@graphql-inspector/core'
import { isSilentUsage, SILENT, TO_DO } from './changeTypes.mjs'

const OWN_DIRECTIVES = /^@(cost|listSize)\b/
const USAGE = /^DIRECTIVE_USAGE_/

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
  return onceForEachDirective(found.filter(({ type, path }) => !SILENT.has(type) && !OWN_DIRECTIVES.test(path ?? '')))
    .map((change) => {
      const kind = kindOf(change, before)
      const coordinate = coordinateOf(change)
      return {
        id: `${change.type} ${idPath(change, coordinate)}`,
        kind,
        type: change.type,
        coordinate,
        message: `${messageOf(change, coordinate).replaceAll(/'([^']*)'/g, '`$1`')}.`,
        toDo: kind === 'new' ? 'Nothing.' : toDoOf(change),
        meta: change.meta,
      }
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * The first change of each directive at each element, without those that no client feels: what happens to its arguments
 * comes after what happens to itself.
 */
function onceForEachDirective(found) {
  const told = new Set()
  return found.filter((change) => {
    if (!USAGE.test(change.type)) return true
    const directive = directiveOf(change)
    const key = `${coordinateOf(change)} @${directive}`
    if (told.has(key)) return false
    told.add(key)
    return !isSilentUsage(change, directive)
  })
}

/** @returns {Change['kind']} */
function kindOf({ type, criticality, meta }, before) {
  // An interface that is new has no documents yet. A new type of a known interface comes to clients that know it not.
  if (type === 'OBJECT_TYPE_INTERFACE_ADDED') return before.getType(meta.addedInterfaceName) ? 'dangerous' : 'new'
  // Nobody sends an optional argument by accident.
  if (type === 'FIELD_ARGUMENT_ADDED' && !meta.isAddedFieldArgumentBreaking) return 'new'
  // What is not known may break anything.
  if (!(type in TO_DO) || criticality.level === 'BREAKING') return 'breaking'
  // The package finds nothing in a directive that gets an argument, although it may say something else now.
  if (criticality.level === 'DANGEROUS' || type === 'DIRECTIVE_USAGE_ARGUMENT_ADDED') return 'dangerous'
  return type.endsWith('_TYPE_CHANGED') || USAGE.test(type) ? 'eased' : 'new'
}

function toDoOf(change) {
  const directive = directiveOf(change)
  if (directive === 'oneOf') return 'Send exactly one of the fields, and no null.'
  if (directive === 'specifiedBy') return 'See whether you still read and write the values rightly.'
  return TO_DO[change.type] ?? 'Read the schema. The gate does not know this kind of change yet.'
}

function messageOf({ type, message, meta }, coordinate) {
  const directive = directiveOf({ type, meta })
  if (directive === 'oneOf') {
    const isAdded = type === 'DIRECTIVE_USAGE_INPUT_OBJECT_ADDED'
    return `Input '${coordinate}' ${isAdded ? 'now takes' : 'no longer has to have'} exactly one of its fields (@oneOf)`
  }
  if (directive === 'specifiedBy') return `The format of scalar '${coordinate}' (@specifiedBy) has changed`
  return /^DIRECTIVE_USAGE_ARGUMENT_(ADDED|REMOVED)$/.test(type)
    ? `What '@${directive}' says of '${coordinate}' has changed`
    : message
}

/** Which directive says something else of an element of the schema. */
function directiveOf({ type, meta }) {
  return USAGE.test(type) ? (meta.addedDirectiveName ?? meta.removedDirectiveName ?? meta.directiveName) : undefined
}

function coordinateOf({ type, path = '', meta }) {
  if (USAGE.test(type)) return elementOf(meta)
  if (type.startsWith('SCHEMA_')) return Object.values(meta).find((name) => name !== null)
  if (type.startsWith('DIRECTIVE_ARGUMENT_')) {
    const name = meta.directiveArgumentName ?? meta.addedDirectiveArgumentName ?? meta.removedDirectiveArgumentName
    return `@${meta.directiveName}(${name}:)`
  }
  if (!type.startsWith('FIELD_ARGUMENT_')) return path
  const argument = path.split('.').at(-1)
  return `${meta.typeName}.${meta.fieldName}(${argument}:)`
}

/** The element of which a directive says something. The package has another name for each kind of it. */
function elementOf(meta) {
  const owner = ['typeName', 'inputObjectName', 'interfaceName', 'objectName', 'enumName', 'unionName', 'scalarName']
  const first = (names) => names.map((name) => meta[name]).find((name) => name != null)
  const type = first([...owner, 'parentTypeName']) ?? ''
  const inner = first(['fieldName', 'inputFieldName', 'enumValueName', 'parentFieldName', 'parentEnumValueName'])
  const argument = first(['argumentName', 'parentArgumentName'])
  if (!inner) return type
  return argument ? `${type}.${inner}(${argument}:)` : `${type}.${inner}`
}

function idPath({ type, meta }, coordinate) {
  if (USAGE.test(type)) return `${coordinate} @${directiveOf({ type, meta })}`
  if (type.startsWith('OBJECT_TYPE_INTERFACE_')) {
    return `${coordinate} ${meta.addedInterfaceName ?? meta.removedInterfaceName}`
  }
  if (type === 'UNION_MEMBER_ADDED') return `${meta.unionName} ${meta.addedUnionMemberTypeName}`
  if (type === 'UNION_MEMBER_REMOVED') return `${meta.unionName} ${meta.removedUnionMemberTypeName}`
  return coordinate
}
