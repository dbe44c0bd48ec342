import { useId } from 'react'
import { type Corrections, ownOf, type ReadSheet, ROLES } from './answer.ts'

interface Props {
  sheets: ReadSheet[]
  said: Corrections
  correct: (more: Partial<Corrections>) => void
  /** Whether no sheet could be read before somebody said where its headings stand. */
  isAsked: boolean
}

/** Which row has the headings, and how each column was understood. The coach may correct both. */
export function SheetColumns({ sheets, said, correct, isAsked }: Props) {
  return (
    <section aria-labelledby="sheet-columns">
      <h2 id="sheet-columns">Columns</h2>
      {sheets
        .filter(({ isEmpty }) => !isEmpty)
        .map((sheet, index) => (
          <OneSheet key={sheet.name ?? index} {...{ sheet, said, correct }} isOpen={isAsked && index === 0} />
        ))}
    </section>
  )
}

type OneProps = Omit<Props, 'sheets' | 'isAsked'> & { sheet: ReadSheet; isOpen: boolean }

function OneSheet({ sheet, said, correct, isOpen }: OneProps) {
  const { name, columns, weeksBeside, isRead, rows } = sheet
  const group = useId()
  const key = name ?? ''
  const own = ownOf(said.columns, key) ?? {}
  const headingRow = ownOf(said.headings, key) ?? sheet.headingRow
  const say = (column: number, role: string | null) =>
    correct({
      columns: { ...said.columns, [key]: { ...own, [column]: role } },
      // Where nobody knows of headings, what the columns have is said of all rows.
      headings: { ...said.headings, [key]: headingRow ?? 0 },
    })
  const begin = (row: number) => correct({ headings: { ...said.headings, [key]: row } })
  return (
    <details open={isOpen}>
      <summary>
        {name ?? 'The sheet'}:{' '}
        {isRead ? `${columns.filter(({ role }) => role !== null).length} columns are read` : 'not read'}
        {weeksBeside > 0 && `, ${weeksBeside} weeks side by side`}
      </summary>
      <fieldset className="sheet-table">
        <legend>Choose the row with the headings, and say what each column has.</legend>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="sheet-scroll" aria-label={`The first rows of ${name ?? 'the sheet'}`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Headings</th>
                {columns.map(({ column, heading, role }) => (
                  <th key={column} scope="col">
                    <label>
                      <span>{letterOf(column)}</span>
                      <select
                        aria-label={`Column ${letterOf(column)} ${heading}`.trim()}
                        value={(Object.hasOwn(own, column) ? own[column] : role) ?? ''}
                        onChange={({ target }) => say(column, target.value || null)}
                      >
                        <option value="">Not read</option>
                        {ROLES.map(([each, words]) => (
                          <option key={each} value={each}>
                            {words}
                          </option>
                        ))}
                      </select>
                    </label>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, cells }) => (
                <tr key={row} className={row === headingRow ? 'sheet-headings' : undefined}>
                  <th scope="row">
                    <label>
                      <input
                        type="radio"
                        name={group}
                        aria-label={`Row ${row} has the headings`}
                        checked={row === headingRow}
                        onChange={() => begin(row)}
                      />
                      {row}
                    </label>
                  </th>
                  {columns.map(({ column }, index) => (
                    <td key={column}>{cells[index]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <label className="sheet-none">
          <input type="radio" name={group} checked={headingRow === 0} onChange={() => begin(0)} />
          This sheet has no headings
        </label>
      </fieldset>
    </details>
  )
}

/** 0 is A, 26 is AA, as spreadsheet programs name columns. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
