'use client'

import { useEffect, useRef, useState } from 'react'
import { ask } from '../ask.ts'
import type { Choice } from './answer.ts'
import { SheetColumns } from './SheetColumns.tsx'
import { SheetFindings } from './SheetFindings.tsx'
import { SheetNames } from './SheetNames.tsx'
import { SheetPlan } from './SheetPlan.tsx'
import { useSheet } from './useSheet.ts'

/** A file, how it was understood, what is wrong with it, and the draft that it makes. Every correction is read at once. */
export function SheetClient() {
  const { file, choose, said, correct, read, problem, isBusy, makeDraft } = useSheet()
  const [exercises, setExercises] = useState<Choice[]>([])
  useEffect(() => {
    ask<Choice[]>('/api/programs/sheets/exercises').then(setExercises, () => {})
  }, [])
  const input = useRef<HTMLInputElement>(null)
  // A file may have been chosen before the page was ready to hear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there at first
  useEffect(() => {
    const early = input.current?.files?.[0]
    if (early) choose(early)
  }, [])
  const isReady = read !== null && read.problems.count === 0 && problem === ''
  return (
    <div aria-busy={isBusy}>
      <p>
        A workbook (.xlsx) or a text with separators (.csv, .tsv) becomes a draft of a program. Waymark finds the
        columns by their headings, such as Exercise, Sets, Reps, % or a cell of notation, with one sheet a week or weeks
        side by side. Nothing is written before you make the draft.
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
      <p role="status">{isBusy ? `Reading ${file?.name ?? 'the sheet'} …` : ''}</p>
      {problem && (
        <p className="sheet-wrong" role="alert">
          {problem}
        </p>
      )}
      {read && (
        <>
          <SheetNames unmatched={read.unmatched} {...{ said, exercises, correct }} />
          <SheetFindings title="What is wrong" findings={read.problems} isProblem />
          <section aria-labelledby="sheet-draft">
            <h2 id="sheet-draft">The draft</h2>
            <div className="sheet-fields">
              <label>
                <span>Title</span>
                <input
                  value={said.title || read.title}
                  maxLength={200}
                  onChange={({ target }) => correct({ title: target.value })}
                />
              </label>
              <label>
                <span>Weights without a unit are in</span>
                <select value={said.unit} onChange={({ target }) => correct({ unit: target.value as 'kg' | 'lb' })}>
                  <option value="kg">kg</option>
                  <option value="lb">lb</option>
                </select>
              </label>
            </div>
            <p>{read.size}</p>
            <button
              type="button"
              className="btn btn--style-primary btn--size-medium"
              disabled={!isReady || isBusy}
              onClick={makeDraft}
            >
              Make the draft
            </button>
          </section>
          <SheetPlan weeks={read.weeks} />
          <SheetColumns sheets={read.sheets} said={said} correct={correct} />
          <SheetFindings title="Read otherwise, or not at all" findings={read.remarks} />
        </>
      )}
    </div>
  )
}
