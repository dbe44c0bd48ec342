'use client'

import { useKeptTyping } from './useKeptTyping.ts'
import { useNewRows } from './useNewRows.ts'
import { useWayToPlan } from './useWayToPlan.ts'

/** Stands in each form of the catalogue, and keeps what is typed there from being lost. */
export function FormGuard() {
  useNewRows()
  useWayToPlan()
  const { offer, bringBack, throwAway } = useKeptTyping()
  if (!offer) return null
  return (
    <section className="kept-typing" aria-label="Typed and not saved">
      <p role="status">
        You typed something here on {offer.when} that was not saved.{' '}
        {offer.isOlder && 'Somebody has changed this since, so look at it before you save.'}
      </p>
      <button type="button" className="btn btn--style-primary btn--size-small" onClick={bringBack}>
        Bring it back
      </button>
      <button type="button" className="btn btn--style-secondary btn--size-small" onClick={throwAway}>
        Throw it away
      </button>
    </section>
  )
}
