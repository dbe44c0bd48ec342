'use client'

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Place } from '../../grid/lines.ts'
import { LOW, lineAt, SIZES, type SizeName } from './cellSize.ts'

const FIRST = 250
const FIRST_NARROW = 140
const AHEAD = 6

/** Which part of the grid is in sight. On a narrow screen that is one week at a time. */
export function useWindow(
  grid: RefObject<HTMLDivElement | null>,
  { tops, size: cells, columns, week }: { tops: readonly number[]; size: SizeName; columns: number; week: number },
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
  const each = isNarrow ? Math.max(120, size.width - first) : SIZES[cells].week

  useEffect(() => {
    const element = grid.current
    if (!element) return
    const look = () => {
      const next = { line: lineAt(tops, element.scrollTop), column: Math.floor(element.scrollLeft / each) }
      // A move by less than a line or a column draws nothing anew.
      setScroll((old) => (old.line === next.line && old.column === next.column ? old : next))
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [grid, each, tops])

  const lines = tops.length - 1
  // No line is lower, so that this many fill the window whatever they are.
  const fit = Math.ceil(size.height / LOW)
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
    const [top = 0, bottom = 0] = tops.slice(line, line + 2)
    if (line > 0 && top - LOW < element.scrollTop) element.scrollTop = top - LOW
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
    if (column === 0 || isNarrow) return
    const left = (column - 1) * each
    const room = element.clientWidth - first
    if (left < element.scrollLeft) element.scrollLeft = left
    else if (left + each > element.scrollLeft + room) element.scrollLeft = left + each - room
  }
  return {
    isNarrow,
    page: Math.max(1, Math.floor(size.height / SIZES[cells].row) - 2),
    lines: range(from, until),
    columns: range(firstColumn, lastColumn),
    widths: { first, week: each, before, all },
    show,
  }
}
