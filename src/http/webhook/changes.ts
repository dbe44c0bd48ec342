import { encodeId } from '../../kernel/nodeId.ts'
import { type CatalogueSlug, isSlug, SLUGS, TAGS } from '../../storage/catalogueCache.ts'

/** More than this is not told one by one: whoever hears `catalogue` throws all of it away. */
const MOST = 1_000
const EVERYTHING = 'catalogue'

export type Ids = Record<CatalogueSlug, Set<string>>

/**
 * What of the catalogue has changed since somebody was last told, and nothing of people and their training. Never larger than
 * a bound, however long nobody takes it. Pure but for itself.
 */
export class Changes {
  readonly lists = new Set<CatalogueSlug>()
  readonly ids: Ids = { programs: new Set(), milestones: new Set(), workouts: new Set(), exercises: new Set() }
  /** Slugs that have led to a page and do not lead to the same one any more. */
  readonly formerSlugs = { programs: new Set<string>(), exercises: new Set<string>() }
  at = new Date()

  get isEmpty(): boolean {
    return this.lists.size + this.#count === 0
  }
  get isEverything(): boolean {
    return this.#count > MOST
  }

  add(tags: readonly string[]): void {
    for (const tag of tags) this.#add(tag)
  }

  #add(tag: string): void {
    if (isSlug(tag)) {
      this.lists.add(tag)
      this.at = new Date()
    }
    if (this.isEverything) return
    const [type, value] = split(tag)
    const slug = SLUGS.find((each) => TAGS[each] === type)
    if (slug) this.ids[slug].add(value)
    else if (type === 'programSlug') this.formerSlugs.programs.add(value)
    else if (type === 'exerciseSlug') this.formerSlugs.exercises.add(value)
  }

  /** As the API spells them: the IDs of what changed, and the names of the lists that it may stand in. */
  tags(): string[] {
    if (this.isEverything) return [EVERYTHING, ...SLUGS]
    return [...SLUGS.flatMap((slug) => publicIds(slug, this.ids[slug])), ...this.lists]
  }

  get #count(): number {
    const sets = [...Object.values(this.ids), ...Object.values(this.formerSlugs)]
    return sets.reduce((sum, { size }) => sum + size, 0)
  }
}

export const publicIds = (slug: CatalogueSlug, ids: Iterable<string>): string[] =>
  [...ids].map((id) => encodeId(TAGS[slug], id))

function split(tag: string): [type: string, value: string] {
  const colon = tag.indexOf(':')
  return colon < 0 ? ['', ''] : [tag.slice(0, colon), tag.slice(colon + 1)]
}
