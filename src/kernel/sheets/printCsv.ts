import type { PrintedPlan } from './printPlan.ts'
import { protectedText } from './protect.ts'

/** Excel reads a file as UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff'

/** The plan as text with commas (RFC 4180), in UTF-8. Pure. */
export function printCsv({ head, headings, rows }: PrintedPlan): string {
  const lines = [...head, headings, ...rows].map((cells) => cells.map(printCell).join(','))
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('')
}

/** Quoted where any program would see more than text, whichever separator it takes for one. */
function printCell(text: string): string {
  const safe = protectedText(text)
  return /[",;\t|\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
