import { CATALOGUE, type CatalogueSlug, readTag, TYPE_OF } from '../../kernel/catalogue.ts'
import { encodeId } from '../../kernel/nodeId.ts'

/** The most changes that are told one by one. A receiver that gets the tag `catalogue` discards the whole catalogue. */
const MOST = 1_000
/** The tag of a receiver that discards everything; also what is kept of too many changes. */
const EVERYTHING = 'catalogue'

export type Ids = Record<CatalogueSlug, Set<string>>

/**
 * Changes of the catalogue, as one message tells of them. Changes of people and their training are left out. The size is
 * bounded, however many changes there are. Pure apart from its own state.
 */
export class Changes {
  readonly lists = new Set<CatalogueSlug>()
  readonly ids: Ids = { programs: new Set(), milestones: new Set(), workouts: new Set(), exercises: new Set() }
  /** Slugs that led to a page and no longer lead to the same page. */
  readonly formerSlugs = { programs: new Set<string>(), exercises: new Set<string>() }
  readonly #tags = new Set<string>()
  #isEverything = false

  /** `at` is the moment of the last change. */
  constructor(readonly at = new Date()) {}

  get isEmpty(): boolean {
    return !this.#isEverything && this.lists.size + this.#count === 0
  }
  get isEverything(): boolean {
    return this.#isEverything || this.#count > MOST
  }

  add(tags: readonly string[]): void {
    for (const tag of tags) this.#add(tag)
  }

  #add(tag: string): void {
    if (tag === EVERYTHING) this.#isEverything = true
    const named = readTag(tag)
    if (named?.kind === 'list') this.lists.add(named.slug)
    if (this.isEverything) return
    if (named?.kind === 'document') this.ids[named.slug].add(named.id)
    else if (named?.kind === 'formerSlug' && hasPages(named.slug)) this.formerSlugs[named.slug].add(named.former)
    else if (named?.kind !== 'list') return
    this.#tags.add(tag)
  }

  /**
   * Tags in the API's spelling: the IDs of what changed, and the names of the lists in which these documents may stand.
   */
  tags(): string[] {
    if (this.isEverything) return [EVERYTHING, ...CATALOGUE]
    return [...CATALOGUE.flatMap((slug) => publicIds(slug, this.ids[slug])), ...this.lists]
  }

  /** The tags that `add` takes, bounded as well: for what is kept until it is told. */
  kept(): string[] {
    return this.isEverything ? [EVERYTHING] : [...this.#tags]
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
