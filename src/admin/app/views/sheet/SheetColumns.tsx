import { type Corrections, type ReadSheet, ROLES } from './answer.ts'

interface Props {
  sheets: ReadSheet[]
  said: Corrections
  correct: (more: Partial<Corrections>) => void
}

/** How each column was understood, which the coach may correct. */
export function SheetColumns({ sheets, said, correct }: Props) {
  return (
    <section aria-labelledby="sheet-columns">
      <h2 id="sheet-columns">Columns</h2>
      {sheets.map((sheet, index) => (
        <OneSheet key={sheet.name ?? index} {...{ sheet, said, correct }} />
      ))}
    </section>
  )
}

function OneSheet({
  sheet: { name, columns, weeksBeside, isRead },
  said,
  correct,
}: Omit<Props, 'sheets'> & { sheet: ReadSheet }) {
  const key = name ?? ''
  const own = said.columns[key] ?? {}
  const left = Object.keys(own)
    .map(Number)
    .filter((column) => own[column] === null)
  const shown = [
    ...columns,
    ...left
      .filter((column) => columns.every((each) => each.column !== column))
      .map((column) => ({ column, heading: '', role: null })),
  ].toSorted((one, other) => one.column - other.column)
  const say = (column: number, role: string | null) =>
    correct({ columns: { ...said.columns, [key]: { ...own, [column]: role } } })
  return (
    <details>
      <summary>
        {name ?? 'The sheet'}:{' '}
        {isRead ? `${columns.filter(({ role }) => role !== null).length} columns are read` : 'not read'}
        {weeksBeside > 0 && `, ${weeksBeside} weeks side by side`}
      </summary>
      <ul className="sheet-columns">
        {shown.map(({ column, heading, role }) => (
          <li key={column}>
            <label>
              <span>
                {letterOf(column)} {heading && `“${heading}”`}
              </span>
              <select value={role ?? ''} onChange={({ target }) => say(column, target.value || null)}>
                <option value="">Not read</option>
                {ROLES.map(([each, words]) => (
                  <option key={each} value={each}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** 0 is A, 26 is AA, as spreadsheet programs name columns. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
