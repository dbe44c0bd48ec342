'use client'

import { useDocumentTitle, useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'

const PEOPLE = '/admin/collections/productUsers'

/** Calls the page of an athlete by their name. Its way back leads a coach to their athletes, and others to the list of people. */
export function AthleteTitle({ name, isCoached }: { name: string; isCoached: boolean }) {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { setStepNav } = useStepNav()
  useEffect(() => {
    // Payload names the document anew whenever its data arrive.
    if (title !== name) setDocumentTitle(name)
    const back = isCoached
      ? { label: 'Athletes', url: '/admin/athletes' }
      : { label: 'Athletes and coaches', url: PEOPLE }
    setStepNav([back, { label: name }])
    document.title = `${name} · Waymark`
  }, [isCoached, name, setDocumentTitle, setStepNav, title])
  return isCoached ? (
    <p className="coach-back">
      <a href="/admin/athletes">All your athletes</a>
    </p>
  ) : null
}
