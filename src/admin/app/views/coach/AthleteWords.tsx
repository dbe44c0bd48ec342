'use client'

import { useEffect, useRef } from 'react'
import { counted } from '../ask.ts'
import { dayInWords } from './days.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { useAnswer } from './useAnswer.ts'
import { useDoing } from './useDoing.ts'
import { useKeptForm } from './useKeptForm.ts'

interface Thread {
  subjectId: string
  title: string
  href: string | null
  /** When the last comment was added. Null where nobody has commented yet. */
  until: string | null
  unread: number
  comments: { id: string; text: string; by: string; isMine: boolean; on: string }[]
}

interface Words {
  threads: Thread[]
  /** Owners and viewers read. */
  mayAnswer: boolean
}

/** What an athlete and the coach have said to each other, of everything or of one session, to answer. */
export function AthleteWords({ path }: { path: string }) {
  const { answer, problem, load } = useAnswer<Words>(path)
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = answer !== undefined
  // The browser looked for the place that the address names before it was there.
  useEffect(() => {
    if (isThere && location.hash === `#${heading.current?.id}`) heading.current?.focus()
  }, [isThere])
  return (
    <section className="coach-words" aria-labelledby="athlete-words">
      <h2 id="athlete-words" ref={heading} tabIndex={-1}>
        Comments
      </h2>
      {!answer && <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>}
      {answer?.threads.length === 0 && (
        <p>Nobody has commented yet. Comments on workouts, sets and programs stand here.</p>
      )}
      <ul className="coach-threads">
        {answer?.threads.map((thread) => (
          <li key={thread.subjectId} className="coach-card">
            <Talk thread={thread} mayAnswer={answer.mayAnswer} onChange={load} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const PATH = '/api/productUsers/words'

interface TalkProps {
  thread: Thread
  mayAnswer: boolean
  onChange: () => Promise<void>
}

function Talk({ thread, mayAnswer, onChange }: TalkProps) {
  const { subjectId, title, href, until, unread, comments } = thread
  const { fields, type, clear } = useKeptForm(`coach:words:${subjectId}`, { text: '' })
  const { said, problem, run } = useDoing()
  const isAnswer = comments.length > 0
  // One ID until it was answered, so that an answer whose way back was cut is not said twice.
  const clientId = useRef(crypto.randomUUID() as string)
  const answer = () =>
    run(async () => {
      await post(PATH, { clientId: clientId.current, subjectId, text: fields.text })
      clientId.current = crypto.randomUUID()
      clear()
      // Who answers has read what they answer.
      if (until) await post(`${PATH}/read`, { subjectId, until })
      await onChange()
      return isAnswer ? 'Your answer is sent.' : 'Your comment is sent.'
    })
  const read = () =>
    run(async () => {
      await post(`${PATH}/read`, { subjectId, until })
      await onChange()
      return 'Marked as read.'
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        answer()
      }}
    >
      <h3>
        {href ? <a href={href}>{title}</a> : title}
        {unread > 0 && <span className="coach-unread"> {counted(unread, 'unread comment')}</span>}
      </h3>
      <ul className="coach-said-list">
        {comments.map(({ id, text, by, isMine, on }) => (
          <li key={id} className={isMine ? 'coach-word coach-word--mine' : 'coach-word'}>
            <p className="aside">
              {by}, {dayInWords(on)}
            </p>
            <p className="coach-text">{text}</p>
          </li>
        ))}
      </ul>
      {mayAnswer ? (
        <>
          <label className="coach-field">
            <span>
              {isAnswer ? 'Answer' : 'Comment'} about {title}
            </span>
            <textarea
              rows={2}
              required
              maxLength={2_000}
              value={fields.text}
              onChange={({ target }) => type({ text: target.value })}
            />
          </label>
          <p className="coach-buttons">
            <button type="submit" className="plan-button">
              {isAnswer ? 'Answer' : 'Send'}
            </button>
            {unread > 0 && (
              <button type="button" className="plan-button" onClick={read}>
                Mark as read
              </button>
            )}
          </p>
        </>
      ) : (
        !isAnswer && <p>Nobody has commented yet.</p>
      )}
      <Outcome said={said} problem={problem} />
    </form>
  )
}
