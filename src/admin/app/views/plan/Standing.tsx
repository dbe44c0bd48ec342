'use client'

import { useRef, useState } from 'react'
import type { ProgramStanding } from '../../grid/service.ts'
import { counted } from '../ask.ts'
import { Dialog } from './Dialog.tsx'
import { problemOf, send } from './send.ts'

interface Props {
  id: string
  title: string
  standing: ProgramStanding
  isPublished: boolean
  /** What is typed and not saved is neither published nor copied. */
  isChanged: boolean
  mayWrite: boolean
  onPublished: () => void
}

/** Whether athletes can see what is written here, whose it is, who follows it, and the ways to publish and to copy it. */
export function Standing({ id, title, standing, isPublished, isChanged, mayWrite, onPublished }: Props) {
  const [asked, setAsked] = useState<'publish' | 'duplicate' | null>(null)
  const { begunBy, isOwn } = standing
  const isOthers = isPublished && !isOwn && begunBy !== null
  return (
    <div className="plan-standing">
      <span className={isPublished ? 'plan-standing__mark plan-standing__mark--published' : 'plan-standing__mark'}>
        {isPublished ? 'Published' : 'Draft'}
      </span>
      <span>
        {isOwn ? 'Yours' : begunBy ? `By ${begunBy}` : 'Of the library'}
        {' · '}
        {followedBy(standing)}
      </span>
      {mayWrite && (
        <>
          {!isPublished && (
            <button type="button" className="plan-button" onClick={() => setAsked('publish')}>
              Publish
            </button>
          )}
          <button type="button" className="plan-button" onClick={() => setAsked('duplicate')}>
            Duplicate
          </button>
          {isOthers && <span className="plan-aside">To write one of your own from it, duplicate it first.</span>}
        </>
      )}
      {asked === 'publish' && (
        <PublishDialog {...{ id, title, isChanged }} onDone={onPublished} onClose={() => setAsked(null)} />
      )}
      {asked === 'duplicate' && <DuplicateDialog {...{ id, title, isChanged }} onClose={() => setAsked(null)} />}
    </div>
  )
}

function followedBy({ followers, enrolments, seesAll }: ProgramStanding): string {
  if (enrolments === 0) return 'nobody follows it'
  const now = seesAll ? counted(followers, 'athlete') : `${followers} of your athletes`
  return `${now} ${followers === 1 ? 'follows' : 'follow'} it now, ${counted(enrolments, 'enrolment')} in all`
}

const NOT_SAVED = 'What you have typed and not saved is not in it yet. Save first.'

interface AskProps {
  id: string
  title: string
  isChanged: boolean
  onClose: () => void
}

function PublishDialog({ id, title, isChanged, onDone, onClose }: AskProps & { onDone: () => void }) {
  const { problem, isBusy, ask } = useAsking()
  const publish = () =>
    ask(`/api/programs/${id}`, { isPublished: true }, 'PATCH', () => {
      onDone()
      onClose()
    })
  return (
    <Dialog title={`Publish “${title}”?`} onClose={onClose}>
      <p>
        Everybody sees a published program, and athletes can begin it. A change of it is seen by all once it is saved.
      </p>
      {isChanged && <p>{NOT_SAVED}</p>}
      <Buttons does="Publish" isBusy={isBusy} problem={problem} onDo={publish} onClose={onClose} />
    </Dialog>
  )
}

function DuplicateDialog({ id, title, isChanged, onClose }: AskProps) {
  const [typed, setTyped] = useState(`${title} (copy)`.slice(0, 120))
  const { problem, isBusy, ask } = useAsking()
  const duplicate = () =>
    ask(`/api/programs/${id}/duplicate`, { title: typed }, 'POST', (doc) => {
      window.location.assign(`/admin/collections/programs/${doc?.id}/plan`)
    })
  return (
    <Dialog title={`Duplicate “${title}”`} onClose={onClose}>
      <p>The copy is a draft with weeks and workouts of its own. Nothing that you change in it changes this program.</p>
      {isChanged && <p>{NOT_SAVED}</p>}
      <label className="plan-dialog__field">
        Title of the copy
        <input value={typed} maxLength={120} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <Buttons does="Duplicate" isBusy={isBusy} problem={problem} onDo={duplicate} onClose={onClose} />
    </Dialog>
  )
}

interface ButtonsProps {
  does: string
  isBusy: boolean
  problem: string
  onDo: () => void
  onClose: () => void
}

function Buttons({ does, isBusy, problem, onDo, onClose }: ButtonsProps) {
  return (
    <>
      {problem && (
        <p role="alert" className="plan-said--problem">
          {problem}
        </p>
      )}
      <p className="plan-dialog__buttons">
        <button type="button" className="btn btn--style-primary btn--size-small" aria-disabled={isBusy} onClick={onDo}>
          {does}
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClose}>
          Back to the plan
        </button>
      </p>
    </>
  )
}

/** Asks once, however often somebody presses, and says why not. */
function useAsking() {
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isAsking = useRef(false)
  const ask = async (
    path: string,
    body: object,
    method: 'POST' | 'PATCH',
    done: (doc: { id: string } | undefined) => void,
  ) => {
    if (isAsking.current) return
    isAsking.current = true
    setBusy(true)
    const answer = await send<{ doc?: { id: string } }>(path, body, method)
    isAsking.current = false
    setBusy(false)
    if (answer.status < 200 || answer.status > 299) setProblem(problemOf(answer))
    else done(answer.body?.doc)
  }
  return { problem, isBusy, ask }
}
