'use client'

import { Dialog } from './Dialog.tsx'

/** Asks before something goes that nobody can bring back. */
export function ThrowAway({ typedAt, onYes, onNo }: { typedAt: number; onYes: () => void; onNo: () => void }) {
  return (
    <Dialog title="Throw away what you typed?" onClose={onNo}>
      <p>
        You typed it on {new Date(typedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.
        Nobody can bring it back.
      </p>
      <p className="plan-dialog__buttons">
        <button type="button" className="btn btn--style-primary btn--size-small" onClick={onNo}>
          Keep it
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onYes}>
          Yes, throw it away
        </button>
      </p>
    </Dialog>
  )
}
