// What the service counted, as `npm run usage -- --export` writes it to schema/usage.json, and what it says of a removal.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, isDay, NOTICE_DAYS } from './deprecations.mjs'

const USAGE = 'schema/usage.json'
/** How old the counts may be: what nobody used for 90 days does not come back within a month. */
const MOST_DAYS_OLD = 30
const EXPORT = `Run "npm run --silent usage -- --export > ${USAGE}" where the counts of production are, and commit the file`

/**
 * @typedef {{ from: string, to: string, missing: string[], elements: Record<string, Record<string, string>> }} Usage
 */

/** @returns {{ usage: Usage | null, problem?: string }} */
export function readUsage(root) {
  const file = path.join(root, USAGE)
  if (!existsSync(file)) return { usage: null }
  const problem = `${USAGE} is not what the export writes. ${EXPORT}.`
  try {
    const usage = JSON.parse(readFileSync(file, 'utf8'))
    return isUsage(usage) ? { usage } : { usage: null, problem }
  } catch {
    return { usage: null, problem }
  }
}

const isUsage = ({ from, to, missing, elements }) =>
  [from, to, ...missing, ...Object.values(elements).flatMap(Object.values)].every(isDay)

/**
 * Whether the counts show that nobody used any of the elements in the last 90 days. If they do not, `counts` says why,
 * and `toDo` what to do about it.
 *
 * @param {Usage | null} usage
 * @param {readonly string[]} coordinates
 * @param {string} today
 * @returns {{ isQuiet: boolean, counts: string[], toDo: string }}
 */
export function silenceOf(usage, coordinates, today) {
  const not = (counts, toDo) => ({ isQuiet: false, counts, toDo })
  const named = coordinates.join(' and ')
  if (!usage) return not([`There is no ${USAGE}, so nobody knows who still uses ${named}.`], EXPORT)
  const { from, to, missing, elements } = usage
  const untold = coordinates.filter((coordinate) => !Object.hasOwn(elements, coordinate))
  if (untold.length > 0) return not([`${USAGE} says nothing of ${untold.join(' and ')}.`], EXPORT)
  if (to < addDays(today, -MOST_DAYS_OLD)) {
    return not([`They end on ${to}, more than ${MOST_DAYS_OLD} days ago.`], EXPORT)
  }
  const first = addDays(to, 1 - NOTICE_DAYS)
  const uses = coordinates.flatMap((coordinate) =>
    Object.entries(elements[coordinate]).flatMap(([client, day]) =>
      day < first ? [] : [{ day, words: `${inWords(client)} used ${coordinate} on ${day} for the last time.` }],
    ),
  )
  const hole = missing.findLast((day) => day >= first)
  const holes = [
    ...(from > first ? [{ day: addDays(from, -1), words: `They begin on ${from}.` }] : []),
    ...(hole ? [{ day: hole, words: `They miss ${hole}: nobody knows who used ${named} on that day.` }] : []),
  ]
  const found = [...uses, ...holes]
  const last = found
    .map(({ day }) => day)
    .sort()
    .at(-1)
  if (!last) return { isQuiet: true, counts: [`Nobody used ${named} from ${first} to ${to}.`], toDo: '' }
  const quiet = `It may go when ${NOTICE_DAYS} days without a use are counted, from ${addDays(last, NOTICE_DAYS)} at the earliest`
  return not(
    found.map(({ words }) => words),
    uses.length > 0
      ? `Have whoever uses it take the replacement. ${quiet}; then export the counts again`
      : `${quiet}; then export the counts again`,
  )
}

/** A client as the counts name it: "-" named nothing, and "other" is everybody beyond the number that is counted apart. */
function inWords(client) {
  const [name, version] = client.split(' ')
  if (name === '-') return 'A client that does not name itself'
  if (name === 'other') return 'A client beyond the 200 that are counted apart'
  return version === '-' ? name : `${name} ${version}`
}
