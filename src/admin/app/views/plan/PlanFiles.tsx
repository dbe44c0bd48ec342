/** The saved plan as a page to print and as files. */
export function PlanFiles({ id }: { id: string }) {
  return (
    <nav className="plan-files" aria-label="The saved plan as a file">
      <a href={`/api/programs/${id}/print`} target="_blank" rel="noreferrer">
        Print
      </a>
      <a href={`/api/programs/${id}/sheet?format=xlsx`} download>
        Excel (.xlsx)
      </a>
      <a href={`/api/programs/${id}/sheet?format=csv`} download>
        CSV
      </a>
      <a href={`/api/programs/${id}/sheet?format=json`} download>
        JSON
      </a>
    </nav>
  )
}
