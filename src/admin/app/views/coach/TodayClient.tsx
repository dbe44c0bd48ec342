'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, counted } from '../ask.ts'
import { ATTENTION, AttentionList, type Item } from './AttentionList.tsx'
import { Outcome } from './Outcome.tsx'
import { useDoing } from './useDoing.ts'

interface Answer {
  shown: Item[]
  older: string | null
  total: number
  /** How many athletes the coach has. */
  athletes: number
}

const NOTHING: Omit<Answer, 'shown'> = { older: null, total: 0, athletes: 0 }

/** Who needs the coach today, the most urgent first. An item goes by itself once its reason is gone. */
export function TodayClient() {
  const [items, setItems] = useState<Item[]>()
  const [{ older, total, athletes }, setRest] = useState<Omit<Answer, 'shown'>>(NOTHING)
  const [failure, setFailure] = useState('')
  const { said, problem, run } = useDoing()
  const heading = useRef<HTMLHeadingElement>(null)
  const read = useCallback(async (before: string | null) => {
    const page = await ask<Answer>(before ? `${ATTENTION}?before=${encodeURIComponent(before)}` : ATTENTION)
    setItems((shown) => (before ? [...(shown ?? []), ...page.shown] : page.shown))
    setRest(page)
    return page
  }, [])
  useEffect(() => {
    read(null).catch(({ message }) => setFailure(message))
  }, [read])
  const takeAway = (id: string) => {
    setItems((shown) => shown?.filter((each) => each.id !== id))
    setRest((rest) => ({ ...rest, total: rest.total - 1 }))
  }
  return (
    <section className="coach-today" aria-labelledby="today">
      <h1 id="today" ref={heading} tabIndex={-1}>
        Today
      </h1>
      {!items && <p role={failure ? 'alert' : 'status'}>{failure || 'Loading …'}</p>}
      {items &&
        (athletes === 0 && total === 0 ? (
          <p>
            You coach nobody yet. <a href="/admin/athletes">Invite your first athlete</a>, by their username or by a
            link that you send them. Once they accept, this page says who needs you.
          </p>
        ) : (
          <p>
            {total === 0
              ? 'Nobody needs you right now.'
              : `${counted(total, 'thing')} to look at, the most urgent first.`}{' '}
            <a href="/admin/athletes">Your athletes</a>
          </p>
        ))}
      <AttentionList
        items={items ?? []}
        page="today"
        onDismissed={takeAway}
        focusRest={() => heading.current?.focus()}
      />
      {older && (
        <button
          type="button"
          className="btn btn--style-secondary btn--size-small"
          onClick={() =>
            run(async () => {
              const { shown } = await read(older)
              return `${counted(shown.length, 'more item')} shown.`
            })
          }
        >
          Show more
        </button>
      )}
      <Outcome said={said} problem={problem} />
    </section>
  )
}
