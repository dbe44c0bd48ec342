import { type FormEvent, useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { counted } from '../ask.ts'
import { withName } from '../remembered.ts'
import { type Corrections, type Finding, type Findings, ownOf, roleInWords } from './answer.ts'
import { ExercisePicker } from './ExercisePicker.tsx'

interface Props {
  problems: Findings
  said: Corrections
  exercises: readonly Exercise[]
  correct: (more: Partial<Corrections>) => void
}

type Cells = Corrections['cells']

/** A fault whose cells can be corrected here. */
interface Correctable extends Finding {
  role: string
  written: string
}

const isCorrectable = (each: Finding): each is Correctable => each.role !== null && each.written !== null
const isSuggested = (each: Finding): each is Correctable & { suggestion: string } =>
  isCorrectable(each) && each.suggestion !== null

const withCells = (cells: Cells, role: string, written: string, meant: string): Cells => ({
  ...cells,
  [role]: { ...cells[role], [written]: meant },
})

/** What is wrong with the cells, each text once, with what it means instead. Nothing has to be changed in the file. */
export function SheetFaults({ problems: { left, told }, said, exercises, correct }: Props) {
  const count = told.reduce((sum, each) => sum + each.count, 0) + left
  const suggested = told.filter(isSuggested)
  const takeAll = () =>
    correct({
      cells: suggested.reduce((cells, each) => withCells(cells, each.role, each.written, each.suggestion), said.cells),
    })
  if (count === 0) return null
  return (
    <section aria-labelledby="sheet-faults" className="sheet-wrong">
      <h2 id="sheet-faults">What is wrong ({count})</h2>
      {suggested.length > 1 && (
        <button type="button" className="plan-button" onClick={takeAll}>
          Take all {suggested.length} suggestions
        </button>
      )}
      <ul className="sheet-faults">
        {told.map((each) => (
          <li key={`${each.role}/${each.written}/${each.message}`}>
            <p>{each.message}</p>
            {each.cells && <small>{each.cells}</small>}
            {each.names.map((written) => (
              <div key={written} className="sheet-meant">
                <span>Perhaps “{written}” is another exercise:</span>
                <ExercisePicker
                  label={`What ${written} means`}
                  exercises={exercises}
                  onTake={({ id }) => correct({ exercises: withName(said.exercises, written, id) })}
                />
              </div>
            ))}
            {isCorrectable(each) && (
              <Meant
                fault={each}
                before={ownOf(said.cells[each.role] ?? {}, each.written)}
                mean={(meant) => correct({ cells: withCells(said.cells, each.role, each.written, meant) })}
              />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p>… and {left} more.</p>}
    </section>
  )
}

interface MeantProps {
  fault: Correctable
  /** What the coach has said already, and is wrong too. */
  before: string | undefined
  mean: (meant: string) => void
}

function Meant({ fault: { written, suggestion, count }, before, mean }: MeantProps) {
  const first = before ?? suggestion ?? ''
  const [text, setText] = useState(first)
  const use = count === 1 ? 'Use it' : `Use it in ${counted(count, 'cell')}`
  const finish = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() !== '' && text.trim() !== before) mean(text.trim())
  }
  return (
    <form className="sheet-meant" onSubmit={finish}>
      <input
        aria-label={`What ${written} means`}
        placeholder="What it means"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={text}
        onChange={({ target }) => setText(target.value)}
        // Who types one after the other need not press anything.
        onBlur={() => text !== first && finish()}
      />
      <button type="submit" className="plan-button" aria-label={`${use}: ${written}`}>
        {use}
      </button>
      <button
        type="button"
        className="plan-button"
        aria-label={`Leave it out: ${written}`}
        // The box would be left first, and its text used.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => mean('')}
      >
        Leave it out
      </button>
    </form>
  )
}

/** What the coach has said that cells mean, which can be taken back. */
export function SheetMeant({ said, correct }: Pick<Props, 'said' | 'correct'>) {
  const all = Object.entries(said.cells).flatMap(([role, texts]) =>
    Object.entries(texts).map(([written, meant]) => ({ role, written, meant })),
  )
  if (all.length === 0) return null
  const takeBack = (role: string, written: string) => {
    const kept = Object.entries(said.cells[role] ?? {}).filter(([other]) => other !== written)
    correct({ cells: { ...said.cells, [role]: Object.fromEntries(kept) } })
  }
  return (
    <details>
      <summary>What you have said of cells ({all.length})</summary>
      <ul className="sheet-names">
        {all.map(({ role, written, meant }) => (
          <li key={`${role}/${written}`}>
            “{written}” under {roleInWords(role)} is {meant === '' ? 'left out' : `“${meant}”`}
            <button
              type="button"
              className="plan-button"
              aria-label={`Take back ${written}`}
              onClick={() => takeBack(role, written)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
