import type { GraphQLError } from 'graphql'
import { tooComplex } from '../errors/graphqlErrors.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'

/** The largest workout, 50 exercises of 50 sets with every field of a set, has about 30,000 values. */
const MOST_VALUES = 50_000
const DEEPEST = 30
/**
 * The longest list that an input takes has 10,000 enrolments. This limit is a little higher, so that a slightly longer
 * list is refused by its own rule.
 */
const MOST_ITEMS = 12_000
/**
 * The longest list of objects has 500 events. Objects have a lower limit because each is validated rule by rule, which
 * costs a hundred times as much as a text.
 */
const MOST_OBJECTS = 1_000
/** No input type has a tenth as many fields. Each unknown field is an error, and its message shows all other fields. */
const MOST_FIELDS = 500
/**
 * In characters. Limited because graphql-js compares a bad value with the valid ones and shows it. Above half a
 * megabyte, because sign-in refuses texts up to that size by its own rules and messages.
 */
const LONGEST_TEXT = 720_000

/** Refuses variables that are larger than any mutation takes, before each value is coerced and validated. */
export const limitVariables: RequestSteps = {
  didResolveOperation({ request }) {
    const refusal = refuseLargeVariables(request.variables)
    if (refusal) throw refusal
  },
}

/** Without recursion, because JSON may be nested a million levels deep. Stops at the first value over a limit. Pure. */
function refuseLargeVariables(variables: unknown): GraphQLError | null {
  let values = 0
  let level: unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return tooLarge('variableDepth', depth, DEEPEST, 'are nested', 'levels deep')
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && value.length > LONGEST_TEXT) {
        return tooLarge('variableLength', value.length, LONGEST_TEXT, 'contain a string of', 'characters')
      }
      if (typeof value !== 'object' || value === null) continue
      const inside = Object.values(value)
      if (Array.isArray(value)) {
        const most = isOfObjects(inside) ? MOST_OBJECTS : MOST_ITEMS
        if (inside.length > most) return tooLarge('variableItems', inside.length, most, 'contain a list of', 'items')
      } else if (inside.length > MOST_FIELDS)
        return tooLarge('variableFields', inside.length, MOST_FIELDS, 'contain an object of', 'fields')
      for (const inner of inside) {
        values += 1
        if (values > MOST_VALUES) return tooLarge('variables', values, MOST_VALUES, 'contain', 'values or more')
        below.push(inner)
      }
    }
    level = below
  }
  return null
}

/** Checks only the first ten items, because a list that mixes texts and objects is refused at the first misfit. */
const isOfObjects = (list: readonly unknown[]) => list.slice(0, 10).some((item) => typeof item === 'object')

function tooLarge(limit: string, value: number, maximum: number, verb: string, unit: string): GraphQLError {
  return tooComplex({
    limit,
    value,
    maximum,
    message: `The variables ${verb} ${value} ${unit}; at most ${maximum} are allowed.`,
  })
}
