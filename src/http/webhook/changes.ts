import { CATALOGUE, type CatalogueSlug, readTag, TYPE_OF } from '../../kernel/catalogue.ts'
import { encodeId } from '../../kernel/nodeId.ts'

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
    const named = readTag(tag)
    if (named?.kind === 'list') {
      this.lists.add(named.slug)
      this.at = new Date()
    }
    if (this.isEverything) return
    if (named?.kind === 'document') this.ids[named.slug].add(named.id)
    else if (named?.kind === 'formerSlug' && hasPages(named.slug)) this.formerSlugs[named.slug].add(named.former)
  }

  /** As the API spells them: the IDs of what changed, and the names of the lists that it may stand in. */
  tags(): string[] {
    if (this.isEverything) return [EVERYTHING, ...CATALOGUE]
    return [...CATALOGUE.flatMap((slug) => publicIds(slug, this.ids[slug])), ...this.lists]
  }

  get #count(): number {
    const sets = [...Object.values(this.ids), ...Object.values(this.formerSlugs)]
    return sets.reduce((sum, { size }) => sum + size, 0)
  }
}

export const publicIds = (slug: CatalogueSlug, ids: Iterable<string>): string[] =>
  [...ids].map((id) => encodeId(TYPE_OF[slug], id))

const hasPages = (slug: CatalogueSlug): slug is keyof Changes['formerSlugs'] =>
  slug === 'programs' || slug === 'exercises'
