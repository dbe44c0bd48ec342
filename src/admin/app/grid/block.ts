import { type Area, cellsIn, textsIn } from './area.ts'
import type { Cell, Plan } from './plan.ts'
import { printTsv } from './tsv.ts'

/**
 * What was copied last, with the rest, the note and the superset of each cell. A spreadsheet has no place for these, so
 * they stay in the browser, beside the text that goes to the clipboard, and serve all of its tabs.
 */
interface Block {
  text: string
  cells: (Cell | null)[][]
}

const NAME = 'waymark.block'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Answers the text for the clipboard. */
export function copyBlock(store: Store, plan: Plan, area: Area): string {
  const block: Block = { text: printTsv(textsIn(plan, area)), cells: cellsIn(plan, area) }
  try {
    store.setItem(NAME, JSON.stringify(block))
  } catch {
    // Without room the text alone is copied, and an older block would be of another text.
    store.removeItem(NAME)
  }
  return block.text
}

/** The cells of a text from the clipboard, if it is what was copied here last. */
export function copiedCells(store: Store, text: string): Block['cells'] | null {
  try {
    const block = JSON.parse(store.getItem(NAME) ?? 'null') as Block | null
    return block && bare(block.text) === bare(text) && Array.isArray(block.cells) ? block.cells : null
  } catch {
    return null
  }
}

/** Some systems write line breaks of their own. */
const bare = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
