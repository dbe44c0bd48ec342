/** What the three versions of a list have in common with each other, by the same name in each of them. */
export interface Paired<Each> {
  old: Map<string, Each>
  own: Map<string, Each>
  other: Map<string, Each>
}

export interface Item {
  id: string | null
  copyOf?: string | null
  madeOf?: readonly string[]
}

/**
 * Says which items of three versions are the same one: those of one ID, and a copy with what it took the place of. What
 * one's own version has and the other one has not is the same as what is new there and says the same. So what was saved
 * and is not known to be, such as after an answer that was lost, is no second one beside itself. Pure.
 */
export function paired<Each extends Item>(
  base: readonly Each[],
  mine: readonly Each[],
  theirs: readonly Each[],
  textOf: (item: Each) => string,
): Paired<Each> {
  const old = new Map(base.map((item, index) => [nameAt(base, index), item]))
  const own = named(mine, old, 'mine')
  const other = named(theirs, old, 'theirs')
  const lacking = [...own].filter(([name]) => !other.has(name))
  const added = new Map([...other].filter(([name]) => !own.has(name) && !old.has(name)))
  const renamed = new Map<string, string>()
  if (added.size > 0) {
    for (const [name, item] of lacking) {
      const text = textOf(item)
      const found = [...added].find(([, each]) => textOf(each) === text)
      if (!found) continue
      added.delete(found[0])
      renamed.set(found[0], name)
    }
  }
  return { old, own, other: new Map([...other].map(([name, item]) => [renamed.get(name) ?? name, item])) }
}

/** One workout may stand in a list several times. */
function nameAt(items: readonly Item[], index: number): string {
  const id = String(items[index]?.id)
  const times = items.slice(0, index).filter((each) => each.id === id).length
  return times === 0 ? id : `${id} ${times + 1}`
}

function named<Each extends Item>(items: readonly Each[], old: Map<string, Each>, whose: string): Map<string, Each> {
  const names = items.map(({ id }, index) => (id === null ? null : nameAt(items, index)))
  const taken = new Set(names)
  return new Map(
    items.map((item, index) => {
      const own = names[index] ?? null
      if (own !== null && old.has(own)) return [own, item]
      const place = placeOf(item, old, taken)
      if (place !== undefined) taken.add(place)
      return [place ?? own ?? `new of ${whose} ${index}`, item]
    }),
  )
}

/** What was there before, and is not any more, in whose place a copy of it stands. */
function placeOf({ copyOf, madeOf = [] }: Item, old: Map<string, Item>, taken: Set<string | null>): string | undefined {
  const free = [...old].filter(([name]) => !taken.has(name))
  for (const origin of copyOf ? [copyOf, ...madeOf] : madeOf) {
    const found = free.find(([, item]) => item.id === origin)
    if (found) return found[0]
  }
  return undefined
}
