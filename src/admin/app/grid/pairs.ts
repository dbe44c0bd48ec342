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
  const names = namesOf(base, base)
  const old = new Map(base.map((item, index) => [names[index] ?? '', item]))
  const own = named(mine, namesOf(mine, base), old, 'mine')
  const other = named(theirs, namesOf(theirs, base), old, 'theirs')
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

/**
 * The names of items by their IDs. One workout may stand in a list several times: those that stayed in their places are the
 * ones that they were before, and the others follow in their order.
 */
function namesOf(items: readonly Item[], base: readonly Item[]): (string | null)[] {
  const names: (string | null)[] = items.map(() => null)
  for (const id of new Set(items.flatMap((item) => item.id ?? []))) {
    const before = base.flatMap((item, index) => (item.id === id ? [index] : []))
    const here = items.flatMap((item, index) => (item.id === id ? [index] : []))
    const isStaying = (index: number) => here.length < before.length && before.includes(index)
    const free = before.filter((index) => !(isStaying(index) && here.includes(index)))
    let more = before.length
    for (const index of here) {
      const place = isStaying(index) ? before.indexOf(index) : before.indexOf(free.shift() ?? -1)
      if (place < 0) more += 1
      const time = place < 0 ? more : place + 1
      names[index] = time === 1 ? id : `${id} ${time}`
    }
  }
  return names
}

function named<Each extends Item>(
  items: readonly Each[],
  names: readonly (string | null)[],
  old: Map<string, Each>,
  whose: string,
): Map<string, Each> {
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
