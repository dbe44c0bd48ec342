'use client'

import { useRef, useState } from 'react'
import { counted } from '../ask.ts'
import { ATTENTION, AttentionList, type Item } from './AttentionList.tsx'
import { useAnswer } from './useAnswer.ts'

/** As many as leave the month in sight. */
const FEW = 4

/** Why this athlete needs the coach: what Today says of them. */
export function AthleteAttention({ id, name }: { id: string; name: string }) {
  const { answer, problem, load } = useAnswer<{ shown: Item[]; total: number }>(`${ATTENTION}?athlete=${id}`)
  const heading = useRef<HTMLHeadingElement>(null)
  const [showsAll, setShowsAll] = useState(false)
  const { shown = [], total = 0 } = answer ?? {}
  const more = total - shown.length
  return (
    <section className="coach-today" aria-labelledby="athlete-attention">
      <h2 id="athlete-attention" ref={heading} tabIndex={-1}>
        Why {name} needs you
      </h2>
      {!answer && <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>}
      {answer && total === 0 && <p>Nothing needs you right now.</p>}
      <AttentionList
        items={showsAll ? shown : shown.slice(0, FEW)}
        page="athlete"
        onDismissed={load}
        focusRest={() => heading.current?.focus()}
      />
      {!showsAll && shown.length > FEW && (
        <button
          type="button"
          className="plan-button"
          onClick={() => {
            setShowsAll(true)
            // The button goes.
            heading.current?.focus()
          }}
        >
          Show {counted(shown.length - FEW, 'more reason')}
        </button>
      )}
      {showsAll && more > 0 && <p>And {counted(more, 'more thing')}, which come once you dismiss these.</p>}
    </section>
  )
}
