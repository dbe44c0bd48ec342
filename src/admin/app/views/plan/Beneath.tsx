'use client'

import { type AriaRole, type ReactNode, type RefObject, useLayoutEffect, useState } from 'react'

interface Props {
  id: string
  under: RefObject<HTMLElement | null>
  /** About how much room it takes, in pixels. */
  height: number
  role: AriaRole
  'aria-label'?: string
  children: ReactNode
}

/** What belongs to a field that somebody types in. It lies over the grid, above the cell where there is no room below it. */
export function Beneath({ under, height, children, ...more }: Props) {
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number }>()
  useLayoutEffect(() => {
    const lay = () => {
      const { left, top, bottom } = under.current?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
      const isAbove = bottom + height > window.innerHeight && top > height
      const start = Math.max(8, Math.min(left, window.innerWidth - 328))
      setPlace(isAbove ? { left: start, bottom: window.innerHeight - top + 2 } : { left: start, top: bottom + 2 })
    }
    lay()
    // What scrolls takes the cell along, and the list must not stay behind. No scroll bubbles.
    const scrolls = { capture: true, passive: true }
    window.addEventListener('scroll', lay, scrolls)
    return () => window.removeEventListener('scroll', lay, scrolls)
  }, [under, height])
  return (
    <div {...more} className="plan-options" style={place}>
      {children}
    </div>
  )
}
