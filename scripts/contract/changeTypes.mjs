// Every kind of change that @graphql-inspector/core can find: what a client team does about it, or why a client never
// feels it. A test walks them all, so that a newer version of the package brings none unseen.

const MEMBER = 'Handle the new type, or any type that you do not know. Add it to the possible types of your cache.'
const DIRECTIVE = 'Read what the directive means.'

/** What a client team does about a change. */
export const TO_DO = {
  FIELD_REMOVED: 'Remove the field from your documents.',
  FIELD_ADDED: 'Nothing.',
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
  TYPE_ADDED: 'Nothing.',
  TYPE_REMOVED: 'Remove the type from your documents.',
  TYPE_KIND_CHANGED: 'Generate your types anew, and read the type in the schema.',
  UNION_MEMBER_REMOVED: 'Remove the fragments on the type.',
  UNION_MEMBER_ADDED: MEMBER,
  OBJECT_TYPE_INTERFACE_REMOVED: 'Remove the fragments that relied on the interface.',
  OBJECT_TYPE_INTERFACE_ADDED: MEMBER,
  SCHEMA_QUERY_TYPE_CHANGED: 'Generate your types anew.',
  SCHEMA_MUTATION_TYPE_CHANGED: 'Generate your types anew.',
  SCHEMA_SUBSCRIPTION_TYPE_CHANGED: 'Generate your types anew.',
  DIRECTIVE_ADDED: 'Nothing.',
  DIRECTIVE_REMOVED: 'Remove the directive from your documents.',
  DIRECTIVE_LOCATION_ADDED: 'Nothing.',
  DIRECTIVE_LOCATION_REMOVED: 'Remove the directive from these places.',
  DIRECTIVE_ARGUMENT_ADDED: 'Send the argument.',
  DIRECTIVE_ARGUMENT_REMOVED: 'Leave the argument out.',
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: 'Send the new type.',
  DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: 'Send the argument where you rely on the old default.',
  DIRECTIVE_REPEATABLE_ADDED: 'Nothing.',
  DIRECTIVE_REPEATABLE_REMOVED: 'Send the directive once.',
  // What the schema says of its own elements by directives. Most say nothing to clients; see `isSilentUsage`.
  DIRECTIVE_USAGE_ARGUMENT_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_ARGUMENT_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_ARGUMENT_DEFINITION_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_ARGUMENT_DEFINITION_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_ENUM_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_ENUM_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_ENUM_VALUE_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_ENUM_VALUE_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_FIELD_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_FIELD_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_FIELD_DEFINITION_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_FIELD_DEFINITION_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_INPUT_OBJECT_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_INPUT_OBJECT_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_INTERFACE_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_INTERFACE_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_OBJECT_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_OBJECT_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_SCALAR_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_SCALAR_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_SCHEMA_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_SCHEMA_REMOVED: DIRECTIVE,
  DIRECTIVE_USAGE_UNION_MEMBER_ADDED: DIRECTIVE,
  DIRECTIVE_USAGE_UNION_MEMBER_REMOVED: DIRECTIVE,
}

/** Texts change no answer, and deprecations.mjs reads what is deprecated. */
export const SILENT = new Set([
  'DIRECTIVE_ARGUMENT_DESCRIPTION_CHANGED',
  'DIRECTIVE_DESCRIPTION_CHANGED',
  'ENUM_VALUE_DEPRECATION_REASON_ADDED',
  'ENUM_VALUE_DEPRECATION_REASON_CHANGED',
  'ENUM_VALUE_DEPRECATION_REASON_REMOVED',
  'ENUM_VALUE_DESCRIPTION_CHANGED',
  'FIELD_ARGUMENT_DESCRIPTION_CHANGED',
  'FIELD_DEPRECATION_ADDED',
  'FIELD_DEPRECATION_REASON_ADDED',
  'FIELD_DEPRECATION_REASON_CHANGED',
  'FIELD_DEPRECATION_REASON_REMOVED',
  'FIELD_DEPRECATION_REMOVED',
  'FIELD_DESCRIPTION_ADDED',
  'FIELD_DESCRIPTION_CHANGED',
  'FIELD_DESCRIPTION_REMOVED',
  'INPUT_FIELD_DESCRIPTION_ADDED',
  'INPUT_FIELD_DESCRIPTION_CHANGED',
  'INPUT_FIELD_DESCRIPTION_REMOVED',
  'TYPE_DESCRIPTION_ADDED',
  'TYPE_DESCRIPTION_CHANGED',
  'TYPE_DESCRIPTION_REMOVED',
])

/** `cost` and `listSize` are ours and say what is charged, and deprecations.mjs reads `deprecated`. */
const SILENT_DIRECTIVES = ['cost', 'listSize', 'deprecated']

/**
 * Whether a client feels nothing of what a directive says of an element. A directive that is not known here counts as
 * one that clients read, because the schema that they fetch shows it.
 */
export function isSilentUsage({ type, meta }, directive) {
  // The change that adds the element tells it.
  if (meta.addedToNewType) return true
  // A scalar whose format is told now had one before.
  if (type === 'DIRECTIVE_USAGE_SCALAR_ADDED' && directive === 'specifiedBy') return true
  return SILENT_DIRECTIVES.includes(directive)
}
