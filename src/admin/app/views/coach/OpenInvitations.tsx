'use client'

import { counted } from '../ask.ts'
import { dayInWords, weekdaysInWords } from './days.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { useDoing } from './useDoing.ts'

export interface Invitations {
  invited: { id: string; username: string; invitedOn: string }[]
  links: Link[]
}

interface Link {
  id: string
  usesLeft: number
  madeOn: string
  expiresOn: string
  program: string | null
  startsOn: string | null
  trainingDays: string[]
}

/** What was offered and not accepted yet. Each can be taken back. */
export function OpenInvitations({ invitations, onChange }: { invitations: Invitations; onChange: () => void }) {
  const { invited, links } = invitations
  const { said, problem, run } = useDoing()
  const takeBack = (path: string, id: string, what: string) =>
    run(async () => {
      await post(path, { id })
      onChange()
      return `${what} is taken back.`
    })
  return (
    <section aria-labelledby="open-invitations">
      <h2 id="open-invitations">Open invitations</h2>
      {invited.length + links.length === 0 && <p>Nobody is invited, and no link is open.</p>}
      <ul className="coach-list">
        {invited.map(({ id, username, invitedOn }) => (
          <li key={id}>
            <span>
              <strong>{username}</strong>, invited on {dayInWords(invitedOn)}
            </span>
            <button
              type="button"
              className="plan-button"
              aria-label={`Take back the invitation of ${username}`}
              onClick={() => takeBack('/api/productUsers/athletes/end', id, `The invitation of ${username}`)}
            >
              Take back
            </button>
          </li>
        ))}
        {links.map((link) => (
          <li key={link.id}>
            <span>
              <strong>Link</strong> {about(link)}
            </span>
            <button
              type="button"
              className="plan-button"
              aria-label={`Take back the link of ${dayInWords(link.madeOn)}`}
              onClick={() => takeBack('/api/productUsers/athletes/revoke', link.id, 'The link')}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      <Outcome said={said} problem={problem} />
    </section>
  )
}

function about({ usesLeft, madeOn, expiresOn, program, startsOn, trainingDays }: Link): string {
  const days = startsOn ? `, from ${dayInWords(startsOn)} on ${weekdaysInWords(trainingDays)}` : ''
  return [
    `of ${dayInWords(madeOn)}, for ${counted(usesLeft, 'more athlete')}, until ${dayInWords(expiresOn)}`,
    ...(program ? [`with ${program}${days}`] : []),
  ].join(', ')
}
