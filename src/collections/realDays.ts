import type { CollectionBeforeOperationHook, CollectionConfig, Field } from 'payload'
import { MOMENT_WORDS, readDay, readMoment, toldOfMoment } from '../kernel/moment.ts'
import { named } from '../kernel/reason.ts'
import { refuse } from '../kernel/refusal.ts'
import { changeFields } from './changeFields.ts'

/**
 * Lets every date of a collection be a day that exists, in what is saved and in what REST asks for. Payload reads a date
 * by `Date.parse`, which makes 2 March of 2026-02-30.
 */
export function withRealDays(collection: CollectionConfig): CollectionConfig {
  const { fields, hooks = {} } = collection
  return {
    ...collection,
    fields: changeFields(fields, guarded),
    hooks: { ...hooks, beforeOperation: [...(hooks.beforeOperation ?? []), refuseUnrealDays] },
  }
}

function guarded(field: Field): Field {
  return field.type === 'date' ? { ...field, validate: dateProblem(field.required === true) } : field
}

/** Rules save moments of their own as `Date` or as text. A custom check replaces Payload's check for `required`. */
function dateProblem(required: boolean) {
  return (value: unknown): string | true => {
    if (value === null || value === undefined || value === '') return required ? 'This must not be empty.' : true
    const isMoment = value instanceof Date ? !Number.isNaN(value.getTime()) : readMoment(value) !== null
    return isMoment ? true : `This ${MOMENT_WORDS}.`
  }
}

/** All dates of all collections are called so (a test checks it), and so are Payload's own. */
const DATE_NAME = /(^|\.)[a-z]+([A-Z][a-z]+)*At$/

const refuseUnrealDays: CollectionBeforeOperationHook = ({ args, req }) => {
  // Our own questions have no days that somebody typed.
  if (req.payloadAPI !== 'REST' || !('where' in args)) return args
  const [name] = unrealIn(args.where)
  if (name) throw refuse.invalid(named(name, toldOfMoment()), ['where', name])
  return args
}

/** The names of the dates in a condition that are compared with a day that does not exist. */
function unrealIn(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(unrealIn)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([name, condition]) => {
    if (!DATE_NAME.test(name)) return unrealIn(condition)
    const values = Object.entries(Object(condition)).flatMap(([operator, value]) =>
      operator === 'exists' ? [] : value,
    )
    return values.every(isReal) ? [] : [name]
  })
}

/** The list of the admin interface also asks for dates that are empty. */
function isReal(value: unknown): boolean {
  return value === 'null' || value === '' || value === null || readDay(value) !== null || readMoment(value) !== null
}
