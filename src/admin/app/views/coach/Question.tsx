'use client'

import type { ReactNode } from 'react'
import { Dialog } from '../plan/Dialog.tsx'

interface Props {
  title: string
  /** What the two buttons say. */
  no: string
  yes: string
  onNo: () => void
  onYes: () => void
  /** What is lost, and whether it can be had again. */
  children: ReactNode
}

/** Asks before something is taken away. The safe answer comes first, and has the focus. */
export function Question({ title, no, yes, onNo, onYes, children }: Props) {
  return (
    <Dialog title={title} onClose={onNo}>
      {children}
      <p className="plan-dialog__buttons">
        <button type="button" className="btn btn--style-primary btn--size-small" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onYes}>
          {yes}
        </button>
      </p>
    </Dialog>
  )
}
