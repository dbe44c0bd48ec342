'use client'

import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { parsePrescription } from '../../../../kernel/notation/parse.ts'
import { printTime } from '../../../../kernel/notation/print.ts'
import { cellAt, linesOf } from '../../grid/lines.ts'
import { type Cell, type Plan, replaced, withRow } from '../../grid/plan.ts'
import { type Action, areaIn, type GridState, planIn } from '../../grid/state.ts'
import { suggestionAt, withSuggestions } from '../../grid/suggestions.ts'
import { labelOf } from './labelOf.ts'
import type { OpenField } from './useDraft.ts'

interface Props {
  state: GridState
  dispatch: (action: Action) => void
  mayWrite: boolean
  fault: string | undefined
  note: RefObject<HTMLTextAreaElement | null>
  open: OpenField
  onTyping: () => void
  onSave: () => void
  /** Gives the keys back to the grid. */
  onDone: (isNote: boolean) => void
}

/** What a cell says beside its sets: of all chosen cells, what is written here. */
export function CellDetails({ state, dispatch, mayWrite, fault, note, open, onTyping, onSave, onDone }: Props) {
  const plan = planIn(state)
  const cell = cellAt(plan, linesOf(plan)[state.at.line], state.at.column)
  const meant = mayWrite ? suggestionAt(plan, linesOf(plan)[state.at.line], state.at.column) : null
  const shared = {
    ...{ mayWrite, open, onTyping, onSave, onDone },
    onWrite: dispatch,
    actionOf: (values: Partial<Cell>): Action => ({ type: 'change', plan: withDetails(state, plan, values) }),
  }
  return (
    <div className="plan-details">
      <p className="plan-details__where">
        <strong>{labelOf(plan, state)}</strong>
        {cell && <span className="plan-details__text">{cell.text}</span>}
        {fault && <span className="plan-details__fault">{fault}</span>}
        {meant && (
          <button
            type="button"
            className="plan-button plan-details__meant"
            onClick={() => {
              dispatch({ type: 'change', plan: withSuggestions(plan, [state.at]) })
              onDone(false)
            }}
          >
            Write {meant} <kbd>Enter</kbd>
          </button>
        )}
      </p>
      {cell ? (
        <div className="plan-details__fields" key={cell.key}>
          <Detail
            label="Superset"
            width="5rem"
            value={cell.group ?? ''}
            max={20}
            {...shared}
            read={(group) => ({ group: group.trim() || null })}
          />
          <Detail
            label="Rest"
            width="6rem"
            value={cell.rest === null ? '' : printTime(cell.rest)}
            max={12}
            {...shared}
            kept={`${cell.key} rest`}
            check={(text) =>
              text.trim() === '' || restOf(text) !== null
                ? null
                : 'It is not written yet: a rest is one time, such as 90s or 2:00.'
            }
            read={(text) => ({ rest: restOf(text) })}
          />
          <Detail
            label="Note"
            width="100%"
            value={cell.notes ?? ''}
            max={500}
            area={note}
            {...shared}
            read={(notes) => ({ notes: notes.trim() || null })}
          />
        </div>
      ) : (
        <p className="plan-details__fields plan-aside">A cell with sets has a superset, a rest and a note here.</p>
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
  /** Where a text stays that the check refuses, until somebody mends it. */
  kept?: string
  /** What the text says of the cell. */
  read: (text: string) => Partial<Cell>
  actionOf: (values: Partial<Cell>) => Action
  onWrite: (action: Action) => void
  open: OpenField
  onTyping: () => void
  onSave: () => void
  onDone: (isNote: boolean) => void
}

function Detail({ label, width, value, max, mayWrite, area, check, kept, read, actionOf, ...more }: DetailProps) {
  const { open, onWrite, onTyping, onSave, onDone } = more
  const id = useId()
  const refused = kept === undefined ? undefined : REFUSED.get(kept)
  const [text, setText] = useState(refused ?? value)
  useEffect(() => setText(refused ?? value), [refused, value])
  const problem = check?.(text) ?? null
  useEffect(() => {
    if (kept === undefined) return
    if (problem === null) REFUSED.delete(kept)
    else REFUSED.set(kept, text)
  }, [kept, problem, text])
  const isTyped = text !== value && problem === null
  // Escape leaves the field, which would write what it has just taken back.
  const isDropped = useRef(false)
  const write = () => {
    if (isTyped && !isDropped.current) onWrite(actionOf(read(text)))
    isDropped.current = false
  }
  useEffect(() => {
    if (!isTyped) return
    open.current = () => actionOf(read(text))
    return () => {
      open.current = null
    }
  })
  const field = {
    id,
    value: text,
    maxLength: max,
    readOnly: !mayWrite,
    'aria-invalid': problem !== null,
    'aria-describedby': area || problem ? `${id}-keys` : undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      setText(target.value)
      onTyping()
    },
    onBlur: write,
    onKeyDown: (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey } = event
      if ((ctrlKey || metaKey) && key.toLowerCase() === 's') {
        event.preventDefault()
        write()
        return onSave()
      }
      if (key === 'Escape') {
        setText(value)
        isDropped.current = true
        onTyping()
      } else if (key !== 'Enter' || shiftKey || problem !== null) return
      event.preventDefault()
      onDone(area !== undefined && key === 'Enter') // The field writes when it loses the keys.
    },
  }
  return (
    <div className="plan-detail" style={{ flex: width === '100%' ? '1 1 12rem' : `0 0 ${width}` }}>
      <span>
        <label htmlFor={id}>{label}</label>
        {area && mayWrite && <small id={`${id}-keys`}> · Enter ends it. Shift+Enter begins a new line.</small>}
      </span>
      {area ? <textarea ref={area} rows={Math.min(4, text.split('\n').length)} {...field} /> : <input {...field} />}
      {problem && (
        <small id={`${id}-keys`} className="plan-details__fault" role="alert">
          {problem}
        </small>
      )}
    </div>
  )
}

/** What the fields could not read, by the cell and the field, for as long as the page is open. */
const REFUSED = new Map<string, string>()

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
