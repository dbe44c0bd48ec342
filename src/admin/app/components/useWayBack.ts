'use client'

import { useEffect } from 'react'

/**
 * Payload's lists write their own address into the history without the mark that Next looks for, and Next takes a step
 * back to such an entry for none of its own: the address changes, and the form stays. The page of the address is loaded
 * instead. The browser asks before it leaves a form that was not saved.
 */
export function useWayBack(): void {
  useEffect(() => {
    const load = ({ state }: PopStateEvent) => {
      if (state === null && location.pathname.startsWith('/admin')) location.reload()
    }
    window.addEventListener('popstate', load)
    return () => window.removeEventListener('popstate', load)
  }, [])
}
