/** The collections of the catalogue, each with the name of one document in tagged IDs, in tags and in refusals. */
export const TYPE_OF = {
  programs: 'program',
  milestones: 'milestone',
  workouts: 'workout',
  exercises: 'exercise',
} as const

export type CatalogueSlug = keyof typeof TYPE_OF

export const CATALOGUE = Object.keys(TYPE_OF) as CatalogueSlug[]

export const isCatalogueSlug = (text: string): text is CatalogueSlug => Object.hasOwn(TYPE_OF, text)

/** Other collections whose changes are told of by tags, though nothing of them is kept in memory. */
const OTHERS = {
  coachings: 'coaching',
  comments: 'comment',
  productUsers: 'productUser',
  enrolments: 'enrolment',
  workoutSessions: 'workoutSession',
} as const
const TAGGED = { ...TYPE_OF, ...OTHERS }

export type TaggedSlug = keyof typeof TAGGED

/**
 * Tags say what a change has touched. `program:<id>` names a document, `programs` names every list that may contain the
 * document, and `programSlug:<slug>` names a page that this slug no longer leads to.
 */
export const documentTag = (slug: TaggedSlug, id: string): string => `${TAGGED[slug]}:${id}`
export const formerSlugTag = (slug: CatalogueSlug, former: string): string => `${TYPE_OF[slug]}Slug:${former}`

/** The tags of a change of these documents: one for each document, and one for all lists of the collection. */
export const changeTags = (slug: TaggedSlug, ...ids: string[]): string[] => [
  ...ids.map((id) => documentTag(slug, id)),
  slug,
]

/** What a tag of the catalogue names. `readTag` answers null for other tags. */
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
