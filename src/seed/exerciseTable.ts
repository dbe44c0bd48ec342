import { readFileSync } from 'node:fs'
import { slugify } from '../kernel/slug.ts'
import { metricOf } from './metric.ts'

interface Row {
  name: string
  category: string
  level: string | null
  mechanic: string | null
  force: string | null
  equipment: string | null
  primaryMuscles: string[]
  secondaryMuscles: string[]
}

/** "olympic weightlifting" → OLYMPIC_WEIGHTLIFTING, "e-z curl bar" → EZ_CURL_BAR. */
const constant = (words: string) => words.replace('e-z', 'ez').replaceAll(' ', '_').toUpperCase()
const constantOrNull = (words: string | null) => (words === null ? null : constant(words))

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

/**
 * The 873 exercises of the table that ships with Waymark (see NOTICE), as the collection holds them. The common ones
 * have the other names that people know them by.
 */
export function readExerciseTable() {
  const rows = read('./exercises.json') as Row[]
  const aliases = read('./aliases.json') as Record<string, string[]>
  return rows.map((row) => {
    const exercise = {
      name: row.name,
      aliases: aliases[row.name] ?? [],
      slug: slugify(row.name),
      category: constant(row.category),
      level: constantOrNull(row.level),
      mechanic: constantOrNull(row.mechanic),
      force: constantOrNull(row.force),
      equipment: constantOrNull(row.equipment),
      primaryMuscles: row.primaryMuscles.map(constant),
      secondaryMuscles: row.secondaryMuscles.map(constant),
    }
    return { ...exercise, metric: metricOf(exercise) }
  })
}
