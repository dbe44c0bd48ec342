'use client'

import { useEffect, useRef, useState } from 'react'
import { counted } from '../ask.ts'
import { dayInWords } from './days.ts'
import type { Workout } from './month.ts'

interface Props {
  workout: Workout
  onMove: (to: string) => void
  onChange: (name: 'skip' | 'shift', body: object, says: string) => void
  onClose: () => void
}

/** What can be done with one workout that is open: another day, a shift with all that follow, or a skip. */
export function WorkoutPanel({ workout, onMove, onChange, onClose }: Props) {
  const { title, dueOn, status } = workout
  const [to, setTo] = useState(dueOn)
  const [days, setDays] = useState('7')
  const [reason, setReason] = useState('')
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
          onMove(to)
        }}
      >
        <label className="coach-field">
          <span>Move to</span>
          <input type="date" required value={to} onChange={({ target }) => setTo(target.value)} />
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
          const says = `${title} and all that follow are due ${counted(Math.abs(shift), 'day')} ${later}.`
          if (once.current.days !== days) once.current = { days, clientId: crypto.randomUUID() }
          onChange('shift', { days: shift, clientId: once.current.clientId }, says)
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
            onChange={({ target }) => setDays(target.value)}
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
            onChange('skip', { reason }, `${title} is skipped.`)
          }}
        >
          <label className="coach-field">
            <span>Why it is skipped, for the athlete</span>
            <input maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
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
