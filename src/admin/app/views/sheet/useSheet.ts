import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { base64Of } from '../base64Of.ts'
import { send } from '../plan/send.ts'
import { rememberedNames, rememberNames, withoutName } from '../remembered.ts'
import { type Corrections, NOTHING_SAID, type ReadAnswer } from './answer.ts'
import { type Doing, failureOf, whyNot } from './whyNot.ts'

const TYPING_MS = 400
/** In bytes. Base64 makes four characters of three bytes, and the request may have ten million. */
const LARGEST = 6.5 * 1024 * 1024
const TOO_LARGE = 'The file has more than 6.5 MB, which is too large for this page. Import it with the command.'
/** Of names with what they mean. The latest are sent. */
const MOST_SENT = 400

interface Chosen {
  name: string
  base64: string
}

/** A sheet and what the coach says of it. After each correction the whole file is read anew, and nothing is written. */
export function useSheet() {
  const router = useRouter()
  const [file, setFile] = useState<Chosen | null>(null)
  const [said, setSaid] = useState<Corrections>(NOTHING_SAID)
  const [read, setRead] = useState<ReadAnswer | null>(null)
  /** Whether this file has been without headings, so that the coach says what its columns have. */
  const [isAsked, setIsAsked] = useState(false)
  /** What Waymark says against the file or the corrections. */
  const [refused, setRefused] = useState('')
  /** Why there was no answer, which says nothing of the file. */
  const [failure, setFailure] = useState('')
  const [doing, setDoing] = useState<Doing>(null)
  const latest = useRef(0)
  const isMaking = useRef(false)
  /** Of what is chosen and said, so that a draft whose answer was lost is not made twice. */
  const key = useRef('')
  const remembered = useRef<Corrections['exercises']>({})

  useEffect(() => {
    rememberedNames().then((exercises) => {
      remembered.current = exercises
      setSaid((before) => ({ ...before, exercises: { ...exercises, ...before.exercises } }))
    })
  }, [])

  /** Answers null where it has told why there is no answer, or where a later question has overtaken this one. */
  async function question(step: 'read' | 'draft', { name, base64 }: Chosen): Promise<ReadAnswer | null> {
    latest.current += 1
    const number = latest.current
    setDoing(step === 'read' ? 'reading' : 'making')
    const { title, exercises, ...corrections } = said
    const answer = await send<ReadAnswer | { refused: string }>(`/api/programs/sheets/${step}`, {
      ...{ name, file: base64, ...corrections },
      exercises: Object.fromEntries(Object.entries(exercises).slice(-MOST_SENT)),
      ...(title?.trim() && { title }),
      ...(step === 'draft' && { key: key.current }),
    })
    if (number !== latest.current) return null
    setDoing(null)
    const { status, body } = answer
    const isRefused = status === 400 || status === 409
    const against = isRefused ? failureOf(answer) : status === 200 && body !== null ? body.refused : undefined
    const isAnswer = status === 200 && body !== null
    setRefused(against ?? '')
    setFailure(isAnswer || against !== undefined ? '' : failureOf(answer))
    if (!isAnswer || body.refused !== undefined) return null
    setRead(body)
    if (!body.hasHeadings) setIsAsked(true)
    return body
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is about these two, and nothing else changes it
  useEffect(() => {
    if (!file) return
    key.current = crypto.randomUUID()
    // An answer to a reading would overtake that of a draft, and a second draft would be made.
    const begin = () => (isMaking.current ? wait() : void question('read', file))
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(begin, TYPING_MS)
    }
    wait()
    return () => clearTimeout(timer)
  }, [file, said])

  async function choose(given: File) {
    setRead(null)
    // Who has changed something in the file chooses it again, and what was said of it still counts.
    setSaid((before) => {
      const { exercises, unit } = before
      return given.name === file?.name ? { ...before, title: null } : { ...NOTHING_SAID, exercises, unit }
    })
    setFailure('')
    setIsAsked(false)
    if (given.size > LARGEST) {
      setFile(null)
      setRefused(TOO_LARGE)
      return
    }
    setRefused('')
    setFile({ name: given.name, base64: base64Of(new Uint8Array(await given.arrayBuffer())) })
  }

  async function makeDraft() {
    if (!file || isMaking.current) return
    isMaking.current = true
    const made = await question('draft', file)
    if (made === null || made.programId === null) {
      isMaking.current = false
      return
    }
    setDoing('making')
    const isThere = (written: string) => made.meant.some((each) => each.written === written && each.name !== null)
    const there = Object.entries(said.exercises).filter(([written]) => isThere(written))
    void rememberNames(Object.fromEntries(there))
    router.push(`/admin/collections/programs/${made.programId}/plan`)
  }

  const correct = (more: Partial<Corrections>) => setSaid((before) => ({ ...before, ...more }))

  function forget(written: string) {
    correct({ exercises: withoutName(said.exercises, written) })
    remembered.current = withoutName(remembered.current, written)
    void rememberNames(remembered.current)
  }

  const again = () => setSaid((before) => ({ ...before }))
  const why = whyNot({ doing, read, refused })
  return { file, choose, isAsked, said, correct, forget, read, refused, failure, doing, why, makeDraft, again }
}
