'use client'

import { useForm, useRowLabel } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { prescriptionOf, type SetRow } from './prescription.ts'
import { useTitle } from './titles.ts'

const numbered = (rowNumber: number | undefined, text: string | undefined, otherwise: string) =>
  `${(rowNumber ?? 0) + 1}. ${text ?? otherwise}`

/** Rows are closed, so that many fit on a screen; one that has just been added is there to be filled in. */
function useOpenWhenNew(path: string, isNew: boolean): void {
  const { dispatchFields, getField } = useForm()
  const opened = useRef(false)
  useEffect(() => {
    if (!isNew || opened.current) return
    opened.current = true
    const [, list = '', index] = /^(.*)\.(\d+)$/.exec(path) ?? []
    const rows = getField(list)?.rows
    if (!rows?.[Number(index)]?.collapsed) return
    const updatedRows = rows.map((row, n) => (n === Number(index) ? { ...row, collapsed: false } : row))
    dispatchFields({ type: 'SET_ROW_COLLAPSED', path: list, updatedRows })
  }, [dispatchFields, getField, isNew, path])
}

/** A row of a program: drag it by its handle, or press Space on the handle and move it with the arrow keys. */
export function MilestoneRow() {
  const { data, path, rowNumber } = useRowLabel<{ milestone?: unknown }>()
  useOpenWhenNew(path, !data?.milestone)
  return <span>{numbered(rowNumber, useTitle('milestones', data?.milestone), 'Milestone')}</span>
}

export function SlotRow() {
  const { data, path, rowNumber } = useRowLabel<{ workout?: unknown }>()
  useOpenWhenNew(path, !data?.workout)
  return <span>{numbered(rowNumber, useTitle('workouts', data?.workout), 'Workout')}</span>
}

export function ExerciseRow() {
  const { data, path, rowNumber } = useRowLabel<{ exercise?: unknown; group?: string | null }>()
  useOpenWhenNew(path, !data?.exercise)
  const title = useTitle('exercises', data?.exercise)
  return (
    <span>{numbered(rowNumber, title && (data?.group ? `${title} · superset ${data.group}` : title), 'Exercise')}</span>
  )
}

export function PrescribedSetRow() {
  const { data, path, rowNumber } = useRowLabel<SetRow>()
  const prescription = prescriptionOf(data ?? {})
  useOpenWhenNew(path, !prescription)
  return <span>{numbered(rowNumber, prescription || undefined, 'Set')}</span>
}
