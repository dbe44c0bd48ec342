import { type Fault, nextFault } from '../../grid/faults.ts'
import type { Plan } from '../../grid/plan.ts'
import type { Action, GridState } from '../../grid/state.ts'
import { suggestedIn, withSuggestions } from '../../grid/suggestions.ts'
import { counted } from '../ask.ts'

interface Props {
  plan: Plan
  at: GridState['at']
  faults: readonly Fault[]
  dispatch: (action: Action) => void
  /** Gives the keys back to the grid. */
  onDone: () => void
}

/** How much cannot be saved yet, at once and not only when somebody saves, with the ways to mend it. */
export function FaultBar({ plan, at, faults, dispatch, onDone }: Props) {
  if (faults.length === 0) return null
  const suggested = suggestedIn(plan, faults)
  const next = nextFault(faults, at)
  const act = (action: Action) => {
    dispatch(action)
    onDone()
  }
  return (
    <span className="plan-faults">
      <span>
        {counted(faults.length, 'cell')} {faults.length === 1 ? 'needs' : 'need'} a look.
      </span>
      <button type="button" className="plan-button" onClick={() => next && act({ type: 'go', to: next.place })}>
        Go to the next
      </button>
      {suggested.length > 0 && (
        <button
          type="button"
          className="plan-button"
          onClick={() => act({ type: 'change', plan: withSuggestions(plan, suggested) })}
        >
          Write {suggested.length === 1 ? 'one' : suggested.length} of them as meant
        </button>
      )}
    </span>
  )
}
