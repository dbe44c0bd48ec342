// Deprecations: what a reason must say, and since when a release has announced that an element goes.
import { allElements } from './elements.mjs'

/** How long an announcement must stand in a release before the element may go. */
export const NOTICE_DAYS = 90

const SINCE = /\bSince (\d{4}-\d{2}-\d{2})\.\s*$/
const REPLACEMENT = /\bUse ((?:`[^`]+`(?:, | and | or )?)+)[^.]* instead\./

/** What a reason says: what to use instead, and since when. */
function readReason(reason) {
  const since = SINCE.exec(reason)?.[1]
  const replacements = [...(REPLACEMENT.exec(reason)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  return { replacements, since: since && isDay(since) ? since : undefined }
}

/** All deprecated elements, by coordinate. */
export function deprecationsOf(schema) {
  const deprecated = [...allElements(schema)].filter(([, { element }]) => element.deprecationReason != null)
  return new Map(
    deprecated.map(([coordinate, found]) => {
      const reason = /** @type {string} */ (found.element.deprecationReason)
      return [coordinate, { coordinate, reason, parent: found.parent, ...readReason(reason) }]
    }),
  )
}

/**
 * Since when the releases have announced without a break that an element goes, and when it may go. The later of the
 * release and the date in the reason counts, so that no date before the release shortens the notice.
 *
 * @param {string} coordinate
 * @param {readonly ReturnType<typeof import('./releases.mjs').makeRelease>[]} releases The oldest first.
 */
export function announcementOf(coordinate, releases) {
  let first
  for (const release of releases.toReversed()) {
    const deprecation = deprecationsOf(release.schema).get(coordinate)
    if (!deprecation) break
    first = { version: release.version, released: release.released, since: deprecation.since ?? release.released }
  }
  if (!first) return null
  const [, from] = [first.since, first.released].sort()
  return {
    version: first.version,
    released: first.released,
    since: first.since,
    removableFrom: addDays(from, NOTICE_DAYS),
    coordinates: [coordinate],
  }
}

export function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function isDay(text) {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
