/** What our endpoints answer about a sheet. */
export interface ReadAnswer {
  refused?: undefined
  title: string
  size: string
  sheets: ReadSheet[]
  unmatched: { written: string; choices: Choice[] }[]
  problems: Findings
  remarks: Findings
  weeks: { title: string; days: { title: string; lines: string[] }[] }[]
  /** What the names mean that the coach has said. Null where there is no such exercise any more. */
  meant: { written: string; name: string | null }[]
  /** The title of a program that has the address of this one already. */
  taken: string | null
  programId: string | null
}

export interface ReadSheet {
  name: string | null
  columns: { column: number; heading: string; role: string | null }[]
  weeksBeside: number
  isRead: boolean
}

export interface Findings {
  count: number
  told: { sheet: string | null; cell: string; message: string }[]
}

export interface Choice {
  id: string
  name: string
}

/** What a coach has said of a sheet. */
export interface Corrections {
  /** Null where the coach has said none. */
  title: string | null
  unit: 'kg' | 'lb'
  columns: Record<string, Record<number, string | null>>
  /** The IDs of exercises, by what stands in the sheet. */
  exercises: Record<string, string>
}

export const NOTHING_SAID: Corrections = { title: null, unit: 'kg', columns: {}, exercises: {} }

/** What a column may have, in the words of coaches. */
export const ROLES: readonly [role: string, words: string][] = [
  ['week', 'Week'],
  ['day', 'Workout or day'],
  ['exercise', 'Exercise'],
  ['prescription', 'Prescription, such as 3x5 @75%'],
  ['kind', 'Kind of set'],
  ['sets', 'Sets'],
  ['reps', 'Reps'],
  ['time', 'Time'],
  ['distance', 'Distance'],
  ['percent', '% of 1RM'],
  ['load', 'Weight'],
  ['rpe', 'RPE'],
  ['rir', 'Reps in reserve'],
  ['tempo', 'Tempo'],
  ['side', 'Side'],
  ['rest', 'Rest'],
  ['group', 'Superset'],
  ['order', 'Order'],
  ['notes', 'Notes'],
  ['alternatives', 'Alternatives'],
  ['weekNotes', 'Description of the week'],
  ['dayNotes', 'Description of the workout'],
  ['minutes', 'Minutes of the workout'],
  ['weekNumber', 'Number of the week'],
  ['dayNumber', 'Number of the workout'],
  ['shared', 'Label of a workout in several places'],
]
