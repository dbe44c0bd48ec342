'use client'

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Place } from '../../grid/lines.ts'
import { ROW } from './PlanRow.tsx'

const WEEK = 210
const FIRST = 250
const FIRST_NARROW = 140
const AHEAD = 6

/** Which part of the grid is in sight. On a narrow screen that is one week at a time. */
export function useWindow(
  grid: RefObject<HTMLDivElement | null>,
  { lines, columns, week }: { lines: number; columns: number; week: number },
) {
  const [size, setSize] = useState({ width: 1_000, height: 600 })
  const [scroll, setScroll] = useState({ line: 0, column: 0 })
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [grid])
  const isNarrow = size.width < 640
  const first = isNarrow ? FIRST_NARROW : FIRST
  const each = isNarrow ? Math.max(120, size.width - first) : WEEK

  useEffect(() => {
    const element = grid.current
    if (!element) return
    const look = () => {
      const next = { line: Math.floor(element.scrollTop / ROW), column: Math.floor(element.scrollLeft / each) }
      // A move by less than a line or a column draws nothing anew.
      setScroll((old) => (old.line === next.line && old.column === next.column ? old : next))
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [grid, each])

  const fit = Math.ceil(size.height / ROW)
  const from = Math.max(1, Math.min(scroll.line, lines - fit) - AHEAD)
  const until = Math.min(lines - 1, scroll.line + fit + AHEAD)
  const firstColumn = isNarrow ? week : Math.max(1, scroll.column)
  const lastColumn = isNarrow ? week : Math.min(columns - 1, firstColumn + Math.ceil((size.width - first) / each) + 1)
  const range = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start + 1) }, (_, n) => start + n)
  const before = isNarrow ? 0 : (firstColumn - 1) * each
  const all = isNarrow ? first + each : first + (columns - 1) * each

  const show = ({ line, column }: Place) => {
    const element = grid.current
    if (!element) return
    const top = line * ROW
    if (line > 0 && top - ROW < element.scrollTop) element.scrollTop = top - ROW
    else if (top + ROW > element.scrollTop + element.clientHeight) element.scrollTop = top + ROW - element.clientHeight
    if (column === 0 || isNarrow) return
    const left = (column - 1) * each
    const room = element.clientWidth - first
    if (left < element.scrollLeft) element.scrollLeft = left
    else if (left + each > element.scrollLeft + room) element.scrollLeft = left + each - room
  }
  return {
    isNarrow,
    page: Math.max(1, fit - 3),
    lines: range(from, until),
    columns: range(firstColumn, lastColumn),
    widths: { first, week: each, before, all },
    show,
  }
}
