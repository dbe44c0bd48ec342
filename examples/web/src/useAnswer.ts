import { useEffect, useMemo, useRef, useState } from 'react'
import { keep, read } from './device.ts'
import { ask, inPlainWords, refreshes, user } from './waymark.ts'

export interface Answer<Data> {
  data: Data | undefined
  problem: string | undefined
}

/** Asks now for what a screen will show, so that it does not show first what was kept before. */
export async function load<Data>(name: string, question: () => Promise<Data>): Promise<void> {
  const data = await ask(question)
  keep(user.get()?.id ?? 'nobody', name, data)
}

/** What the device has kept under a name, at once, and then what the service answers. */
export function useAnswer<Data>(name: string, question: () => Promise<Data>, isKept = true): Answer<Data> {
  const owner = user.use()?.id ?? 'nobody'
  const times = refreshes.use()
  const [came, setCame] = useState<{ name: string; data?: Data; problem?: string }>()
  const kept = useMemo(() => read<Data>(owner, name), [owner, name])
  // The question is another function in each rendering, and its name says when it is another question.
  const latest = useRef(question)
  latest.current = question

  // biome-ignore lint/correctness/useExhaustiveDependencies: a refresh asks the same question again.
  useEffect(() => {
    let isWanted = true
    ask(latest.current).then(
      (data) => {
        if (isKept) keep(owner, name, data)
        if (isWanted) setCame({ name, data })
      },
      (error) => {
        if (isWanted)
          setCame((before) => ({ ...(before?.name === name && before), name, problem: inPlainWords(error) }))
      },
    )
    return () => {
      isWanted = false
    }
  }, [owner, name, times, isKept])

  const current = came?.name === name ? came : undefined
  return { data: current?.data ?? kept, problem: current?.problem }
}
