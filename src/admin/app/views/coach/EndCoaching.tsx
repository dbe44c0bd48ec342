'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { forget } from '../../components/keptTyping.ts'
import { ASSIGN_FORM } from './AssignToChosen.tsx'
import { leaveNotice } from './notice.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { Question } from './Question.tsx'
import { useDoing } from './useDoing.ts'
import { onlyForm } from './useKeptForm.ts'

/** The end of a coaching, after a question that says what it means. The coach then lands on their athletes. */
export function EndCoaching({ coachingId, name }: { coachingId: string; name: string }) {
  const [isAsked, setAsked] = useState(false)
  const { said, problem, run } = useDoing()
  const { user } = useAuth()
  const end = () =>
    run(async () => {
      await post('/api/productUsers/athletes/end', { id: coachingId })
      leaveNotice(`You no longer coach ${name}.`)
      // Who was chosen for an assignment may have been this athlete.
      if (user) forget(localStorage, onlyForm(String(user.id), ASSIGN_FORM))
      // A whole new page, because Next keeps what it has of this one, and nothing of the athlete may stay.
      location.assign('/admin/athletes')
      return 'The coaching has ended.'
    })
  return (
    <section aria-labelledby="end-coaching" className="coach-calendar">
      <h2 id="end-coaching">Coaching</h2>
      <p>You see the training of {name} for as long as you coach them.</p>
      <button type="button" className="plan-button" onClick={() => setAsked(true)}>
        End the coaching …
      </button>
      {isAsked && (
        <Question
          title={`End the coaching of ${name}?`}
          no="Go on coaching"
          yes="Yes, end it"
          onNo={() => setAsked(false)}
          onYes={end}
        >
          <p>
            From then on you see nothing of their training, neither what is past nor what comes, and you change nothing
            of it. Their programs, their days and what you adjusted for them stay as they are, and so does what you
            wrote to them.
          </p>
          <p>Nobody can undo this. To coach {name} again, you invite them again, and they accept.</p>
          <Outcome said={said} problem={problem} />
        </Question>
      )}
    </section>
  )
}
