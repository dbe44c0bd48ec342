import { CELLS } from '../../grid/cells.ts'

/** The lines that coaches need most, each with what it means. */
export function CellExamples({ className }: { className: string }) {
  return (
    <dl className={className}>
      {CELLS.map(([cell, what]) => (
        <div key={cell}>
          <dt>{cell}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
