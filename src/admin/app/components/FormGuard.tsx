'use client'

import { useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { useFormKey } from './useFormKey.ts'
import { useKeptTyping } from './useKeptTyping.ts'
import { useNewRows } from './useNewRows.ts'
import { useSaveEnds } from './useSaveEnds.ts'
import { useWayToPlan } from './useWayToPlan.ts'

/** Stands in each form of the catalogue, and keeps what is typed there from being lost. */
export function FormGuard() {
  useNewRows()
  useWayToPlan()
  const { offer, isFull, bringBack, throwAway } = useKeptTyping()
  const isNewProgram = useIsNewProgram()
  return (
    <>
      {isFull && (
        <p className="kept-typing" role="status">
          Your browser has no room to keep what you type here. Save it soon, because a closed tab would lose it.
        </p>
      )}
      {!offer && isNewProgram && <PlanComesNext />}
      {offer && (
        <section className="kept-typing" aria-label="Typed and not saved">
          <p role="status">
            You typed something here on {offer.when} that was not saved.{' '}
            {offer.isOlder && 'Somebody has changed this since, so look at it before you save.'}
          </p>
          <button type="button" className="btn btn--style-primary btn--size-small" onClick={bringBack}>
            Bring it back
          </button>
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={throwAway}>
            Throw it away
          </button>
        </section>
      )}
    </>
  )
}

/** Stands in each other form, whose typing no browser keeps. What is saved twice is made once all the same. */
export function FormKey() {
  const { renew } = useFormKey()
  const { setModified } = useForm()
  useSaveEnds((hasFailed) => (hasFailed ? setModified(true) : renew()))
  return null
}

function useIsNewProgram(): boolean {
  const { id, collectionSlug } = useDocumentInfo()
  return useEditDepth() < 2 && collectionSlug === 'programs' && !id
}

function PlanComesNext() {
  return (
    <p className="plan-comes-next">
      Save it, and write the plan as a sheet. <span>It needs no milestones here.</span>
    </p>
  )
}
