'use client'

import { type ReactNode, useEffect } from 'react'
import { nameFields, nameIcons, nameMain } from './nameFields.ts'

/**
 * Gives names to what Payload draws without one. Its labels of selects, relationships and dates point at a box and not at
 * the input in it, and React leaves alone what it never sets.
 */
export function NamedFields({ children }: { children: ReactNode }) {
  useEffect(() => {
    const name = (root: ParentNode) => {
      nameFields(root)
      nameIcons(root)
      nameMain()
    }
    name(document)
    const observer = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
      // What a row is called may come later than the row.
      const rows = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement
        return element?.closest('tr:has(.select-row)') ?? []
      })
      for (const row of new Set(rows)) nameIcons(row)
      // A new input stands in a field that was there before, whose label is outside of what was added.
      const roots = new Set(
        added.filter((node) => node instanceof Element).map((node) => node.closest('.field-type') ?? node),
      )
      for (const root of roots) name(root.parentElement ?? root)
    })
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return children
}
