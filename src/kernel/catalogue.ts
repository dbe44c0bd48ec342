/** The collections of the catalogue, each with what one of its documents is called: in tagged IDs, in tags, in refusals. */
export const TYPE_OF = {
  programs: 'program',
  milestones: 'milestone',
  workouts: 'workout',
  exercises: 'exercise',
} as const

export type CatalogueSlug = keyof typeof TYPE_OF

export const CATALOGUE = Object.keys(TYPE_OF) as CatalogueSlug[]

export const isCatalogueSlug = (text: string): text is CatalogueSlug => Object.hasOwn(TYPE_OF, text)

/** What else is told of when it changes, though nothing of it is kept in memory. */
const OTHERS = { productUsers: 'productUser', enrolments: 'enrolment', workoutSessions: 'workoutSession' } as const
const TAGGED = { ...TYPE_OF, ...OTHERS }

export type TaggedSlug = keyof typeof TAGGED

/**
 * Tags say what a change has touched. `program:<id>` is a document, `programs` is every list in which it may stand, and
 * `programSlug:<slug>` is a page that this slug no longer leads to.
 */
export const documentTag = (slug: TaggedSlug, id: string): string => `${TAGGED[slug]}:${id}`
export const formerSlugTag = (slug: CatalogueSlug, former: string): string => `${TYPE_OF[slug]}Slug:${former}`

/** The tags of a change of these documents: each of them, and their lists. */
export const changeTags = (slug: TaggedSlug, ...ids: string[]): string[] => [
  ...ids.map((id) => documentTag(slug, id)),
  slug,
]

/** What a tag names; null where it is nothing of the catalogue. */
export type Tagged =
  | { kind: 'list'; slug: CatalogueSlug }
  | { kind: 'document'; slug: CatalogueSlug; id: string }
  | { kind: 'formerSlug'; slug: CatalogueSlug; former: string }

export function readTag(tag: string): Tagged | null {
  if (isCatalogueSlug(tag)) return { kind: 'list', slug: tag }
  const colon = tag.indexOf(':')
  const [name, value] = [tag.slice(0, Math.max(colon, 0)), tag.slice(colon + 1)]
  for (const slug of CATALOGUE) {
    if (name === TYPE_OF[slug]) return { kind: 'document', slug, id: value }
    if (name === `${TYPE_OF[slug]}Slug`) return { kind: 'formerSlug', slug, former: value }
  }
  return null
}
