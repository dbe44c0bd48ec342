import { CellExamples } from './CellExamples.tsx'

/** What to do where there is nothing yet. */
export function EmptyPlan() {
  return (
    <section className="plan-empty" aria-labelledby="plan-empty">
      <h2 id="plan-empty">How to begin</h2>
      <ul>
        <li>
          <strong>Paste your sheet.</strong> Copy its cells in Excel, LibreOffice or Google Sheets, click the cell
          “Exercise” above, and press Ctrl+V. A whole file goes through <a href="/admin/import-sheet">Import a sheet</a>
          .
        </li>
        <li>
          <strong>Or type.</strong> Click “+ Workout”, name it, and write an exercise on each line below it, with what
          each week asks for beside it. Tab goes to the next week, and Enter to the next line.
        </li>
        <li>
          <strong>A week is a milestone of the program</strong>, and a workout is a training day in it. “+ Week” adds
          one, and so does what you type beside the last one.
        </li>
      </ul>
      <h3>What a cell may say</h3>
      <CellExamples className="plan-keys" />
    </section>
  )
}
