'use client'

import { useEffect, useRef, useState } from 'react'
import { type DraftPlace, draftsOf, forgetDraft, type KeptDraft } from '../../grid/draft.ts'
import { holdTab, livingTabs } from '../../grid/tabs.ts'

/** The browser may need a moment to see that the page before this one has gone. */
const AGAIN_MS = 700

/** What was typed in tabs that are gone, and not saved. What another tab still types is left to it. */
export function useOffers({ user, program, tab }: DraftPlace, mayWrite: boolean) {
  const [offers, setOffers] = useState<KeptDraft[]>([])
  const isDecided = useRef(false)
  useEffect(() => holdTab(tab), [tab])
  useEffect(() => {
    if (!mayWrite) return
    const look = async () => {
      const lives = await livingTabs()
      if (isDecided.current) return
      const found = draftsOf(localStorage, user, program).filter(({ place }) => place.tab !== tab && !lives(place.tab))
      setOffers((old) => (old.length === found.length ? old : found))
    }
    look()
    const again = setTimeout(look, AGAIN_MS)
    return () => clearTimeout(again)
  }, [user, program, tab, mayWrite])
  return {
    offers,
    /** One of them is taken up. The others wait until the plan is opened again. */
    close: () => {
      isDecided.current = true
      setOffers([])
    },
    throwAway: ({ place }: KeptDraft) => {
      forgetDraft(localStorage, place)
      setOffers((old) => old.filter((each) => each.place.tab !== place.tab))
    },
  }
}
