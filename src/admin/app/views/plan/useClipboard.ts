'use client'

import type { ClipboardEvent } from 'react'
import type { Area } from '../../grid/area.ts'
import { copiedCells, copyBlock, MARK } from '../../grid/block.ts'
import type { FindExercise } from '../../grid/lines.ts'
import { pastedInto } from '../../grid/paste.ts'
import type { Plan } from '../../grid/plan.ts'
import { type Action, areaIn, type GridState, planIn } from '../../grid/state.ts'
import { tooMuch } from '../../grid/tooMuch.ts'
import { parseTsv } from '../../grid/tsv.ts'

interface Parts {
  user: string
  state: GridState
  dispatch: (action: Action) => void
  find: FindExercise
  mayWrite: boolean
  say: (text: string) => void
}

/** Copy, cut and paste: as text from and to a spreadsheet, and with all that a cell says inside the grid. */
export function useClipboard({ user, state, dispatch, find, mayWrite, say }: Parts) {
  const [plan, area] = [planIn(state), areaIn(state)]
  const isTyping = ({ target }: ClipboardEvent) => (target as Element).matches('input')
  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    event.preventDefault()
    putBlock(event.clipboardData, user, plan, area)
    if (event.type === 'cut' && mayWrite) dispatch({ type: 'clear', find })
    say(`Copied ${sizeOf(area.bottom - area.top + 1, area.right - area.left + 1)}.`)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event) || !mayWrite) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const problem = tooMuch(text, parseTsv)
    if (problem) return say(problem)
    const block = parseTsv(text)
    const whole = copiedCells(localStorage, user, { text, mark: event.clipboardData.getData(MARK) })
    dispatch({ type: 'change', plan: pastedInto(plan, area, block, find, whole) })
    say(`Pasted ${sizeOf(block.length, Math.max(...block.map((cells) => cells.length)))}.`)
  }
  return { onCopy, onCut: onCopy, onPaste }
}

/** Text for everybody, and the mark by which the grid knows it again. */
export function putBlock(clipboard: DataTransfer, user: string, plan: Plan, area: Area): void {
  const { text, mark } = copyBlock(localStorage, user, plan, area)
  clipboard.setData('text/plain', text)
  clipboard.setData(MARK, mark)
}

const sizeOf = (lines: number, columns: number) => `${lines} × ${columns} ${lines * columns === 1 ? 'cell' : 'cells'}`
