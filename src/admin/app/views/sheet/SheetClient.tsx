'use client'

import { useEffect, useRef, useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { ask } from '../ask.ts'
import { SheetColumns } from './SheetColumns.tsx'
import { SheetDraft } from './SheetDraft.tsx'
import { SheetFaults, SheetMeant } from './SheetFaults.tsx'
import { SheetFindings } from './SheetFindings.tsx'
import { SheetNames } from './SheetNames.tsx'
import { SheetPlan } from './SheetPlan.tsx'
import { useSheet } from './useSheet.ts'

/** A file, how it was understood, what is wrong with it, and the draft that it makes. Every correction is read at once. */
export function SheetClient() {
  const { file, choose, isAsked, said, correct, forget, read, refused, failure, doing, why, makeDraft, again } =
    useSheet()
  const [exercises, setExercises] = useState<Exercise[]>([])
  useEffect(() => {
    ask<Exercise[]>('/api/programs/sheets/exercises').then(setExercises, () => {})
  }, [])
  const input = useRef<HTMLInputElement>(null)
  // A file may have been chosen before the page was ready to hear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there at first
  useEffect(() => {
    const early = input.current?.files?.[0]
    if (early) choose(early)
  }, [])
  const columns = read && <SheetColumns sheets={read.sheets} said={said} correct={correct} isAsked={isAsked} />
  const others = read?.remarks.told.filter(({ isTrained }) => !isTrained) ?? []
  return (
    <div aria-busy={doing !== null}>
      <p>
        A workbook (.xlsx) or a text with separators (.csv, .tsv) becomes a draft of a program. Waymark finds the
        columns by their headings, such as Exercise, Sets, Reps, % or a cell of notation, with one sheet a week or weeks
        side by side. What it does not understand you say here, without a change in the file. Nothing is written before
        you make the draft.
      </p>
      <label className="sheet-file">
        <span>Sheet</span>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          onChange={({ target }) => target.files?.[0] && choose(target.files[0])}
        />
      </label>
      <p role="status">
        {doing && (doing === 'reading' ? `Reading ${file?.name ?? 'the sheet'} …` : 'Making the draft …')}
      </p>
      {(refused || failure) && (
        <p className="sheet-wrong" role="alert">
          {refused || failure}
        </p>
      )}
      {failure && read === null && (
        <button type="button" className="plan-button" onClick={again}>
          Read it again
        </button>
      )}
      {file && (
        <>
          <SheetNames {...{ read, said, exercises, correct, forget }} />
          {read && <SheetFaults problems={read.problems} {...{ said, exercises, correct }} />}
          {isAsked && columns}
          <SheetMeant {...{ said, correct }} />
          {read && <SheetDraft {...{ read, said, correct, why, makeDraft }} />}
        </>
      )}
      {read && (
        <>
          <SheetPlan weeks={read.weeks} />
          {!isAsked && columns}
          <SheetFindings title="Read otherwise, or not at all" told={others} left={read.remarks.left} />
        </>
      )}
    </div>
  )
}
