'use client'

import { useRef, useState } from 'react'
import { ask } from './ask.ts'

/** A page of a list, newest first. `older` is the value of `before` for the next page, null if there is none. */
export interface Page<Row> {
  shown: Row[]
  older: string | null
}

/** A list that grows at its end by one page at a time. */
export function useOlder<Row>(first: Page<Row>, path: string) {
  const [{ shown, older }, setPage] = useState<Page<Row>>(first)
  const [problem, setProblem] = useState('')
  const asking = useRef(false) // not `disabled`, because a disabled button loses the focus
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
