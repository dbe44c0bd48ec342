import fc from 'fast-check'
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { isRequired } from './argumentSpots.ts'

const HOSTILE = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    'İ'.repeat(200),
    '\u202e',
    '%00',
    '../..',
    '{"$gt":""}',
    "';--",
    '__proto__',
    'null',
  ],
  ...['constructor', 'a\nb', '𝕬', '-0', '1e400', 'NaN', '9'.repeat(400), 'x'.repeat(10_000)],
]

const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 3 }))
const anyMoment = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom(
    '2026-02-30',
    '2026-03-02T10:00:00Z',
    '2026-03-02T10:00:00.123456789+14:00',
    '0000-01-01',
    '+275760-09-13',
  ),
)
const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.constantFrom(2 ** 31 - 1, -(2 ** 31)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** By the name of the scalar. Now and then there is a value of another kind, as broken clients send one. */
function anyScalar(name: string, ids: string[]): fc.Arbitrary<unknown> {
  const right: Record<string, fc.Arbitrary<unknown>> = {
    ID: fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 4 }, fc.uuid(), anyText),
    Int: anyNumber,
    Float: anyNumber,
    Boolean: fc.boolean(),
    Decimal: fc.oneof(anyNumber.map(String), anyNumber, anyText),
    DateTime: anyMoment,
    LocalDate: fc.oneof(
      anyMoment.map((moment) => moment.slice(0, 10)),
      anyMoment,
    ),
    Prescription: fc.oneof(fc.constantFrom('3x5 @75%', 'w 2x5 @40%; 5+ @85%', '3x30s rest 90s'), anyText),
  }
  const value = right[name] ?? (name.endsWith('JSON') ? fc.jsonValue() : anyText)
  return fc.oneof({ arbitrary: value, weight: 20 }, fc.jsonValue({ maxDepth: 1 }))
}

/** Any value of the type, right or wrong, as JSON. `ids` are those of documents that are there. */
export function anyInput(type: GraphQLInputType, ids: string[]): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyInput(type.ofType, ids)
  if (isListType(type)) return fc.array(anyInput(type.ofType, ids), { maxLength: 3 })
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  if (!isInputObjectType(type)) return anyScalar(type.name, ids)
  const fields = Object.values(type.getFields())
  const values = Object.fromEntries(
    fields.map((field) => [field.name, fc.option(anyInput(field.type, ids), { freq: 12 })]),
  )
  return fc.record(values, { requiredKeys: fields.filter(isRequired).map(({ name }) => name) })
}
