import type { Findings } from './answer.ts'

interface Props {
  title: string
  findings: Findings
  isProblem?: boolean
}

/** What is to be known of cells, each with its place. */
export function SheetFindings({ title, findings: { count, told }, isProblem = false }: Props) {
  if (count === 0) return null
  const places = told.map(({ sheet, cell, message }) => [[sheet, cell].filter(Boolean).join(', '), message] as const)
  return (
    <section aria-label={title} className={isProblem ? 'sheet-wrong' : undefined}>
      <h2>
        {title} ({count})
      </h2>
      <ul>
        {places.map(([place, message]) => (
          <li key={place + message}>
            <strong>{place}</strong>: {message}
          </li>
        ))}
      </ul>
      {count > told.length && <p>… and {count - told.length} more.</p>}
    </section>
  )
}
