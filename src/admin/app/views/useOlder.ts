'use client'

import { useRef, useState } from 'react'
import { ask } from './ask.ts'

/** A page of a list, newest first; `older` is what to ask with for the next, null where there is none. */
export interface Page<Row> {
  shown: Row[]
  older: string | null
}

/** A list that grows by a page at a time, at its end. */
export function useOlder<Row>(first: Page<Row>, path: string) {
  const [{ shown, older }, setPage] = useState<Page<Row>>(first)
  const [problem, setProblem] = useState('')
  const asking = useRef(false) // a button that is disabled meanwhile would lose the focus
  const showOlder = async () => {
    if (asking.current || older === null) return
    asking.current = true
    try {
      const page = await ask<Page<Row>>(`${path}?before=${encodeURIComponent(older)}`)
      setPage({ shown: [...shown, ...page.shown], older: page.older })
      setProblem('')
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      asking.current = false
    }
  }
  return { shown, hasOlder: older !== null, showOlder, problem }
}
