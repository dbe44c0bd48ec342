'use client'

import { Dialog } from './Dialog.tsx'

/** Somebody else has signed in since this was typed, in another tab of the same browser. */
export function OtherCoachDialog({ name, onSave, onClose }: { name: string; onSave: () => void; onClose: () => void }) {
  return (
    <Dialog title={`${name} is signed in now`} onClose={onClose}>
      <p>
        This plan was opened by somebody else. If you save now, the change is written down as one by {name}. To save it
        as the one who typed it, sign in again in another tab and come back.
      </p>
      <p className="plan-dialog__buttons">
        <button type="button" className="btn btn--style-primary btn--size-small" onClick={onClose}>
          Back to the plan
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onSave}>
          Save as {name}
        </button>
      </p>
    </Dialog>
  )
}
