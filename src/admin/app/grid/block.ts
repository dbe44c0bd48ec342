import { type Area, cellsIn, textsIn } from './area.ts'
import { type Cell, newKey, type Plan } from './plan.ts'
import { printTsv } from './tsv.ts'

/**
 * What was copied last, with the rest, the note and the superset of each cell. A spreadsheet has no place for these, so
 * they stay in the browser, beside the text that goes to the clipboard, and serve all of its tabs. The clipboard has the
 * mark, so that a text from elsewhere that reads the same is what it says and no more.
 */
interface Block {
  user: string
  mark: string
  text: string
  cells: (Cell | null)[][]
}

const NAME = 'waymark.block'

/** The kind of data under which the mark lies on the clipboard. What is copied elsewhere replaces all kinds at once. */
export const MARK = 'application/x-waymark-block'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Answers what goes to the clipboard. */
export function copyBlock(store: Store, user: string, plan: Plan, area: Area): { text: string; mark: string } {
  const block: Block = { user, mark: newKey(), text: printTsv(textsIn(plan, area)), cells: cellsIn(plan, area) }
  try {
    store.setItem(NAME, JSON.stringify(block))
  } catch {
    // Without room the text alone is copied, and an older block would be of another text.
    store.removeItem(NAME)
  }
  return block
}

/** The cells of a text from the clipboard, if it is what the same person copied here last. */
export function copiedCells(
  store: Store,
  user: string,
  { text, mark }: { text: string; mark: string },
): Block['cells'] {
  try {
    const block = JSON.parse(store.getItem(NAME) ?? 'null') as Block | null
    const isOurs = block !== null && block.user === user && block.mark === mark && bare(block.text) === bare(text)
    return isOurs && Array.isArray(block.cells) ? block.cells : []
  } catch {
    return []
  }
}

/** Some systems write line breaks of their own. */
const bare = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
