import { type FormEvent, useRef } from 'react'
import { plural } from '../format.ts'

const FEELINGS = ['Awful', 'Hard', 'OK', 'Good', 'Great']

/** The end of a workout, and how it felt. */
export function Finish({ open, finish }: { open: number; finish(rating: string | undefined, notes: string): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  function end(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    dialog.current?.close()
    finish(given.get('rating')?.toString(), given.get('notes')?.toString().trim() ?? '')
  }
  return (
    <>
      <button type="button" className="main wide" onClick={() => dialog.current?.showModal()}>
        Finish workout
      </button>
      <dialog ref={dialog} aria-labelledby="finish-title">
        <form onSubmit={end} className="stack">
          <h2 id="finish-title">How did it feel?</h2>
          {open > 0 && <p className="soft">{plural(open, 'set')} not ticked. That is all right.</p>}
          <div className="feelings" role="radiogroup" aria-labelledby="finish-title">
            {FEELINGS.map((feeling, index) => (
              <label key={feeling}>
                <input type="radio" name="rating" value={index + 1} />
                <span>{feeling}</span>
              </label>
            ))}
          </div>
          <label htmlFor="notes">Notes, for the next time</label>
          <textarea id="notes" name="notes" rows={2} maxLength={2000} />
          <div className="buttons">
            <button type="submit" className="main">
              Finish
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              Train on
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
