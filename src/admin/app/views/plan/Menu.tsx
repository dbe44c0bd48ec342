'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A button that opens a few others. It closes when one of them was pressed, by Escape and from outside. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [])
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  return (
    <details
      ref={menu}
      className="plan-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        menu.current?.querySelector('summary')?.focus()
      }}
    >
      <summary className="plan-button">{label}</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it have the keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it have the keys */}
      <div
        className="plan-menu__items"
        onClick={({ target }) => {
          if ((target as Element).closest('button')) close()
        }}
      >
        {children}
      </div>
    </details>
  )
}
