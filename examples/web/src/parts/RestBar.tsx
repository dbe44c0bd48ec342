import { useEffect, useState } from 'react'
import { clock } from '../format.ts'
import { addToRest, ring, setRest, useRest, useSecondsLeft } from '../rest.ts'

/** Counts the rest down. It begins by itself when a set is ticked. */
export function RestBar() {
  const rest = useRest()
  const left = useSecondsLeft(rest)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!rest) return
    setOver(false)
    if (left > 0) return
    // A rest that ended while the phone was away is no news.
    if (Date.now() - rest.endsAt < 5_000) {
      setOver(true)
      ring()
    }
    setRest(null)
  }, [rest, left])

  return (
    <>
      <p className="unseen" role="status">
        {isOver && 'The rest is over.'}
      </p>
      {rest && left > 0 && (
        <section className="dock rest" aria-label="Rest">
          <div className="left" style={{ width: `${Math.min(100, (left / rest.seconds) * 100)}%` }} />
          <p role="timer">
            Rest <strong>{clock(left)}</strong>
          </p>
          <button type="button" onClick={() => addToRest(30)}>
            +30 s
          </button>
          <button type="button" onClick={() => setRest(null)}>
            Skip
          </button>
        </section>
      )}
    </>
  )
}
