'use client'

import { useCallback, useEffect, useState } from 'react'
import { ask } from './ask.ts'
import { type EnrolmentPage, ProgramEnrolments } from './ProgramEnrolments.tsx'
import { ProgramPropagation } from './ProgramPropagation.tsx'
import { ProgramRevisions, type Revision } from './ProgramRevisions.tsx'
import { type Milestone, ProgramTree } from './ProgramTree.tsx'
import type { Page } from './useOlder.ts'

interface Overview {
  revision: number
  tree: Milestone[]
  revisions: Page<Revision>
  enrolments: EnrolmentPage
}

export function ProgramOverviewClient({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const [overview, setOverview] = useState<Overview & { times: number }>()
  const [problem, setProblem] = useState('')
  const load = useCallback(
    () =>
      ask<Overview>(`/api/programs/${id}/overview`).then(
        (found) => setOverview((before) => ({ ...found, times: (before?.times ?? 0) + 1 })),
        ({ message }) => setProblem(message),
      ),
    [id],
  )
  useEffect(() => {
    load()
  }, [load])
  if (!overview) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  const { tree, revision, revisions, enrolments, times } = overview
  return (
    <>
      <ProgramTree tree={tree} />
      {/* After a reload each list starts again, because pages from two moments do not fit together. */}
      <ProgramEnrolments key={times} id={id} revision={revision} first={enrolments} />
      <ProgramPropagation id={id} mayWrite={mayWrite} onDone={load} />
      <ProgramRevisions key={revision} id={id} newest={revision} first={revisions} />
    </>
  )
}
