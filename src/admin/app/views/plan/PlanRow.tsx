// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight is drawn, and no table can be so

'use client'

import type { DragEvent, ReactNode } from 'react'
import { printTime } from '../../../../kernel/notation/print.ts'
import type { Area } from '../../grid/area.ts'
import { cellAt, type Line, sharedTitle, textAt, usualHead } from '../../grid/lines.ts'
import type { Plan } from '../../grid/plan.ts'

interface Props {
  plan: Plan
  line: Line
  at: number
  top: number
  height: number
  /** The columns of weeks that are in sight. */
  columns: readonly number[]
  widths: { first: number; week: number; before: number; all: number }
  area: Area
  active: number | null
  faults: ReadonlyMap<string, string>
  mayWrite: boolean
  editor: ReactNode
  drag: (line: number, column: number) => { draggable: true; onDragStart: (event: DragEvent) => void }
}

export const cellId = (line: number, column: number) => `plan-cell-${line}-${column}`

/** One line of the grid. Only the columns in sight are drawn. */
export function PlanRow(props: Props) {
  const { plan, line, at, top, height, columns, widths } = props
  const isHeader = line.kind === 'weeks'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
    <div
      role="row"
      aria-rowindex={at + 1}
      className={`plan-row plan-row--${line.kind}`}
      style={{ height, width: widths.all, ...(isHeader ? {} : { top }) }}
    >
      <GridCell {...props} column={0} width={widths.first} role={isHeader ? 'columnheader' : 'rowheader'} />
      <div role="presentation" style={{ flex: 'none', width: widths.before }} />
      {columns.map((column) => (
        <GridCell
          {...props}
          key={plan.weeks[column - 1]?.key ?? 'more'}
          column={column}
          width={widths.week}
          role={isHeader ? 'columnheader' : 'gridcell'}
        />
      ))}
    </div>
  )
}

function GridCell(props: Props & { column: number; width: number; role: 'gridcell' | 'columnheader' | 'rowheader' }) {
  const { plan, line, at, column, width, role, area, active, faults, editor, mayWrite, drag } = props
  const fault = faults.get(`${at}/${column}`)
  const isChosen = at >= area.top && at <= area.bottom && column >= area.left && column <= area.right
  const isActive = active === column
  const text = textAt(plan, line, column)
  const isWaiting = text === '' && (line.kind === 'new' || line.kind === 'end' || column > plan.weeks.length)
  const classes = [
    'plan-cell',
    column === 0 && 'plan-cell--first',
    isChosen && 'plan-cell--chosen',
    isActive && 'plan-cell--active',
    fault && 'plan-cell--wrong',
    isWaiting && 'plan-cell--waiting',
  ]
  const isMovable =
    mayWrite && (column === 0 ? line.kind === 'row' || line.kind === 'workout' : line.kind === 'weeks' && !isWaiting)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of its roles has all of them
    <div
      id={cellId(at, column)}
      role={role}
      aria-colindex={column + 1}
      aria-selected={isChosen}
      aria-invalid={fault ? true : undefined}
      aria-label={fault ? `${text || 'Empty'}. ${fault}` : undefined}
      data-line={at}
      data-column={column}
      className={classes.filter(Boolean).join(' ')}
      style={{ width }}
      title={fault ?? (text.length > 24 ? text : undefined)}
    >
      {isMovable && (
        <span className="plan-handle" aria-hidden="true" title="Drag to move" {...drag(at, column)}>
          ⠿
        </span>
      )}
      <Content plan={plan} line={line} column={column} text={text} mayWrite={mayWrite} />
      {isActive && editor}
    </div>
  )
}

function Content({
  plan,
  line,
  column,
  text,
  mayWrite,
}: Pick<Props, 'plan' | 'line' | 'mayWrite'> & { column: number; text: string }) {
  if (line.kind === 'weeks') {
    if (column === 0) return <span className="plan-aside">Exercise</span>
    return text ? <span>{text}</span> : mayWrite && <span className="plan-aside">+ Week</span>
  }
  if (line.kind === 'new') return column === 0 && mayWrite && <span className="plan-aside">+ Exercise</span>
  if (line.kind === 'end') return column === 0 && mayWrite && <span className="plan-aside">+ Workout</span>
  if (line.kind === 'workout') {
    const shared = sharedTitle(plan.blocks[line.block])
    if (column === 0) return <strong>{usualHead(plan.blocks[line.block]) ?? `Workout ${line.block + 1}`}</strong>
    return <span className={text === shared ? 'plan-aside plan-aside--title' : undefined}>{text}</span>
  }
  const cell = cellAt(plan, line, column)
  if (column === 0) return text ? <span>{text}</span> : <span className="plan-aside">Which exercise?</span>
  return (
    <>
      {cell?.group && (
        <span className="plan-chip" title={`Superset ${cell.group}`}>
          {cell.group}
        </span>
      )}
      <span className="plan-text">{text}</span>
      {cell && cell.rest !== null && <span className="plan-aside plan-aside--rest">rest {printTime(cell.rest)}</span>}
      {cell?.notes && <span className="plan-note" role="img" aria-label={`Note: ${cell.notes}`} title={cell.notes} />}
    </>
  )
}
