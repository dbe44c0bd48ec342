import fc from 'fast-check'
import { heaviestLoad } from '../kernel/load.ts'
import type { PrescribedSet } from '../kernel/notation/prescribedSet.ts'
import { scan, type Token } from '../kernel/notation/scan.ts'
import { DistanceUnit, type MassUnit, SetType, Side } from '../kernel/workoutVocabulary.ts'

/** Prescriptions that the schema can hold, lines that say them in many ways, and lines that say nothing. */

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 })

/** Often the numbers that people write, and sometimes any with three decimals. */
const decimal = (minimum: number, maximum: number) =>
  fc.oneof(
    fc.integer({ min: minimum, max: maximum }),
    fc.integer({ min: minimum * 1000, max: maximum * 1000 }).map((thousandths) => thousandths / 1000),
  )

const span = (minimum: number, maximum: number) =>
  fc.oneof(
    fc.constant([null, null] as const),
    decimal(minimum, maximum).map((lower) => [lower, null] as const),
    fc
      .tuple(decimal(minimum, maximum), decimal(minimum, maximum))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
  )

const whole = (maximum: number) => fc.nat({ max: maximum })

const repetitions = fc.oneof(
  fc.tuple(maybe(whole(1_000)), fc.constant(null)),
  fc.tuple(fc.constant(null), maybe(whole(1_000))),
  whole(1_000).map((reps) => [reps, reps] as const),
  fc.tuple(whole(1_000), whole(1_000)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
)

const load = fc.constantFrom<`${MassUnit}`>('KG', 'LB').chain((unit) =>
  fc
    .oneof(
      whole(200).map((value) => value * 1000),
      whole(heaviestLoad(unit)),
    )
    .map((thousandths) => ({ thousandths, unit })),
)

const distance: fc.Arbitrary<[number | null, DistanceUnit | null]> = fc.oneof(
  fc.constant<[null, null]>([null, null]),
  fc.tuple(decimal(0, 1_000_000), maybe(fc.constantFrom(...Object.values(DistanceUnit)))),
)

const phase = fc.oneof(fc.nat({ max: 99 }).map(String), fc.constant('X'))

export const anySet: fc.Arbitrary<PrescribedSet> = fc
  .record({
    type: fc.constantFrom(...Object.values(SetType)),
    reps: repetitions,
    load: maybe(load),
    percent: span(0, 200),
    rpe: span(1, 10),
    repsInReserve: maybe(decimal(0, 10)),
    durationSeconds: maybe(fc.oneof(whole(200), whole(86_400))),
    distance,
    tempo: maybe(fc.tuple(phase, phase, phase, phase).map((phases) => phases.join('-'))),
    restSeconds: maybe(fc.oneof(whole(200), whole(3_600))),
    side: maybe(fc.constantFrom(...Object.values(Side))),
  })
  .map(({ reps, percent, rpe, distance: [distanceMeters, distanceUnit], ...set }) => ({
    ...set,
    repsMin: reps[0],
    repsMax: reps[1],
    percentOfOneRepMax: percent[0],
    percentMax: percent[1],
    rpe: rpe[0],
    rpeMax: rpe[1],
    distanceMeters,
    distanceUnit,
  }))

const assisted = anySet.map((set) =>
  set.load?.thousandths ? { ...set, load: { ...set.load, thousandths: -set.load.thousandths } } : set,
)

const repeated = (set: fc.Arbitrary<PrescribedSet>) =>
  fc
    .array(fc.tuple(set, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }))), { minLength: 1, maxLength: 6 })
    .map((groups) => groups.flatMap(([set, count]) => Array.from({ length: count }, () => ({ ...set }))).slice(0, 50))

/** One to fifty sets, of which neighbours are often equal. */
export const anyPrescription: fc.Arbitrary<PrescribedSet[]> = fc.oneof(
  repeated(anySet),
  repeated(fc.oneof(anySet, assisted)),
)

const OTHER_SPELLINGS: Record<string, string[]> = {
  w: ['warm-up', 'Warm–Up', 'WARMUP', 'warm up'],
  x: ['×', 'X'],
  '-': ['–', '−', '—'],
  '>=': ['≥'],
  '<=': ['≤'],
}

/** The same line as somebody else would write it: other cases, blanks, dashes, crosses, commas and times. */
export const otherwiseWritten = (line: string): fc.Arbitrary<string> =>
  fc.tuple(...scan(line).map(otherwiseSpelt)).map((pieces) =>
    pieces.reduce((written, { text, gap }) => {
      const wouldMerge = [/\p{L}$/u.test(written) && /^\p{L}/u.test(text), /\d$/.test(written) && /^\d/.test(text)]
      // A cross is a word of its own only at its beginning, and a tempo is read to its last phase.
      const between = wouldMerge.some(Boolean) && !/^[x×]$/i.test(text) ? gap || ' ' : gap
      // A plus that stands at the repetitions and apart from a load is that of the repetitions.
      return written + (/\d\+$/.test(written) && /^\d/.test(text) ? '' : between) + text
    }, ''),
  )

const gap = fc.constantFrom('', '', ' ', '  ', '\t', '\u00a0')

function otherwiseSpelt(token: Token): fc.Arbitrary<{ text: string; gap: string }> {
  return fc.record({ gap, text: fc.oneof(fc.constant(token.text), ...spellingsOf(token)) })
}

function spellingsOf({ kind, text }: Token): fc.Arbitrary<string>[] {
  if (kind === 'time') {
    const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    return [fc.constantFrom(`${seconds}s`, `${seconds} S`, ...(seconds % 6 === 0 ? [`${seconds / 60}min`] : []))]
  }
  if (kind === 'tempo') return [fc.constantFrom(text.replaceAll('-', '/'), text.replaceAll('-', ' – '))]
  if (kind === 'number')
    return /\.\d{1,2}$/.test(text) ? [fc.constant(text.replace('.', ','))] : [fc.constant(`0${text}`)]
  return [fc.constantFrom(text.toUpperCase(), ...(OTHER_SPELLINGS[text] ?? []))]
}

const CHARACTERS = [...'0123456789x×@%+-–;:.,/ wkglbmsinrhtdeafupo<>=()#"\'\t\né\u{1f4aa}\ud800']
const PIECES = [
  'rest',
  'tempo',
  'rpe',
  'rir',
  'each',
  'max',
  'kgs',
  'sets of',
  'reps',
  '3x',
  '1:30',
  '1:60',
  '@',
  '5,000',
  'constructor',
  '9'.repeat(40),
]

/** A line with up to three slips of the hand. */
export const misspelt = (line: string): fc.Arbitrary<string> => {
  const slip = fc.record({
    at: fc.nat({ max: line.length }),
    leftOut: fc.nat({ max: 3 }),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...CHARACTERS), fc.constantFrom(...PIECES)),
  })
  return fc
    .array(slip, { minLength: 1, maxLength: 3 })
    .map((slips) =>
      slips.reduce((text, { at, leftOut, put }) => text.slice(0, at) + put + text.slice(at + leftOut), line),
    )
}

/** Lines of 500 characters that would cost most where something is read again and again. */
export const hostileLine: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...CHARACTERS), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join('').repeat(500).slice(0, 500))
