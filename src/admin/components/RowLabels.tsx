'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useTitle } from './titles.ts'

interface SetRow {
  type?: string
  repsMin?: number | null
  repsMax?: number | null
  load?: { thousandths?: number | null; unit?: string | null } | null
  percentOfOneRepMax?: number | null
  rpe?: number | null
  durationSeconds?: number | null
  distanceMeters?: number | null
}

const numbered = (rowNumber: number | undefined, text: string | undefined, otherwise: string) =>
  `${(rowNumber ?? 0) + 1}. ${text ?? otherwise}`

/** A row of a program: drag it by its handle, or press Space on the handle and move it with the arrow keys. */
export function MilestoneRow() {
  const { data, rowNumber } = useRowLabel<{ milestone?: unknown }>()
  return <span>{numbered(rowNumber, useTitle('milestones', data?.milestone), 'Milestone')}</span>
}

export function SlotRow() {
  const { data, rowNumber } = useRowLabel<{ workout?: unknown }>()
  return <span>{numbered(rowNumber, useTitle('workouts', data?.workout), 'Workout')}</span>
}

export function ExerciseRow() {
  const { data, rowNumber } = useRowLabel<{ exercise?: unknown; group?: string | null }>()
  const title = useTitle('exercises', data?.exercise)
  return (
    <span>{numbered(rowNumber, title && (data?.group ? `${title} · superset ${data.group}` : title), 'Exercise')}</span>
  )
}

export function PrescribedSetRow() {
  const { data, rowNumber } = useRowLabel<SetRow>()
  return <span>{numbered(rowNumber, prescriptionOf(data ?? {}), 'Set')}</span>
}

/** What is prescribed, in one line: "5–8 reps · 100 kg · RPE 8". */
export function prescriptionOf(set: SetRow): string {
  const { type, repsMin, repsMax, load, percentOfOneRepMax, rpe, durationSeconds, distanceMeters } = set
  const reps = [...new Set([repsMin, repsMax].filter((value) => value != null))].join('–')
  return [
    type && type !== 'NORMAL' && type.toLowerCase().replaceAll('_', '-'),
    reps && `${reps} reps`,
    load?.thousandths != null && `${load.thousandths / 1_000} ${(load.unit ?? '').toLowerCase()}`,
    percentOfOneRepMax != null && `${percentOfOneRepMax} % of 1RM`,
    rpe != null && `RPE ${rpe}`,
    durationSeconds != null && `${durationSeconds} s`,
    distanceMeters != null && `${distanceMeters} m`,
  ]
    .filter(Boolean)
    .join(' · ')
}
