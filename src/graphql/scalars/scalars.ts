import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { fromThousandths, toThousandths } from '../../kernel/load.ts'
import { DAY_WORDS, MOMENT_WORDS, readDay, readMoment } from '../../kernel/moment.ts'
import { readTempo, tempoProblem } from '../../kernel/prescription.ts'
import { atNode } from './atNode.ts'

/** A scalar whose values travel as strings in both directions. */
function stringScalar(
  name: string,
  description: string,
  parse: (value: string) => string,
  serialize: (value: unknown) => string,
  specifiedByURL?: string,
): GraphQLScalarType<string, string> {
  const read = (value: unknown) => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string.`)
    return parse(value)
  }
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize,
    parseValue: read,
    parseLiteral: (node) => atNode(node, () => read(node.kind === Kind.STRING ? node.value : null)),
  })
}

export const DateTime = stringScalar(
  'DateTime',
  'A date and time as in RFC 3339, in UTC with milliseconds, such as `2026-11-22T07:30:00.000Z`. Inputs may have ' +
    'another offset, which is converted to UTC. A day that does not exist is refused, and so is the year 0000.',
  (value) => {
    const moment = readMoment(value)
    if (moment === null) throw new GraphQLError(`DateTime ${MOMENT_WORDS}.`)
    return moment
  },
  (value) => (typeof value === 'string' ? value : (value as Date).toISOString()),
  'https://www.rfc-editor.org/rfc/rfc3339',
)

export const LocalDate = stringScalar(
  'LocalDate',
  "A day in the athlete's own time zone, such as `2026-11-22`.",
  (value) => {
    const day = readDay(value)
    if (day === null) throw new GraphQLError(`LocalDate ${DAY_WORDS}.`)
    return day
  },
  String,
  'https://scalars.graphql.org/andimarek/local-date.html',
)

export const Decimal = stringScalar(
  'Decimal',
  'An exact decimal number with at most 3 decimals, as a string such as `"102.5"`, never a float. Results are ' +
    'rounded half to even, once.',
  (value) => {
    const thousandths = toThousandths(value)
    if (thousandths === null)
      throw new GraphQLError('Decimal must be a plain decimal with at most 3 decimals, such as "102.5".')
    return fromThousandths(thousandths)
  },
  (value) => (typeof value === 'number' ? fromThousandths(Math.round(value * 1000)) : String(value)),
  'https://www.w3.org/TR/xmlschema11-2/#decimal',
)

export const Tempo = stringScalar(
  'Tempo',
  'The tempo of a repetition, such as `3-1-1-0`: the seconds (0 to 99) of the eccentric phase, the pause, the ' +
    'concentric phase and the pause. `X` means explosive. Inputs may have another usual spelling, such as `31X0` or ' +
    '`3-1-x-0`.',
  (value) => {
    const tempo = readTempo(value)
    if (tempo === null) throw new GraphQLError(`Tempo ${tempoProblem(value)?.message}.`)
    return tempo
  },
  (value) => readTempo(value) ?? String(value),
)

/** Not parsed here, so that a mutation can refuse a line by name of its field, and all lines of a plan at once. */
export const Prescription = stringScalar(
  'Prescription',
  'One line of prescription as coaches write it: `3x5 @75% rest 3:00`, or `w 2x5 @40%; 3x5 @80%; 5+ @85%`. Answers have one ' +
    'canonical form. A line that cannot be read is refused by the mutation, with the column and what may stand there. ' +
    'docs/notation.md has the grammar.',
  (line) => line,
  String,
)
