'use client'

import { useEffect, useRef } from 'react'
import { counted } from '../ask.ts'
import { dayInWords } from './days.ts'
import type { Workout } from './month.ts'
import { useKeptForm } from './useKeptForm.ts'

interface Props {
  workout: Workout
  /** These answer whether it was done, so that what was typed stays until then. */
  onMove: (to: string) => Promise<boolean>
  onChange: (name: 'skip' | 'shift', body: object, says: string) => Promise<boolean>
  onClose: () => void
}

/** What can be done with one workout that is open: another day, a shift with all that follow, or a skip. */
export function WorkoutPanel({ workout, onMove, onChange, onClose }: Props) {
  const { title, dueOn, status, enrolmentId, slotId } = workout
  const { fields, type, clear } = useKeptForm(`coach:workout:${enrolmentId}:${slotId}`, {
    ...{ to: dueOn, days: '7', reason: '' },
  })
  const { to, days, reason } = fields
  const clearOnce = async (isDone: Promise<boolean>) => {
    if (await isDone) clear()
  }
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const shift = Number(days)
  // One ID until the number is another one, so that a request whose answer was lost does not shift again.
  const once = useRef({ days, clientId: crypto.randomUUID() as string })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, as the button does
    <div className="coach-card coach-panel" onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <h3 ref={heading} tabIndex={-1}>
        {title}, {dayInWords(dueOn)}
      </h3>
      <form
        className="coach-line"
        onSubmit={(event) => {
          event.preventDefault()
          clearOnce(onMove(to))
        }}
      >
        <label className="coach-field">
          <span>Move to</span>
          <input type="date" required value={to} onChange={({ target }) => type({ to: target.value })} />
        </label>
        <button type="submit" className="plan-button">
          Move
        </button>
      </form>
      <form
        className="coach-line"
        onSubmit={(event) => {
          event.preventDefault()
          const later = shift < 0 ? 'earlier' : 'later'
          // With where it was, so that one can go back.
          const says = `${title}, which was due on ${dayInWords(dueOn)}, and all that follow are due ${counted(Math.abs(shift), 'day')} ${later}.`
          if (once.current.days !== days) once.current = { days, clientId: crypto.randomUUID() }
          clearOnce(onChange('shift', { days: shift, clientId: once.current.clientId }, says))
        }}
      >
        <label className="coach-field">
          <span>Shift this and all that follow, by days</span>
          <input
            type="number"
            required
            min={-366}
            max={366}
            value={days}
            onChange={({ target }) => type({ days: target.value })}
          />
        </label>
        <button type="submit" className="plan-button">
          Shift
        </button>
      </form>
      {status !== 'SKIPPED' && (
        <form
          className="coach-line"
          onSubmit={(event) => {
            event.preventDefault()
            clearOnce(onChange('skip', { reason }, `${title} is skipped.`))
          }}
        >
          <label className="coach-field">
            <span>Why it is skipped, for the athlete</span>
            <input maxLength={200} value={reason} onChange={({ target }) => type({ reason: target.value })} />
          </label>
          <button type="submit" className="plan-button">
            Skip
          </button>
        </form>
      )}
      <button type="button" className="plan-button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}
