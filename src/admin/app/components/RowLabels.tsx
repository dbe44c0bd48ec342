'use client'

import { useForm, useFormFields, useRowLabel } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef } from 'react'
import { notationOf } from './notation.ts'
import { prescriptionOf, type SetRow } from './prescription.ts'
import { useTitle } from './titles.ts'

const numbered = (rowNumber: number | undefined, text: string | undefined, otherwise: string) =>
  `${(rowNumber ?? 0) + 1}. ${text ?? otherwise}`

/**
 * For how long server answers may arrive that were sent before the row was added. They do not know that the row is
 * open.
 */
const ANSWERS_FOR_MS = 5_000

/**
 * Rows are closed, so that many fit on a screen. A row that has just been added is opened, because it must be filled
 * in.
 */
function useOpenWhenNew(path: string, isNew: boolean): void {
  const { dispatchFields, getField } = useForm()
  const [, list = '', index] = /^(.*)\.(\d+)$/.exec(path) ?? []
  const isClosed = useFormFields(([fields]) => fields[list]?.rows?.[Number(index)]?.collapsed === true)
  const addedAt = useRef(performance.now())
  useEffect(() => {
    if (!isNew || !isClosed || performance.now() - addedAt.current > ANSWERS_FOR_MS) return
    const updatedRows = getField(list)?.rows?.map((row, n) =>
      n === Number(index) ? { ...row, collapsed: false } : row,
    )
    if (updatedRows) dispatchFields({ type: 'SET_ROW_COLLAPSED', path: list, updatedRows })
  }, [dispatchFields, getField, index, isClosed, isNew, list])
}

/**
 * Payload draws the handle and the menu of a row as icons without a name, outside of what a label may render. Payload
 * never sets `aria-label` there, so its next render leaves ours alone. But while Payload saves, it removes the menu and
 * then adds a new one.
 */
function Label({ text }: { text: string }) {
  const own = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const header = own.current?.closest('.collapsible__toggle-wrap')
    if (!header) return
    const name = () => {
      header.querySelector('.collapsible__drag')?.setAttribute('aria-label', `Move ${text}`)
      header.querySelector('.array-actions__button')?.setAttribute('aria-label', `Actions for ${text}`)
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(header, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [text])
  return <span ref={own}>{text}</span>
}

/** A row of a program: drag it by its handle, or press Space on the handle and move it with the arrow keys. */
export function MilestoneRow() {
  const { data, path, rowNumber } = useRowLabel<{ milestone?: unknown }>()
  useOpenWhenNew(path, !data?.milestone)
  return <Label text={numbered(rowNumber, useTitle('milestones', data?.milestone), 'Milestone')} />
}

export function SlotRow() {
  const { data, path, rowNumber } = useRowLabel<{ workout?: unknown }>()
  useOpenWhenNew(path, !data?.workout)
  return <Label text={numbered(rowNumber, useTitle('workouts', data?.workout), 'Workout')} />
}

export function ExerciseRow() {
  const { data, path, rowNumber } = useRowLabel<{ exercise?: unknown; group?: string | null }>()
  useOpenWhenNew(path, !data?.exercise)
  const title = useTitle('exercises', data?.exercise)
  const sets = useFormFields(([fields]) => notationOf(setsOf(fields, path)))
  const group = data?.group?.trim()
  const named = title && [title, sets, group && `superset ${group}`].filter(Boolean).join(' · ')
  return <Label text={numbered(rowNumber, named, 'Exercise')} />
}

/** Every value that the notation says of a set. */
const SAID = [
  ...['type', 'repsMin', 'repsMax', 'percentOfOneRepMax', 'percentMax', 'rpe', 'rpeMax', 'repsInReserve', 'tempo'],
  ...['durationSeconds', 'distanceMeters', 'distanceUnit', 'restSeconds', 'side'],
]

/** A form holds each value of a row by its path, so the rows are put together again. */
function setsOf(fields: FormState, path: string): SetRow[] {
  const valueAt = (place: string) => fields[place]?.value
  return (fields[`${path}.sets`]?.rows ?? []).map((_, index) => {
    const at = `${path}.sets.${index}`
    const load = { thousandths: valueAt(`${at}.load.thousandths`), unit: valueAt(`${at}.load.unit`) }
    return { ...Object.fromEntries(SAID.map((name) => [name, valueAt(`${at}.${name}`)])), load } as SetRow
  })
}

export function PrescribedSetRow() {
  const { data, path, rowNumber } = useRowLabel<SetRow>()
  const prescription = prescriptionOf(data ?? {})
  useOpenWhenNew(path, !prescription)
  return <Label text={numbered(rowNumber, prescription || undefined, 'Set')} />
}
