'use client'

import type { ClipboardEvent } from 'react'
import { copiedCells, copyBlock } from '../../grid/block.ts'
import type { FindExercise } from '../../grid/lines.ts'
import { pastedInto } from '../../grid/paste.ts'
import { leftOutOf } from '../../grid/pastedLines.ts'
import { type Action, areaIn, type GridState, planIn } from '../../grid/state.ts'
import { parseTsv } from '../../grid/tsv.ts'

interface Parts {
  state: GridState
  dispatch: (action: Action) => void
  find: FindExercise
  mayWrite: boolean
  say: (text: string) => void
}

/** Copy, cut and paste: as text from and to a spreadsheet, and with all that a cell says inside the grid. */
export function useClipboard({ state, dispatch, find, mayWrite, say }: Parts) {
  const [plan, area] = [planIn(state), areaIn(state)]
  const isTyping = ({ target }: ClipboardEvent) => (target as Element).matches('input')
  // Whoever has just opened a cell means the cells from there on, and not all of them as one text.
  const isBlock = ({ target, clipboardData }: ClipboardEvent) =>
    (target as HTMLInputElement).value === '' && /[\t\n]/.test(clipboardData.getData('text/plain').trimEnd())
  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyBlock(localStorage, plan, area))
    if (event.type === 'cut' && mayWrite) dispatch({ type: 'clear', find })
    say(`Copied ${sizeOf(area.bottom - area.top + 1, area.right - area.left + 1)}.`)
  }
  const onPaste = (event: ClipboardEvent) => {
    if ((isTyping(event) && !isBlock(event)) || !mayWrite) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const block = parseTsv(text)
    const whole = copiedCells(localStorage, text) ?? []
    dispatch({ type: 'change', plan: pastedInto(plan, area, block, find, whole) })
    const left = area.left === 0 ? leftOutOf(block, find) : []
    const told = left.length > 0 ? ` Left out, because it is no exercise: ${left.join('; ')}.` : ''
    say(`Pasted ${sizeOf(block.length, Math.max(...block.map((cells) => cells.length)))}.${told}`)
  }
  return { onCopy, onCut: onCopy, onPaste }
}

const sizeOf = (lines: number, columns: number) => `${lines} × ${columns} ${lines * columns === 1 ? 'cell' : 'cells'}`
