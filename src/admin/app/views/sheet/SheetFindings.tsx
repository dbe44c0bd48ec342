import type { Finding } from './answer.ts'

interface Props {
  title: string
  told: readonly Finding[]
  /** Of cells that are not told. */
  left: number
}

/** What is to be known of cells, each with its place. */
export function SheetFindings({ title, told, left }: Props) {
  const count = told.reduce((sum, each) => sum + each.count, 0) + left
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <h2>
        {title} ({count})
      </h2>
      <ul className="sheet-found">
        {told.map(({ cells, message }) => (
          <li key={cells + message}>
            <strong>{cells}</strong>: {message}
          </li>
        ))}
      </ul>
      {left > 0 && <p>… and {left} more.</p>}
    </section>
  )
}
