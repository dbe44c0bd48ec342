'use client'

import { useRef } from 'react'
import { counted } from '../ask.ts'
import { ATTENTION, AttentionList, type Item } from './AttentionList.tsx'
import { useAnswer } from './useAnswer.ts'

/** Why this athlete needs the coach: what Today says of them. */
export function AthleteAttention({ id, name }: { id: string; name: string }) {
  const { answer, problem, load } = useAnswer<{ shown: Item[]; total: number }>(`${ATTENTION}?athlete=${id}`)
  const heading = useRef<HTMLHeadingElement>(null)
  const more = answer ? answer.total - answer.shown.length : 0
  return (
    <section className="coach-today" aria-labelledby="athlete-attention">
      <h2 id="athlete-attention" ref={heading} tabIndex={-1}>
        Why {name} needs you
      </h2>
      {!answer && <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>}
      {answer?.total === 0 && <p>Nothing needs you right now.</p>}
      <AttentionList
        items={answer?.shown ?? []}
        isNamed={false}
        onDismissed={load}
        focusRest={() => heading.current?.focus()}
      />
      {more > 0 && <p>And {counted(more, 'more thing')}, which come once you dismiss these.</p>}
    </section>
  )
}
