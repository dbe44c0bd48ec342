/** What an exercise is found by. Without the lower half it is found by its names alone. */
export interface Findable {
  id: string
  name: string
  aliases: readonly string[]
  isArchived: boolean
  muscles?: readonly string[]
  equipment?: string | null
  category?: string
}

/** An exercise as a coach picks it. */
export interface Exercise extends Findable {
  muscles: readonly string[]
  equipment: string | null
  category: string
  metric: string
}

/** Exercises by ID, best first: those that the coach took last, and those of the program. */
export interface Used {
  recent?: readonly string[]
  inProgram?: ReadonlySet<string>
}

/** A map and no object, because whatever somebody types is looked up in it, "constructor" too. */
const SHORT = new Map([
  ['bb', 'barbell'],
  ['db', 'dumbbell'],
  ['kb', 'kettlebell'],
  ['bw', 'bodyweight'],
  ['sa', 'one arm'],
  ['abs', 'abdominals'],
  ['core', 'abdominals'],
  ['quads', 'quadriceps'],
  ['hams', 'hamstrings'],
  ['delts', 'shoulders'],
  ['ext', 'extension'],
  ['alt', 'alternate'],
  ['dl', 'deadlift'],
])

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}/&]+/gu, ' ')
    .trim()

/** Singular and plural are one word to a coach: "squats", "pull-ups", "flyes". */
const stem = (word: string) => (word.length < 3 ? word : word.replace(/(ss|ch|sh|x)es$|([^s])s$/, '$1$2'))

const wordsOf = (text: string) =>
  plain(text)
    .split(' ')
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '))
    .filter(Boolean)
    .map(stem)

interface Known<One extends Findable = Findable> {
  exercise: One
  names: { words: string[]; joined: string }[]
  beside: string[]
  muscles: ReadonlySet<string>
  /** How likely it is meant, among those that a text fits equally well. */
  common: number
}

const prepared = new WeakMap<readonly Findable[], Known[]>()

function preparedFor<One extends Findable>(exercises: readonly One[]): Known<One>[] {
  const known =
    (prepared.get(exercises) as Known<One>[] | undefined) ??
    exercises.map((exercise) => ({
      exercise,
      names: [exercise.name, ...exercise.aliases].map((name) => {
        const words = wordsOf(name)
        return { words, joined: words.join('') }
      }),
      beside: wordsOf([...(exercise.muscles ?? []), exercise.equipment ?? ''].join(' ')),
      muscles: new Set(exercise.muscles?.map((muscle) => wordsOf(muscle).join(' '))),
      common: commonnessOf(exercise),
    }))
  prepared.set(exercises, known)
  return known
}

/**
 * The catalogue has other names for what is common, and who says no more than "row" means the barbell. A stretch has the
 * names of muscles and lifts in its own, and who means one says more than these.
 */
function commonnessOf({ aliases, equipment, category }: Findable): number {
  const tool = equipment === 'BARBELL' ? 20 : equipment === 'DUMBBELL' ? 6 : 0
  return (aliases.length > 0 ? 20 : 0) + tool - (category === 'STRETCHING' ? 350 : 0)
}

/** The exercises that fit a text, best first. Without a text, those that are likely. Pure. */
export function ranked<One extends Findable>(text: string, exercises: readonly One[], used: Used = {}): One[] {
  return scoredFor(text, exercises, used).map(({ exercise }) => exercise)
}

/** From this score on, all words of a text are in one name of the exercise. */
const ALL_WORDS = 600
/** So much better than the next one is what nobody has to be asked about. */
const CLEARLY = 12

/**
 * The exercise that a text means without being its name, where all its words lead there and nothing comes near. One word
 * is a muscle or the half of a name.
 */
export function leading<One extends Findable>(text: string, exercises: readonly One[]): One | null {
  if (wordsOf(text).length < 2) return null
  const [first, next] = scoredFor(text, exercises, {})
  if (!first || first.score < ALL_WORDS) return null
  return next && next.score > first.score - CLEARLY ? null : first.exercise
}

function scoredFor<One extends Findable>(
  text: string,
  exercises: readonly One[],
  { recent = [], inProgram }: Used,
): { exercise: One; score: number }[] {
  const words = wordsOf(text)
  const places = new Map(recent.map((id, place) => [id, place]))
  const takenOf = ({ id }: Findable) => (inProgram?.has(id) ? 25 : 0) + 40 - Math.min(places.get(id) ?? 40, 40)
  const scored = preparedFor(exercises).flatMap(({ exercise, names, beside, muscles, common }) => {
    if (exercise.isArchived) return []
    const taken = takenOf(exercise)
    if (words.length === 0) return [{ exercise, score: taken + common, taken }]
    const found = Math.max(scoreOf(words, names, beside), muscleScore(words, names, muscles))
    return found === 0 ? [] : [{ exercise, score: found + common, taken }]
  })
  // The same text finds the same exercise next week, so what was taken last decides only where nothing else does.
  return scored.toSorted(
    (one, other) =>
      other.score - one.score || other.taken - one.taken || one.exercise.name.length - other.exercise.name.length,
  )
}

/**
 * Who types a muscle and no more wants what trains it, rather than what has the word in its name. What people do most has
 * the most other names.
 */
function muscleScore(words: string[], names: Known['names'], muscles: Known['muscles']): number {
  if (!muscles.has(words.join(' '))) return 0
  const isNamed = names.some((name) => words.every((word) => name.words.includes(word)))
  return 700 + (isNamed ? 20 : 0) + 10 * Math.min(names.length - 1, 5)
}

function scoreOf(words: string[], names: Known['names'], beside: string[]): number {
  return Math.max(...names.map((name, index) => nameScore(words, name, beside) - (index > 0 ? 1 : 0)), 0)
}

function nameScore(words: string[], name: Known['names'][number], beside: string[]): number {
  const joined = words.join('')
  if (name.joined === joined) return 1_000
  const places = words.map((word) => name.words.findIndex((each) => each.startsWith(word)))
  const extra = Math.max(0, name.words.length - words.length)
  if (places.every((place) => place !== -1)) {
    const isWhole = words.every((word, index) => name.words[places[index] as number] === word)
    const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] as number))
    return (
      ALL_WORDS +
      (isWhole ? 60 : 0) +
      (isInOrder ? 30 : 0) +
      (places.at(-1) === name.words.length - 1 ? 20 : 0) -
      8 * extra
    )
  }
  if (words.length === 1 && name.words.length > 1 && name.words.map(([first]) => first).join('') === joined) return 450
  const isBeside = (word: string) => beside.some((each) => each.startsWith(word))
  const own = places.filter((place) => place !== -1).length
  if (words.every((word, index) => places[index] !== -1 || isBeside(word))) return 300 + 40 * own - 4 * extra
  return isCloseTo(words, name.words) ? 150 - 4 * extra : 0
}

/** Each word is one of the name or one slip away from it, and no two of them are the same one. */
function isCloseTo(words: string[], name: string[]): boolean {
  const left = new Set(name.keys())
  return words.every((word) => {
    const at = [...left].find((place) => {
      const each = name[place] as string
      return each.startsWith(word) || (word.length > 3 && isOneSlip(word, each))
    })
    return at !== undefined && left.delete(at)
  })
}

/** One letter more, less or other, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const rest = (text: string, from: number) => text.slice(from)
  return (
    rest(one, at + 1) === rest(other, at + 1) ||
    rest(one, at) === rest(other, at + 1) ||
    rest(one, at + 1) === rest(other, at) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, at + 2) === rest(other, at + 2))
  )
}

/**
 * The exercise that has exactly this name, however it is spelt, if only one has it. A name goes before an alias, but a
 * stretch gives way to a lift that is called so: nobody who writes "split squat" means the stretch of that name.
 */
export function exactly<One extends Findable>(text: string, exercises: readonly One[]): One | null {
  const joined = wordsOf(text).join('')
  if (joined === '') return null
  const known = preparedFor(exercises)
  const named = (of: (names: Known['names']) => Known['names']) =>
    known.filter(({ names }) => of(names).some((name) => name.joined === joined)).map(({ exercise }) => exercise)
  const byName = named((names) => names.slice(0, 1))
  const spelt = byName.find(({ name }) => name === text)
  if (spelt) return byName[0] === spelt || byName.length === 1 ? spelt : null
  const byAlias = named((names) => names.slice(1)).filter(({ isArchived }) => !isArchived)
  const [lift] = byAlias
  const isOnlyStretch = byName.every(({ category }) => category === 'STRETCHING')
  if (byName.length > 0 && !(isOnlyStretch && lift)) return byName.length === 1 ? (byName[0] as One) : null
  return lift && byAlias.length === 1 ? lift : null
}
