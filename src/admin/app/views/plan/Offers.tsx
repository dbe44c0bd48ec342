'use client'

import { useState } from 'react'
import type { KeptDraft } from '../../grid/draft.ts'
import { ThrowAway } from './ThrowAway.tsx'

interface Props {
  offers: readonly KeptDraft[]
  onTakeUp: (kept: KeptDraft) => void
  onThrowAway: (kept: KeptDraft) => void
}

/** What was typed here and not saved, to be taken up again. */
export function Offers({ offers, onTakeUp, onThrowAway }: Props) {
  const [asked, setAsked] = useState<KeptDraft | null>(null)
  return (
    <>
      {offers.map((kept) => {
        const when = new Date(kept.draft.typedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
        return (
          <section key={kept.place.tab} className="plan-banner" aria-label={`What you typed on ${when}`}>
            <p>You typed something here on {when} and did not save it.</p>
            <button type="button" className="btn btn--style-primary btn--size-small" onClick={() => onTakeUp(kept)}>
              Take it up again
            </button>
            <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setAsked(kept)}>
              Throw it away
            </button>
          </section>
        )
      })}
      {asked && (
        <ThrowAway
          typedAt={asked.draft.typedAt}
          onYes={() => {
            setAsked(null)
            onThrowAway(asked)
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </>
  )
}
