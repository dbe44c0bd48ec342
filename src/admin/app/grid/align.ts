/**
 * Lays lists beside each other so that what they share stands in one line, each list in its own order: what a coach does
 * by eye when weeks stand beside each other in a spreadsheet. Pure.
 */
export function align<Item>(
  lists: readonly (readonly Item[])[],
  nameOf: (item: Item) => string,
): { of: string; items: (Item | null)[] }[] {
  let lines: { of: string; items: (Item | null)[] }[] = []
  for (const [index, list] of lists.entries()) {
    const names = list.map(nameOf)
    const pairs = commonOf(
      lines.map(({ of }) => of),
      names,
    )
    const merged: typeof lines = []
    let [line, at] = [0, 0]
    const none = () => lists.map((): Item | null => null)
    for (const [pairedLine, pairedAt] of [...pairs, [lines.length, list.length] as const]) {
      merged.push(...lines.slice(line, pairedLine))
      for (; at < pairedAt; at += 1) {
        const items = none()
        items[index] = list[at] as Item
        merged.push({ of: names[at] as string, items })
      }
      const found = lines[pairedLine]
      if (found) {
        found.items[index] = list[pairedAt] as Item
        merged.push(found)
      }
      line = pairedLine + 1
      at = pairedAt + 1
    }
    lines = merged
  }
  return lines
}

/** The places of a longest common subsequence, in order. */
function commonOf(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1
  const longest = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let [row, column] = [0, 0]; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) {
      pairs.push([row, column])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}
