'use client'

import { useRef } from 'react'
import { dayInWords } from './days.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { useDoing } from './useDoing.ts'

export interface Item {
  id: string
  kind: string
  athlete: string
  athleteId: string
  since: string
  summary: string
  /** What the athlete said, where the item is about that. */
  words: string | null
  link: { href: string; says: string }
}

export const ATTENTION = '/api/productUsers/attention'

interface Props {
  items: readonly Item[]
  /** On an athlete's own page nobody needs to be named, and what leads to that page leads nowhere. */
  page: 'today' | 'athlete'
  onDismissed: (id: string) => void
  /** Takes the focus where nothing is left to dismiss. */
  focusRest: () => void
}

/** What needs the coach, each with what it is about, where to look, and a way to let it go. */
export function AttentionList({ items, page, onDismissed, focusRest }: Props) {
  const { said, problem, run } = useDoing()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const dismiss = ({ id, kind, athlete }: Item) =>
    run(async () => {
      await post(`${ATTENTION}/dismiss`, { id })
      // The button that has the focus goes, and whoever works through the list by keyboard goes on with the next one.
      const place = items.findIndex((item) => item.id === id)
      const next = items[place + 1] ?? items[place - 1]
      const button = next && buttons.current.get(next.id)
      if (button) button.focus()
      else focusRest()
      onDismissed(id)
      return `${kind} of ${athlete} is dismissed until it arises anew.`
    })
  return (
    <>
      <ul className="coach-attention">
        {items.map((item) => (
          <li key={item.id}>
            <p className="coach-kind">
              <strong>{item.kind}</strong> <span className="aside">since {dayInWords(item.since)}</span>
            </p>
            <p>
              {page === 'today' && (
                <>
                  <strong>{item.athlete}</strong>:{' '}
                </>
              )}
              {item.summary}
            </p>
            {item.words && <blockquote className="coach-quote coach-text">{item.words}</blockquote>}
            <p className="coach-buttons">
              {(page === 'today' || !item.link.href.endsWith('/training')) && (
                <a href={item.link.href}>{item.link.says}</a>
              )}
              <button
                type="button"
                className="plan-button"
                aria-label={`Dismiss: ${item.kind}, ${item.athlete}`}
                ref={(button) => {
                  if (button) buttons.current.set(item.id, button)
                  else buttons.current.delete(item.id)
                }}
                onClick={() => dismiss(item)}
              >
                Dismiss
              </button>
            </p>
          </li>
        ))}
      </ul>
      <Outcome said={said} problem={problem} />
    </>
  )
}
