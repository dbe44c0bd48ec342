import type { GraphQLError } from 'graphql'
import { tooComplex } from '../errors/graphqlErrors.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'

/** A workout of 50 exercises of 50 sets with all that a set may say has about 30,000. */
const MOST_VALUES = 50_000
const DEEPEST = 30
/** The longest list that anything takes has 10,000 enrolments; whoever sends a few too many is told so by the rule that it breaks. */
const MOST_ITEMS = 12_000
/** The longest list of objects has 500 events. Each object is validated rule by rule, which costs a hundred times what a text does. */
const MOST_OBJECTS = 1_000
/** No input has a tenth of that. Each field that it does not have is an error, which shows all the others. */
const MOST_FIELDS = 500
/** A bad value is compared with the good ones and shown. Sign-in refuses half a megabyte by rules and in words of its own. */
const LONGEST_TEXT = 720_000

/** Refuses variables that are larger than anything a mutation takes, before they are coerced and validated value by value. */
export const limitVariables: RequestSteps = {
  didResolveOperation({ request }) {
    const refusal = refuseLargeVariables(request.variables)
    if (refusal) throw refusal
  },
}

/** Level by level and without recursion: JSON may be nested a million deep. Stops at the first value too many. Pure. */
function refuseLargeVariables(variables: unknown): GraphQLError | null {
  let values = 0
  let level: unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return tooLarge('variableDepth', depth, DEEPEST, 'are nested', 'levels deep')
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && value.length > LONGEST_TEXT) {
        return tooLarge('variableLength', value.length, LONGEST_TEXT, 'hold a text of', 'characters')
      }
      if (typeof value !== 'object' || value === null) continue
      const inside = Object.values(value)
      if (Array.isArray(value)) {
        const most = isOfObjects(inside) ? MOST_OBJECTS : MOST_ITEMS
        if (inside.length > most) return tooLarge('variableItems', inside.length, most, 'have a list of', 'items')
      } else if (inside.length > MOST_FIELDS)
        return tooLarge('variableFields', inside.length, MOST_FIELDS, 'have an object of', 'fields')
      for (const inner of inside) {
        values += 1
        if (values > MOST_VALUES) return tooLarge('variables', values, MOST_VALUES, 'hold', 'values or more')
        below.push(inner)
      }
    }
    level = below
  }
  return null
}

/** The first few are looked at: whoever mixes texts and objects is refused at the first that does not fit. */
const isOfObjects = (list: readonly unknown[]) => list.slice(0, 10).some((item) => typeof item === 'object')

function tooLarge(limit: string, value: number, maximum: number, verb: string, unit: string): GraphQLError {
  return tooComplex({
    limit,
    value,
    maximum,
    message: `The variables ${verb} ${value} ${unit}; at most ${maximum} are allowed.`,
  })
}
