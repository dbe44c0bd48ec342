// With which codes each mutation may refuse. The description of a mutation in the SDL says it: "Refuses NOT_FOUND and
// INVALID (…)." A switch over the codes of a refusal is exhaustive only if the descriptions are complete.
import { isNonNullType } from 'graphql'
import { namedType } from './namedType.mjs'

export const codesOf = (schema) =>
  schema
    .getType('UserErrorCode')
    .getValues()
    .map(({ name }) => name)

export function refusalsOf(schema, mutation) {
  const said = / Refuses ([\s\S]*)$/.exec(mutation.description)?.[1] ?? ''
  const codes = codesOf(schema).filter((code) => new RegExp(`\\b${code}\\b`).test(said))
  if (said && codes.length === 0) throw new Error(`The description of ${mutation.name} refuses with no known code.`)
  return codes
}

/** The fields of a payload that are null after a refusal and never otherwise, as their descriptions say. */
export function filledOnSuccess(mutation) {
  return Object.values(namedType(mutation.type).getFields())
    .filter(({ type, description }) => !isNonNullType(type) && /null after a refusal\.$/i.test(description ?? ''))
    .map(({ name }) => name)
}

/** The type of user error that stands for a code: `StaleRevisionError` for STALE_REVISION, and `RuleError` for the rest. */
export function errorTypeOf(schema, code) {
  const own = `${code.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase())}Error`
  return schema.getType(own) ?? schema.getType('RuleError')
}

/** Which field of the input makes a repetition harmless, if one does. */
export function keyOf(mutation) {
  const input = mutation.args[0] && namedType(mutation.args[0].type)
  const fields = Object.keys(input?.getFields() ?? {})
  return ['clientId', 'idempotencyKey'].find((name) => fields.includes(name))
}
