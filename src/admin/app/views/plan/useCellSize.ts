'use client'

import { useState } from 'react'
import { isSizeName, type SizeName } from './cellSize.ts'

const NAME = 'waymark.cells'

/** How much of each cell the coach wants to see, in all programs. The browser remembers it. */
export function useCellSize(): [SizeName, (size: SizeName) => void] {
  const [size, setSize] = useState<SizeName>(remembered)
  const choose = (next: SizeName) => {
    setSize(next)
    try {
      localStorage.setItem(NAME, next)
    } catch {
      // Without room it holds until the page is left.
    }
  }
  return [size, choose]
}

function remembered(): SizeName {
  const kept = localStorage.getItem(NAME)
  return isSizeName(kept) ? kept : 'high'
}
