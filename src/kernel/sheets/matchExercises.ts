import { leading, ranked } from '../exerciseNames/search.ts'
import type { Metric } from '../metric.ts'
import { words } from '../normalise.ts'

/** What must be known of an exercise to find it by what people call it. */
export interface KnownExercise {
  id: string
  slug: string
  name: string
  aliases: readonly string[]
  /** Null where nobody knows it, as of a name that is no exercise yet. */
  metric: Metric | null
  isArchived: boolean
  /** A stretch that is called as a lift is gives way to it. */
  category?: string
}

/** An exercise, or null and the slugs of those that have the name alike. */
type Match =
  | { exercise: KnownExercise; several?: undefined; isLed?: boolean }
  | { exercise: null; several: string[]; isLed?: undefined }

/** A name in a file, and the slugs of the exercises that it may mean, the most likely first. */
export interface Unmatched {
  written: string
  slugs: string[]
}

const SUGGESTIONS = 3

/** As many names may lead to an exercise without being its name, because finding out goes through all exercises. */
const MOST_LED = 200

/** Suggestions take long to find, so only so many names get some. */
const MOST_SUGGESTED = 50

/**
 * Finds exercises by slug, name or alias, whatever the case, accents, blanks and signs. A name goes before an alias, and
 * an exercise in use goes before one that is archived. Pure.
 */
export class ExerciseNames {
  readonly #bySlug: ReadonlyMap<string, KnownExercise>
  readonly #byName: ReadonlyMap<string, KnownExercise[]>
  readonly #byAlias: ReadonlyMap<string, KnownExercise[]>
  readonly #called: { key: string; exercise: KnownExercise }[]
  readonly #found = new Map<string, Match>()
  /** What stands where an exercise must stand. Titles and signatures are looked up too, and nobody has to explain those. */
  readonly #asked = new Set<string>()
  readonly #led = new Map<string, KnownExercise | null>()
  readonly #suggested = new Map<string, string[]>()
  /** The slugs that a person has given, by what stands in the file. Their case and signs mean as little as elsewhere. */
  readonly #corrected: ReadonlyMap<string, string>

  /** `corrections` are what a person has said that a name means: slugs by what stands in the file. */
  constructor(
    private readonly exercises: readonly KnownExercise[],
    corrections: Readonly<Record<string, string>> = {},
  ) {
    this.#corrected = new Map(Object.entries(corrections).map(([name, slug]) => [keyOf(name), slug.toLowerCase()]))
    this.#bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
    this.#byName = grouped(exercises, ({ name }) => [name])
    this.#byAlias = grouped(exercises, ({ aliases }) => aliases)
    this.#called = exercises.flatMap((exercise) =>
      exercise.isArchived ? [] : [exercise.name, ...exercise.aliases].map((name) => ({ key: keyOf(name), exercise })),
    )
  }

  /** The exercise that a row names. Where there is none, the name is among the `unmatched`. */
  match(written: string): Match {
    this.#asked.add(written)
    return this.#findOrLead(written)
  }

  /** Where a name is that of no exercise, it may still lead to one alone: "Kettlebell swing". */
  #findOrLead(written: string): Match {
    const found = this.#find(written)
    if (found.exercise || found.several.length > 0 || written.length > 120) return found
    const key = keyOf(written)
    if (!this.#led.has(key) && this.#led.size < MOST_LED) this.#led.set(key, leading(written, this.exercises))
    const led = this.#led.get(key)
    return led ? { exercise: led, isLed: true } : found
  }

  /** Whether a text is the name of one exercise, which it need not be. */
  knows(written: string): boolean {
    return this.#find(written).exercise !== null
  }

  #find(written: string): Match {
    const known = this.#found.get(written)
    if (known) return known
    const match = this.#match(written)
    this.#found.set(written, match)
    return match
  }

  /** The name that finds this exercise and no other. A semicolon separates names, so that one with it finds nothing. */
  nameOf(exercise: KnownExercise): string {
    const isPlain = !exercise.name.includes(';') && exercise.name.trim() === exercise.name
    return isPlain && this.#find(exercise.name).exercise?.id === exercise.id ? exercise.name : exercise.slug
  }

  #match(written: string): Match {
    const key = keyOf(written)
    const exact = this.#bySlug.get(this.#corrected.get(key) ?? written.trim())
    if (exact) return { exercise: exact }
    const byName = this.#byName.get(key) ?? []
    const byAlias = this.#byAlias.get(key) ?? []
    // Nobody who writes "split squat" means the stretch of that name.
    const isStretch = byName.every(({ category }) => category === 'STRETCHING')
    const lifts = isStretch ? byAlias.filter(({ category }) => category !== 'STRETCHING') : []
    for (const named of [lifts, byName, byAlias]) {
      const inUse = named.filter(({ isArchived }) => !isArchived)
      const found = inUse.length > 0 ? inUse : named
      if (found[0] && found.length === 1) return { exercise: found[0] }
      if (found.length > 1) {
        return { exercise: null, several: found.slice(0, SUGGESTIONS).map((each) => each.slug) }
      }
    }
    return { exercise: null, several: [] }
  }

  /** What was asked for and is an exercise. A person may see that another one was meant. */
  get matched(): { written: string; exercise: KnownExercise }[] {
    return [...this.#asked].flatMap((written) => {
      const { exercise } = this.#findOrLead(written)
      return exercise ? [{ written, exercise }] : []
    })
  }

  /** What was asked for and is no exercise, or several: at most 50, each with what it may mean. */
  get unmatched(): Unmatched[] {
    const missed = [...this.#asked].flatMap((written) => {
      const match = this.#findOrLead(written)
      return match.exercise ? [] : [{ written, match }]
    })
    return missed.slice(0, MOST_SUGGESTED).map(({ written, match: { several = [] } }) => {
      const slugs = several.length > 0 ? several : this.suggest(written).map((name) => this.#slugOf(name))
      return { written, slugs }
    })
  }

  #slugOf(name: string): string {
    return this.#called.find(({ exercise }) => exercise.name === name)?.exercise.slug ?? ''
  }

  /** The slugs among the corrections that no exercise has, each with those that may be meant. */
  unknownSlugs(): { slug: string; suggested: string[] }[] {
    const unknown = [...new Set(this.#corrected.values())].filter((slug) => !this.#bySlug.has(slug))
    return unknown.map((slug) => ({ slug, suggested: this.#likely(keyOf(slug)).map((exercise) => exercise.slug) }))
  }

  /** The names of exercises that a name may mean, the most likely first. */
  suggest(written: string): string[] {
    const key = keyOf(written)
    const known = this.#suggested.get(key)
    if (known || this.#suggested.size >= MOST_SUGGESTED || key === '' || key.length > 120) return known ?? []
    const fitting = ranked(written, this.exercises).slice(0, SUGGESTIONS)
    const names = (fitting.length > 0 ? fitting : this.#likely(key)).map(({ name }) => name)
    this.#suggested.set(key, names)
    return names
  }

  #likely(key: string): KnownExercise[] {
    const scored = this.#called.map(({ key: other, exercise }) => ({ exercise, score: likeness(key, other) }))
    const likely = scored.filter(({ score }) => score > 0.45).sort((one, other) => other.score - one.score)
    return [...new Set(likely.map(({ exercise }) => exercise))].slice(0, SUGGESTIONS)
  }
}

/** "Pull-Ups", "pull up" and "pullup" are one name. Plural endings go, because coaches write both. */
function keyOf(name: string): string {
  const each = words(name.replace(/['’‘´`]/g, '')).map(singular)
  return singular(each.join(''))
}

const singular = (word: string) => (word.length > 3 ? word.replace(/(?<=[^s])s$/u, '') : word)

function grouped(exercises: readonly KnownExercise[], namesOf: (exercise: KnownExercise) => readonly string[]) {
  const table = new Map<string, KnownExercise[]>()
  for (const exercise of exercises) {
    for (const key of new Set(namesOf(exercise).map(keyOf))) table.set(key, [...(table.get(key) ?? []), exercise])
  }
  return table
}

/** From 0 to 1: how many pairs of neighbouring letters two names share (the Sørensen–Dice coefficient). */
function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return one === other ? 1 : 0
  const pairs = new Map<string, number>()
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = one.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = other.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      pairs.set(pair, left - 1)
      shared += 1
    }
  }
  return (2 * shared) / (one.length + other.length - 2)
}
