'use client'

import { useState } from 'react'
import type { Choices, Conflict } from '../../grid/merge.ts'
import { Dialog } from './Dialog.tsx'

interface Props {
  conflicts: readonly Conflict[]
  onChoose: (choices: Choices) => void
  onClose: () => void
}

/** Somebody else has saved meanwhile. Both texts of each cell that differs, to keep one's own or take the other. */
export function ConflictDialog({ conflicts, onChoose, onClose }: Props) {
  const [choices, setChoices] = useState<Choices>(new Map())
  const all = (choice: 'mine' | 'theirs') => setChoices(new Map(conflicts.map(({ id }) => [id, choice])))
  return (
    <Dialog title="Somebody else has saved this program" onClose={onClose}>
      <p>
        Both of you changed the same places. Choose for each of them. Everything else that either of you changed is
        kept.
      </p>
      <p className="plan-dialog__buttons">
        <button type="button" className="plan-button" onClick={() => all('mine')}>
          Keep all of mine
        </button>
        <button type="button" className="plan-button" onClick={() => all('theirs')}>
          Take all of theirs
        </button>
      </p>
      <div className="plan-dialog__list">
        {conflicts.map(({ id, where, mine, theirs }) => (
          <fieldset key={id} className="plan-dialog__choice">
            <legend>{where}</legend>
            {(
              [
                ['mine', 'Mine', mine],
                ['theirs', 'Theirs', theirs],
              ] as const
            ).map(([choice, name, text]) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={id}
                  checked={(choices.get(id) ?? 'mine') === choice}
                  onChange={() => setChoices(new Map([...choices, [id, choice]]))}
                />
                <span>{name}:</span> <span className="plan-dialog__text">{text}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p className="plan-dialog__buttons">
        <button type="button" className="btn btn--style-primary btn--size-small" onClick={() => onChoose(choices)}>
          Go on with these
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClose}>
          Back to the plan
        </button>
      </p>
    </Dialog>
  )
}
