'use client'

import { useState } from 'react'
import { counted } from '../ask.ts'
import { Dialog } from './Dialog.tsx'

export interface Preview {
  changes: {
    kind: string
    where: string
    exercise: string | null
    before: string | null
    after: string | null
    beside: string[]
  }[]
  others: { id: string; title: string }[]
}

export type Shared = 'COPY' | 'CHANGE'

interface Props {
  preview: Preview
  onSave: (shared: Shared) => void
  onClose: () => void
}

/** What a save will change, and what becomes of workouts that other programs have too. */
export function PreviewDialog({ preview: { changes, others }, onSave, onClose }: Props) {
  const [shared, setShared] = useState<Shared>('COPY')
  return (
    <Dialog
      title={changes.length === 0 ? 'Nothing will change' : `What will change (${changes.length})`}
      onClose={onClose}
    >
      {others.length > 0 && (
        <fieldset className="plan-dialog__choice">
          <legend>
            {counted(others.length, 'other program')} {others.length === 1 ? 'has' : 'have'} workouts of this plan too:{' '}
            {others.map(({ title }) => title).join(', ')}
          </legend>
          <label>
            <input type="radio" name="shared" checked={shared === 'COPY'} onChange={() => setShared('COPY')} />
            Change them in this program only. The others stay as they are.
          </label>
          <label>
            <input type="radio" name="shared" checked={shared === 'CHANGE'} onChange={() => setShared('CHANGE')} />
            Change them in all of these programs.
          </label>
        </fieldset>
      )}
      <div className="plan-dialog__list">
        <table>
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">Where</th>
              <th scope="col">Exercise</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, where, exercise, before, after, beside }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two weeks may change alike
              <tr key={index}>
                <td>{kind}</td>
                <td>{where}</td>
                <td>{exercise}</td>
                <td>{before}</td>
                <td>
                  {after}
                  {beside.map((text) => (
                    <small key={text}>{text}</small>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="plan-dialog__buttons">
        <button type="button" className="btn btn--style-primary btn--size-small" onClick={() => onSave(shared)}>
          Save
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClose}>
          Back to the plan
        </button>
      </p>
    </Dialog>
  )
}
