'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, counted } from '../ask.ts'
import { dayInWords } from './days.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { useDoing } from './useDoing.ts'

interface Item {
  id: string
  kind: string
  athlete: string
  athleteId: string
  since: string
  summary: string
  link: { href: string; says: string }
}

interface Answer {
  shown: Item[]
  older: string | null
  total: number
}

const PATH = '/api/productUsers/attention'

/** Who needs the coach today, the newest first. An item goes by itself once its reason is gone. */
export function TodayClient() {
  const [items, setItems] = useState<Item[]>()
  const [{ older, total }, setRest] = useState<Pick<Answer, 'older' | 'total'>>({ older: null, total: 0 })
  const [failure, setFailure] = useState('')
  const { said, problem, run } = useDoing()
  const heading = useRef<HTMLHeadingElement>(null)
  const read = useCallback(async (before: string | null) => {
    const page = await ask<Answer>(before ? `${PATH}?before=${encodeURIComponent(before)}` : PATH)
    setItems((shown) => (before ? [...(shown ?? []), ...page.shown] : page.shown))
    setRest(page)
    return page
  }, [])
  useEffect(() => {
    read(null).catch(({ message }) => setFailure(message))
  }, [read])
  const dismiss = ({ id, kind, athlete }: Item) =>
    run(async () => {
      await post(`${PATH}/dismiss`, { id })
      setItems((shown) => shown?.filter((each) => each.id !== id))
      setRest((rest) => ({ ...rest, total: rest.total - 1 }))
      // The button that had the focus is gone.
      heading.current?.focus()
      return `${kind} of ${athlete} is dismissed until it arises anew.`
    })
  return (
    <section className="coach-today" aria-labelledby="today">
      <h1 id="today" ref={heading} tabIndex={-1}>
        Today
      </h1>
      {!items && <p role={failure ? 'alert' : 'status'}>{failure || 'Loading …'}</p>}
      {items && (
        <p>
          {total === 0 ? 'Nobody needs you right now.' : `${counted(total, 'thing')} to look at, the newest first.`}{' '}
          <a href="/admin/athletes">Your athletes</a>
        </p>
      )}
      <ul className="coach-attention">
        {items?.map((item) => (
          <li key={item.id}>
            <p className="coach-kind">
              <strong>{item.kind}</strong> <span className="aside">since {dayInWords(item.since)}</span>
            </p>
            <p>
              <strong>{item.athlete}</strong>: {item.summary}
            </p>
            <p className="coach-buttons">
              <a href={item.link.href}>{item.link.says}</a>
              <button
                type="button"
                className="plan-button"
                aria-label={`Dismiss: ${item.kind}, ${item.athlete}`}
                onClick={() => dismiss(item)}
              >
                Dismiss
              </button>
            </p>
          </li>
        ))}
      </ul>
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
