'use client'

import type { ClipboardEvent, RefObject } from 'react'
import { copiedCells, copyBlock } from '../../grid/block.ts'
import type { FindExercise } from '../../grid/lines.ts'
import { pastedInto } from '../../grid/paste.ts'
import { type Action, areaIn, type GridState, planIn } from '../../grid/state.ts'
import { hasHeadings, lacksHeadings, planOfTable } from '../../grid/table.ts'
import { parseTsv } from '../../grid/tsv.ts'
import { readTable } from './readTable.ts'

interface Parts {
  state: GridState
  dispatch: (action: Action) => void
  find: FindExercise
  nameOf: (exerciseId: string) => string
  mayWrite: boolean
  /** Writes what stands in an open cell. */
  pending: RefObject<(() => void) | null>
  say: (text: string, isProblem?: boolean) => void
}

/** Copy, cut and paste: as text from and to a spreadsheet, and with all that a cell says inside the grid. */
export function useClipboard({ state, dispatch, find, nameOf, mayWrite, pending, say }: Parts) {
  const [plan, area] = [planIn(state), areaIn(state)]
  const isTyping = ({ target }: ClipboardEvent) => (target as Element).matches('input')
  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyBlock(localStorage, plan, area))
    if (event.type === 'cut' && mayWrite) dispatch({ type: 'clear', find })
    say(`Copied ${sizeOf(area.bottom - area.top + 1, area.right - area.left + 1)}.`)
  }
  /** The service reads it, and the coach may go on meanwhile. */
  const pasteTable = async (text: string) => {
    const at = { line: area.top, column: area.left }
    say('Waymark is reading the table …')
    const read = await readTable(text)
    if ('problem' in read) return say(read.problem, true)
    const table = planOfTable(read.weeks, nameOf, find)
    pending.current?.()
    dispatch({ type: 'table', table, at })
    const rows = table.blocks.reduce((sum, block) => sum + block.rows.length, 0)
    say(`Pasted ${rows === 1 ? '1 exercise' : `${rows} exercises`} by the headings of the table. ${read.said}`.trim())
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event) || !mayWrite) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const block = parseTsv(text)
    const whole = copiedCells(localStorage, text)
    if (!whole && hasHeadings(block)) return void pasteTable(text)
    dispatch({ type: 'change', plan: pastedInto(plan, area, block, find, whole ?? []) })
    const said = `Pasted ${sizeOf(block.length, Math.max(...block.map((cells) => cells.length)))}.`
    say(area.left === 0 && lacksHeadings(block) ? `${said} ${NUMBERS_ALONE}` : said)
  }
  return { onCopy, onCut: onCopy, onPaste }
}

const NUMBERS_ALONE =
  'A number alone is a number of repetitions. If these were columns such as Sets and Reps, undo this, and copy their headings, too.'

const sizeOf = (lines: number, columns: number) => `${lines} × ${columns} ${lines * columns === 1 ? 'cell' : 'cells'}`
