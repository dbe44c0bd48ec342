'use client'

import type { ClipboardEvent, RefObject } from 'react'
import type { Area } from '../../grid/area.ts'
import { copiedCells, copyBlock, MARK } from '../../grid/block.ts'
import type { NameOf } from '../../grid/document.ts'
import type { FindExercise } from '../../grid/lines.ts'
import { pastedInto } from '../../grid/paste.ts'
import { leftOutOf } from '../../grid/pastedLines.ts'
import type { Plan } from '../../grid/plan.ts'
import { type Action, areaIn, type GridState, planIn } from '../../grid/state.ts'
import { hasHeadings, lacksHeadings, planOfTable } from '../../grid/table.ts'
import { tooMuch } from '../../grid/tooMuch.ts'
import { parseTsv } from '../../grid/tsv.ts'
import { readTable } from './readTable.ts'

interface Parts {
  user: string
  state: GridState
  dispatch: (action: Action) => void
  find: FindExercise
  nameOf: NameOf
  mayWrite: boolean
  /** Writes what stands in an open cell. */
  pending: RefObject<(() => void) | null>
  say: (text: string, isProblem?: boolean) => void
}

/** Copy, cut and paste: as text from and to a spreadsheet, and with all that a cell says inside the grid. */
export function useClipboard({ user, state, dispatch, find, nameOf, mayWrite, pending, say }: Parts) {
  const [plan, area] = [planIn(state), areaIn(state)]
  const isTyping = ({ target }: ClipboardEvent) => (target as Element).matches('input')
  // Whoever has just opened a cell means the cells from there on, and not all of them as one text.
  const isBlock = ({ target, clipboardData }: ClipboardEvent) =>
    (target as HTMLInputElement).value === '' && /[\t\n]/.test(clipboardData.getData('text/plain').trimEnd())
  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    event.preventDefault()
    putBlock(event.clipboardData, user, plan, area)
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
    if ((isTyping(event) && !isBlock(event)) || !mayWrite) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const problem = tooMuch(text, parseTsv)
    if (problem) return say(problem)
    const block = parseTsv(text)
    const whole = copiedCells(localStorage, user, { text, mark: event.clipboardData.getData(MARK) })
    if (whole.length === 0 && hasHeadings(block)) return void pasteTable(text)
    dispatch({ type: 'change', plan: pastedInto(plan, area, block, find, whole) })
    const said = `Pasted ${sizeOf(block.length, Math.max(...block.map((cells) => cells.length)))}.`
    const left = area.left === 0 ? leftOutOf(block, find) : []
    const told = left.length > 0 ? ` Left out, because it is no exercise: ${left.join('; ')}.` : ''
    say(area.left === 0 && lacksHeadings(block) ? `${said}${told} ${NUMBERS_ALONE}` : `${said}${told}`)
  }
  return { onCopy, onCut: onCopy, onPaste }
}

const NUMBERS_ALONE =
  'A number alone is a number of repetitions. If these were columns such as Sets and Reps, undo this, and copy their headings, too.'

/** Text for everybody, and the mark by which the grid knows it again. */
export function putBlock(clipboard: DataTransfer, user: string, plan: Plan, area: Area): void {
  const { text, mark } = copyBlock(localStorage, user, plan, area)
  clipboard.setData('text/plain', text)
  clipboard.setData(MARK, mark)
}

const sizeOf = (lines: number, columns: number) => `${lines} × ${columns} ${lines * columns === 1 ? 'cell' : 'cells'}`
