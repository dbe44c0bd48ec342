'use client'

import { useEffect, useRef, useState } from 'react'
import { type DraftPlace, draftsOf, forgetDraft, type KeptDraft } from '../../grid/draft.ts'
import { unsaved } from '../../grid/ownSave.ts'
import type { LoadedPlan, Service } from '../../grid/service.ts'
import { holdTab, livingTabs } from '../../grid/tabs.ts'

/** The browser may need a moment to see that the page before this one has gone. */
const AGAIN_MS = 700

interface Parts {
  mayWrite: boolean
  first: LoadedPlan
  service: Service
}

/** What was typed in tabs that are gone, and not saved. What another tab still types is left to it. */
export function useOffers({ user, program, tab }: DraftPlace, { mayWrite, first, service }: Parts) {
  const [offers, setOffers] = useState<KeptDraft[]>([])
  const isDecided = useRef(false)
  useEffect(() => holdTab(tab), [tab])
  useEffect(() => {
    if (!mayWrite) return
    const look = async () => {
      const lives = await livingTabs()
      if (isDecided.current) return
      const kept = draftsOf(localStorage, user, program).filter(({ place }) => place.tab !== tab && !lives(place.tab))
      const found = (await Promise.all(kept.map((each) => offered(each, first, service)))).filter(
        (each) => each !== null,
      )
      if (isDecided.current) return
      setOffers((old) => (old.length === found.length ? old : found))
    }
    look()
    const again = setTimeout(look, AGAIN_MS)
    return () => clearTimeout(again)
  }, [user, program, tab, mayWrite, first, service])
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

/** A page that is left right after a save keeps what was typed, and the save may have succeeded. Then nothing is offered. */
async function offered(kept: KeptDraft, first: LoadedPlan, service: Service): Promise<KeptDraft | null> {
  const found = await unsaved(kept.draft, first, service)
  if (found === null) forgetDraft(localStorage, kept.place)
  return found && kept
}
