'use client'

import { useRef, useState } from 'react'

/** Something that a button does: once at a time, with what came of it in words. */
export function useDoing() {
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const isDoing = useRef(false) // not `disabled`, because a disabled button loses the focus
  /** `work` answers what to say. Answers whether it was done, so that a form keeps what was refused. */
  const run = async (work: () => Promise<string>): Promise<boolean> => {
    if (isDoing.current) return false
    isDoing.current = true
    setProblem('')
    try {
      setSaid(await work())
      return true
    } catch (error) {
      setSaid('')
      setProblem((error as Error).message)
      return false
    } finally {
      isDoing.current = false
    }
  }
  return { said, problem, run }
}
