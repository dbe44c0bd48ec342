import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { problemOf, send } from '../plan/send.ts'
import { type Corrections, NOTHING_SAID, type ReadAnswer } from './answer.ts'
import { rememberedNames, rememberNames } from './remembered.ts'

const TYPING_MS = 400
/** In bytes. Base64 makes four characters of three bytes, and the request may have ten million. */
const LARGEST = 6.5 * 1024 * 1024

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
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const latest = useRef(0)

  useEffect(() => {
    rememberedNames().then((exercises) =>
      setSaid((before) => ({ ...before, exercises: { ...exercises, ...before.exercises } })),
    )
  }, [])

  /** Answers null where it has told of a problem, or where a later question has overtaken this one. */
  async function question(path: string, chosen: Chosen): Promise<ReadAnswer | null> {
    latest.current += 1
    const number = latest.current
    setIsBusy(true)
    const { title, ...corrections } = said
    const answer = await send<ReadAnswer | { refused: string }>(path, {
      ...{ name: chosen.name, file: chosen.base64 },
      ...corrections,
      ...(title.trim() && { title }),
    })
    if (number !== latest.current) return null
    setIsBusy(false)
    const { body, status } = answer
    if (status !== 200 || body === null) setProblem(problemOf(answer))
    else if (body.refused !== undefined) setProblem(body.refused)
    else {
      setProblem('')
      return body
    }
    return null
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is about these two, and nothing else changes it
  useEffect(() => {
    if (!file) return
    const timer = setTimeout(() => {
      question('/api/programs/sheets/read', file).then((answer) => answer && setRead(answer))
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [file, said])

  async function choose(given: File) {
    setRead(null)
    setSaid(({ exercises, unit }) => ({ ...NOTHING_SAID, exercises, unit }))
    if (given.size > LARGEST) {
      setFile(null)
      setProblem('The file is too large for this page. Import it with the command.')
      return
    }
    setProblem('')
    setFile({ name: given.name, base64: base64Of(new Uint8Array(await given.arrayBuffer())) })
  }

  async function makeDraft() {
    if (!file) return
    const made = await question('/api/programs/sheets/draft', file)
    if (!made) return
    setRead(made)
    if (made.programId === null) return
    await rememberNames(said.exercises)
    router.push(`/admin/collections/programs/${made.programId}/plan`)
  }

  const correct = (more: Partial<Corrections>) => setSaid((before) => ({ ...before, ...more }))
  return { file, choose, said, correct, read, problem, isBusy, makeDraft }
}

/** In pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}
