'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../ask.ts'

/** What an endpoint answers. Of answers that overtake each other, that to the last question counts. */
export function useAnswer<Answer>(path: string) {
  const [answer, setAnswer] = useState<Answer>()
  const [problem, setProblem] = useState('')
  const latest = useRef(0)
  const load = useCallback(async () => {
    latest.current += 1
    const number = latest.current
    try {
      const found = await ask<Answer>(path)
      if (number !== latest.current) return
      setAnswer(found)
      setProblem('')
    } catch (error) {
      if (number === latest.current) setProblem((error as Error).message)
    }
  }, [path])
  useEffect(() => {
    load()
  }, [load])
  return { answer, problem, load }
}
