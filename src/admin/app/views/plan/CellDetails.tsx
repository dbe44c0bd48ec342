'use client'

import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { parsePrescription } from '../../../../kernel/notation/parse.ts'
import { printTime } from '../../../../kernel/notation/print.ts'
import { cellAt, linesOf } from '../../grid/lines.ts'
import { type Cell, type Plan, replaced, withRow } from '../../grid/plan.ts'
import { type Action, areaIn, type GridState, planIn } from '../../grid/state.ts'
import { labelOf } from './PlanGrid.tsx'

interface Props {
  state: GridState
  dispatch: (action: Action) => void
  mayWrite: boolean
  fault: string | undefined
  note: RefObject<HTMLTextAreaElement | null>
  /** Gives the keys back to the grid. */
  onDone: () => void
}

/** What a cell says beside its sets: of all chosen cells, what is written here. */
export function CellDetails({ state, dispatch, mayWrite, fault, note, onDone }: Props) {
  const plan = planIn(state)
  const cell = cellAt(plan, linesOf(plan)[state.at.line], state.at.column)
  const change = (values: Partial<Cell>) => dispatch({ type: 'change', plan: withDetails(state, plan, values) })
  return (
    <div className="plan-details">
      <p className="plan-details__where">
        <strong>{labelOf(plan, state)}</strong>
        {fault && <span className="plan-details__fault"> {fault}</span>}
      </p>
      {cell && (
        <div className="plan-details__fields" key={cell.key}>
          <Detail
            label="Superset"
            width="5rem"
            value={cell.group ?? ''}
            max={20}
            {...{ mayWrite, onDone }}
            onWrite={(group) => change({ group: group.trim() || null })}
          />
          <Detail
            label="Rest"
            width="6rem"
            value={cell.rest === null ? '' : printTime(cell.rest)}
            max={12}
            {...{ mayWrite, onDone }}
            check={(text) => (text.trim() === '' || restOf(text) !== null ? null : 'Write a time such as 90s or 2:00.')}
            onWrite={(text) => change({ rest: restOf(text) })}
          />
          <Detail
            label="Note"
            width="100%"
            value={cell.notes ?? ''}
            max={500}
            area={note}
            {...{ mayWrite, onDone }}
            onWrite={(notes) => change({ notes: notes.trim() || null })}
          />
        </div>
      )}
    </div>
  )
}

interface DetailProps {
  label: string
  width: string
  value: string
  max: number
  mayWrite: boolean
  /** Makes it a field of several lines. */
  area?: RefObject<HTMLTextAreaElement | null>
  check?: (text: string) => string | null
  onWrite: (text: string) => void
  onDone: () => void
}

function Detail({ label, width, value, max, mayWrite, area, check, onWrite, onDone }: DetailProps) {
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const problem = check?.(text) ?? null
  const write = () => {
    if (text !== value && problem === null) onWrite(text)
  }
  const field = {
    id,
    value: text,
    maxLength: max,
    readOnly: !mayWrite,
    'aria-invalid': problem !== null,
    title: problem ?? undefined,
    onChange: ({ target }: { target: { value: string } }) => setText(target.value),
    onBlur: write,
    onKeyDown: (event: KeyboardEvent) => {
      const { key, shiftKey } = event
      if (key === 'Escape') setText(value)
      else if (key !== 'Enter' || shiftKey || problem !== null) return
      event.preventDefault()
      onDone() // The field writes when it loses the keys.
    },
  }
  return (
    <label htmlFor={id} style={{ flex: width === '100%' ? '1 1 12rem' : `0 0 ${width}` }}>
      <span>{label}</span>
      {area ? <textarea ref={area} rows={Math.min(4, text.split('\n').length)} {...field} /> : <input {...field} />}
    </label>
  )
}

/** In seconds. A number without a unit is in seconds, too. */
function restOf(text: string): number | null {
  const typed = text.trim()
  if (typed === '') return null
  return parsePrescription(`1 rest ${/^\d+$/.test(typed) ? `${typed}s` : typed}`).sets?.[0]?.restSeconds ?? null
}

function withDetails(state: GridState, plan: Plan, values: Partial<Cell>): Plan {
  const { top, bottom, left, right } = areaIn(state)
  return linesOf(plan)
    .slice(top, bottom + 1)
    .reduce((now, line) => {
      if (line.kind !== 'row') return now
      return withRow(now, line.block, line.row, (row) => {
        let cells = row.cells
        for (let week = Math.max(0, left - 1); week < right; week += 1) {
          const cell = cells[week]
          if (cell) cells = replaced(cells, week, { ...cell, ...values })
        }
        return { ...row, cells }
      })
    }, plan)
}
