/** What our endpoints answer about a sheet. */
export interface ReadAnswer {
  refused?: undefined
  title: string
  size: string
  /** Whether any sheet has the headings of a plan. Where none has, the coach says where they stand. */
  hasHeadings: boolean
  sheets: ReadSheet[]
  unmatched: { written: string; choices: Choice[]; cells: string }[]
  /** The other names of exercises in the file, each with the exercise that it was read as. */
  matched: { written: string; id: string; name: string }[]
  problems: Findings
  remarks: Findings
  weeks: { title: string; days: { title: string; rows: ReadRow[] }[] }[]
  /** What the names mean that the coach has said. Null where there is no such exercise any more. */
  meant: { written: string; name: string | null }[]
  /** The title of a program that has the address of this one already. */
  taken: string | null
  programId: string | null
}

export interface ReadRow {
  exercise: string
  sets: string
  rest: string | null
  group: string | null
  notes: string | null
}

export interface ReadSheet {
  name: string | null
  isRead: boolean
  /** Whether there is nothing in it that could be read. */
  isEmpty: boolean
  weeksBeside: number
  /** Counted from 1. It is 0 where there are no headings, and null where nobody knows. */
  headingRow: number | null
  columns: { column: number; heading: string; role: string | null }[]
  /** The first ones, with a cell for each of the columns. */
  rows: { row: number; cells: string[] }[]
}

export interface Findings {
  /** Of cells. */
  count: number
  /** Of cells that are not told. */
  left: number
  told: Finding[]
}

/** Something to be known of cells that say the same. */
export interface Finding {
  message: string
  cells: string
  count: number
  role: string | null
  /** What stands in the cells, where it can be corrected here. */
  written: string | null
  suggestion: string | null
  /** The names in the file that are an exercise in which this has no place. */
  names: string[]
  /** Whether it changes what is trained. */
  isTrained: boolean
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
  /** The number of the row with the headings, by sheet; 0 where there are none. */
  headings: Record<string, number>
  /** What texts of cells mean, by what their columns have. */
  cells: Record<string, Record<string, string>>
}

export const NOTHING_SAID: Corrections = {
  ...{ title: null, unit: 'kg' },
  ...{ columns: {}, exercises: {}, headings: {}, cells: {} },
}

/** What a column may have, in the words of coaches. */
export const ROLES: readonly [role: string, words: string][] = [
  ['week', 'Week'],
  ['day', 'Workout or day'],
  ['exercise', 'Exercise'],
  ['prescription', 'Prescription, such as 3x5 @75%'],
  ['kind', 'Kind of set'],
  ['sets', 'Sets'],
  ['eachSet', 'One set, such as 8 @60kg'],
  ['setNumber', 'Number of the set'],
  ['reps', 'Reps'],
  ['time', 'Time'],
  ['distance', 'Distance'],
  ['percent', '% of the training maximum'],
  ['load', 'Weight'],
  ['unit', 'Unit of the weight'],
  ['rpe', 'RPE'],
  ['rir', 'Reps in reserve'],
  ['tempo', 'Tempo'],
  ['side', 'Side'],
  ['rest', 'Rest'],
  ['group', 'Superset'],
  ['order', 'Order, such as A1'],
  ['notes', 'Notes'],
  ['alternatives', 'Alternatives'],
  ['weekNotes', 'Description of the week'],
  ['dayNotes', 'Description of the workout'],
  ['minutes', 'Minutes of the workout'],
  ['weekNumber', 'Number of the week'],
  ['dayNumber', 'Number of the workout'],
  ['shared', 'Label of a workout in several places'],
]

const WORDS = new Map(ROLES)

/** "Rest" of `rest`. */
export const roleInWords = (role: string) => WORDS.get(role) ?? role

/** What was said of a sheet or a column, whatever it is called. */
export const ownOf = <Said>(said: Readonly<Record<string, Said>>, name: string): Said | undefined =>
  Object.hasOwn(said, name) ? said[name] : undefined
