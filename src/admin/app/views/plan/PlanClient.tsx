'use client'

import { useEffect, useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { problemOf, send } from './send.ts'
import type { LoadedPlan } from './useSave.ts'
import { Workbench } from './Workbench.tsx'

export function PlanClient(props: { id: string; user: string; mayWrite: boolean }) {
  const [loaded, setLoaded] = useState<{ plan: LoadedPlan; exercises: Exercise[] }>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    Promise.all([
      send<LoadedPlan>(`/api/programs/${props.id}/plan`),
      send<Exercise[]>(`/api/programs/${props.id}/exercises`),
    ]).then(([plan, exercises]) => {
      const failed = [plan, exercises].find(({ status }) => status !== 200)
      if (failed || !plan.body || !exercises.body) setProblem(problemOf(failed ?? plan))
      else setLoaded({ plan: plan.body, exercises: exercises.body })
    })
  }, [props.id])
  if (!loaded) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  return <Workbench {...props} {...loaded} />
}
