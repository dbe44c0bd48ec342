'use client'

import { useEffect, useState } from 'react'
import { wholeOf } from '../../grid/area.ts'
import { copyBlock } from '../../grid/block.ts'
import { draftsOf, forgetDraft, type KeptDraft } from '../../grid/draft.ts'
import { livingTabs } from '../../grid/tabs.ts'
import { send } from './send.ts'
import { ThrowAway } from './ThrowAway.tsx'

/** What was typed into programs that somebody has deleted since. It has no page any more, so it can be copied here. */
export function LostPlans({ user }: { user: string }) {
  const [lost, setLost] = useState<KeptDraft[]>([])
  const [asked, setAsked] = useState<KeptDraft | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isOver = false
    lostPlans(user).then((found) => !isOver && setLost(found))
    return () => {
      isOver = true
    }
  }, [user])
  const copy = async ({ draft: { plan } }: KeptDraft) => {
    try {
      await navigator.clipboard.writeText(copyBlock(localStorage, plan, wholeOf(plan)))
      setSaid('Copied. Paste it into the top left corner of another plan, or into a spreadsheet.')
    } catch {
      setSaid('This browser does not let the page copy. Open Waymark by HTTPS, and try again.')
    }
  }
  if (lost.length === 0) return null
  return (
    <>
      {lost.map((kept) => (
        <section key={kept.place.tab} className="plan-banner" aria-label={`What you typed in ${kept.draft.title}`}>
          <p>
            “{kept.draft.title}” is gone. You typed something in it on{' '}
            {new Date(kept.draft.typedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })} and
            did not save it.
          </p>
          <button type="button" className="btn btn--style-primary btn--size-small" onClick={() => copy(kept)}>
            Copy it
          </button>
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setAsked(kept)}>
            Throw it away
          </button>
        </section>
      ))}
      <p role="status">{said}</p>
      {asked && (
        <ThrowAway
          typedAt={asked.draft.typedAt}
          onYes={() => {
            forgetDraft(localStorage, asked.place)
            setLost((old) => old.filter((each) => each !== asked))
            setAsked(null)
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </>
  )
}

async function lostPlans(user: string): Promise<KeptDraft[]> {
  const kept = draftsOf(localStorage, user)
  if (kept.length === 0) return []
  const ids = [...new Set(kept.map(({ place }) => place.program))]
  const asked = new URLSearchParams({ depth: '0', pagination: 'false', 'select[title]': 'true' })
  asked.set('where[id][in]', ids.join(','))
  const { status, body } = await send<{ docs: { id: string }[] }>(`/api/programs?${asked}`)
  if (status !== 200 || !body) return []
  const lives = await livingTabs()
  const there = new Set(body.docs.map(({ id }) => String(id)))
  return kept.filter(({ place }) => !there.has(place.program) && !lives(place.tab))
}
