import type { Corrections, ReadAnswer } from './answer.ts'

interface Props {
  read: ReadAnswer
  said: Corrections
  correct: (more: Partial<Corrections>) => void
  /** Why no draft can be made at this moment. */
  why: string | null
  makeDraft: () => void
}

/** The title and the units, and the button that writes. They are there whatever is wrong, so that all of it can be mended. */
export function SheetDraft({ read, said, correct, why, makeDraft }: Props) {
  const trained = read.remarks.told.filter(({ isTrained }) => isTrained)
  return (
    <section aria-labelledby="sheet-draft">
      <h2 id="sheet-draft">The draft</h2>
      <div className="sheet-fields">
        <label>
          <span>Title</span>
          <input
            value={said.title ?? read.title}
            placeholder={read.title}
            maxLength={200}
            onChange={({ target }) => correct({ title: target.value })}
          />
        </label>
        <label>
          <span>Weights without a unit are in</span>
          <select value={said.unit} onChange={({ target }) => correct({ unit: target.value as 'kg' | 'lb' })}>
            <option value="kg">kg</option>
            <option value="lb">lb</option>
          </select>
        </label>
      </div>
      {read.size && <p>{read.size}</p>}
      {read.taken && <p>There is a program called “{read.taken}” already. This becomes another one.</p>}
      {trained.length > 0 && (
        <div className="sheet-trained">
          <p>Read otherwise than it stands there, which changes what is trained:</p>
          <ul className="sheet-found">
            {trained.map(({ cells, message }) => (
              <li key={cells + message}>
                <strong>{cells}</strong>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="sheet-make">
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          disabled={why !== null}
          aria-describedby="sheet-why"
          onClick={makeDraft}
        >
          Make the draft
        </button>
        <span id="sheet-why">{why}</span>
      </div>
    </section>
  )
}
