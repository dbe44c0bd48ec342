'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A button that opens a few others. It closes when one of them was pressed, by Escape and from outside. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const items = useRef<HTMLDivElement>(null)
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
      onToggle={() => keepOnScreen(items.current)}
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
        ref={items}
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

/** In pixels: what is left free at the edge of the screen. */
const MARGIN = 16

/** Moves what a menu shows to the left where it would end beyond the screen, and the page would scroll sideways. */
function keepOnScreen(items: HTMLElement | null): void {
  if (!items) return
  items.style.insetInlineStart = ''
  const { left, right } = items.getBoundingClientRect()
  const beyond = right - (document.documentElement.clientWidth - MARGIN)
  if (beyond > 0) items.style.insetInlineStart = `${-Math.min(beyond, left)}px`
}
