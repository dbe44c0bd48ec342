'use client'

import { useRef, useState } from 'react'

/** Something that a button does: once at a time, with what came of it in words. */
export function useDoing() {
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const isDoing = useRef(false) // not `disabled`, because a disabled button loses the focus
  /** `work` answers what to say. */
  const run = async (work: () => Promise<string>) => {
    if (isDoing.current) return
    isDoing.current = true
    setProblem('')
    try {
      setSaid(await work())
    } catch (error) {
      setSaid('')
      setProblem((error as Error).message)
    } finally {
      isDoing.current = false
    }
  }
  return { said, problem, run }
}
