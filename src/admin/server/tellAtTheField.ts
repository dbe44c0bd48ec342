import type { AfterErrorHook } from 'payload'
import { Refusal } from '../../kernel/refusal.ts'

/**
 * The form shows a refusal above itself, and also at its field where the answer names the field as Payload's
 * `ValidationError` does. Rules name fields as the mutations do, below `input`.
 */
export const tellAtTheField: AfterErrorHook = ({ collection, error, result }) => {
  if (!(error instanceof Refusal) || !collection) return
  const names = new Set(collection.flattenedFields.map(({ name }) => name))
  const errors = error.refused.flatMap(({ field, message }) => {
    const path = field?.[0] === 'input' ? field.slice(1) : (field ?? [])
    return path[0] && names.has(path[0]) ? [{ path: path.join('.'), message }] : []
  })
  if (errors.length === 0) return
  return {
    response: { ...result, errors: [{ message: error.message, data: { collection: collection.slug, errors } }] },
  }
}
