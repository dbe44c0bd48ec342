import fc from 'fast-check'

/** Lines as coaches write them on paper, each with the line of notation that it means. */
interface Written {
  typed: string
  meant: string
}

/** One thing to say, in notation, and how coaches write it. */
type Saying = fc.Arbitrary<Written>

const ways = (meant: string, ...typed: string[]): Saying =>
  fc.constantFrom(...typed).map((each) => ({ typed: each, meant }))

const number = (minimum: number, maximum: number) => fc.integer({ min: minimum, max: maximum })

const REPS: Saying = fc.oneof(
  number(1, 30).chain((n) => ways(`${n}`, `${n}`, `${n}`, `${n} reps`, `${n}reps`)),
  fc
    .tuple(number(1, 9), number(1, 9))
    .chain(([n, more]) => ways(`${n}-${n + more}`, `${n}-${n + more}`, `${n} to ${n + more}`)),
  number(1, 12).chain((n) => ways(`${n}+`, `${n}+`, `${n}+ amrap`)),
)
const MEASURE: Saying = fc.oneof(
  { weight: 5, arbitrary: REPS },
  { weight: 1, arbitrary: ways('max', 'max', 'AMRAP', 'max reps') },
  { weight: 1, arbitrary: number(5, 90).chain((n) => ways(`${n}s`, `${n}s`, `${n}"`, `${n} sec`, `${n} seconds`)) },
  { weight: 1, arbitrary: number(1, 20).chain((n) => ways(`${n}min`, `${n}'`, `${n} mins`, `${n} minutes`)) },
  { weight: 1, arbitrary: number(1, 40).chain((n) => ways(`${n * 50}m`, `${n * 50}m`, `${n * 50} meters`)) },
)

const COUNTED: Saying = fc
  .tuple(number(1, 6), MEASURE, fc.constantFrom('x', ' x ', 'X', ' sets of ', ' sets ', ' sets x ', '*'), fc.boolean())
  .map(([count, { typed, meant }, times, isAlone]) =>
    isAlone && count === 1 ? { typed, meant } : { typed: `${count}${times}${typed}`, meant: `${count}x${meant}` },
  )

/** Numbers with a set each. */
const LISTED: Saying = fc
  .tuple(
    fc.array(number(1, 30), { minLength: 3, maxLength: 6 }),
    fc.constantFrom(', ', ',', '/', '-', ' ', ' / '),
    fc.boolean(),
  )
  .map(([numbers, between, isOpen]) => ({
    typed: numbers.join(between) + (isOpen ? '+' : ''),
    meant: numbers.join('; ') + (isOpen ? '+' : ''),
  }))

const MODIFIERS: Record<string, Saying> = {
  side: ways('each', '/side', ' each leg', ' per leg', ' each', ' ea', ' per side', ' each side'),
  percent: fc.oneof(
    number(30, 105).chain((n) => ways(`@${n}%`, ` ${n}%`, ` @${n}%`, ` @ ${n} %`, `@${n}%`, ` (${n}%)`, ` at ${n}%`)),
    number(30, 90).chain((n) => ways(`@${n}-${n + 5}%`, ` ${n}-${n + 5}%`, ` @${n}%-${n + 5}%`)),
  ),
  load: fc.oneof(
    number(1, 250).chain((n) => ways(`@${n}kg`, ` ${n}kg`, ` @ ${n} kgs`, ` w/ ${n}kg`, ` with ${n} kilos`)),
    number(5, 500).chain((n) => ways(`@${n}lb`, ` ${n} lbs`, ` @${n}lbs`, ` ${n}#`)),
  ),
  rpe: number(5, 10).chain((n) => ways(`@rpe${n}`, ` RPE ${n}`, ` RPE${n}`, ` @RPE ${n}`, ` @${n} RPE`, ` (RPE ${n})`)),
  rir: number(0, 5).chain((n) => ways(`@rir${n}`, ` RIR ${n}`, ` ${n} RIR`, ` ${n}RIR`, ` RIR: ${n}`)),
  tempo: fc
    .tuple(number(1, 5), number(0, 3), fc.constantFrom('x', '1', '2'), number(0, 3))
    .chain(([a, b, c, d]) =>
      ways(`tempo ${a}-${b}-${c}-${d}`, ` tempo ${a}${b}${c}${d}`, ` @${a}${b}${c}${d}`, ` (${a}-${b}-${c}-${d})`),
    ),
  rest: number(3, 20).chain((n) => {
    const [seconds, minutes] = [`${n * 10}`, n % 6 === 0 ? n / 6 : null]
    const spelt = [
      ` rest ${seconds}s`,
      ` ${seconds}s rest`,
      ` rest ${seconds}`,
      ` r ${seconds}"`,
      ` rest: ${seconds} sec`,
    ]
    return ways(
      `rest ${seconds}s`,
      ...spelt,
      ...(minutes === null ? [] : [` rest ${minutes}'`, ` ${minutes} min rest`]),
    )
  }),
}

/** Each at most once, and seldom many. */
const modifiers: fc.Arbitrary<Written[]> = fc
  .shuffledSubarray(Object.keys(MODIFIERS), { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => MODIFIERS[name] as Saying)))
const comma = fc.constantFrom('', '', ',')

const group = (measure: Saying): Saying =>
  fc.tuple(measure, modifiers, comma).map(([first, more, between]) => ({
    typed: [first.typed, ...more.map(({ typed }) => (typed.startsWith(' ') ? between : '') + typed)].join(''),
    meant: [first.meant, ...more.map(({ meant }) => meant)].join(' '),
  }))

/** All sets of a list are done alike. */
const list: Saying = fc.tuple(LISTED, modifiers).map(([{ typed, meant }, more]) => ({
  typed: [typed, ...more.map((each) => each.typed)].join(''),
  meant: meant
    .split('; ')
    .map((each) => [each, ...more.map((modifier) => modifier.meant)].join(' '))
    .join('; '),
}))

const together: Saying = fc
  .tuple(
    fc.array(group(COUNTED), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('; ', ', ', '\n', ' + ', ' then ', ' / ', ' & ', ' '),
  )
  .map(([groups, between]) => ({
    // Nobody writes groups without a sign between them, unless each begins with its number of sets.
    typed: groups
      .map(({ typed }) => typed)
      .reduce((line, typed) => line + (between === ' ' && !/^\d+ ?x/i.test(typed) ? '; ' : between) + typed),
    meant: groups.map(({ meant }) => meant).join('; '),
  }))

export const oneGroup: Saying = group(COUNTED)
export const asWritten: Saying = fc.oneof(oneGroup, list, together)

const SCRAPS = [
  ...[
    '3x8',
    '3x',
    '3 x ',
    '3 sets of ',
    '8',
    '5',
    '5+',
    '10',
    '8-10',
    '2x5',
    '1x',
    '70%',
    '75',
    '100',
    '20kg',
    '225 lbs',
    '@',
    '%',
    'kg',
  ],
  ...[
    '/',
    ',',
    ', ',
    ' ',
    ' + ',
    '+',
    '-',
    ' - ',
    '; ',
    '(',
    ')',
    ' each leg',
    '/side',
    ' ea',
    'AMRAP',
    'max',
    'F',
    ' to failure',
    'drop ',
  ],
  ...[
    ' rest ',
    '90s',
    '60',
    "2'",
    '30"',
    '1:30',
    'min',
    ' RPE ',
    'rir',
    ' tempo ',
    '3110',
    '31x1',
    '400m',
    'k',
    ' x ',
    ' BW',
    ' reps',
    'w ',
    '.',
  ],
  ...[' then ', ' last set AMRAP', '\n', 'rm', '0', ' bw+', ' l/r', ' sets'],
]

/** Scraps of such lines in any order, most of which mean nothing. */
export const scraps: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 9 })
  .map((pieces) => pieces.join(''))
