import type { PlanDocument } from './document.ts'
import type { Draft } from './draft.ts'
import { isSaidBy } from './same.ts'
import type { Answer, LoadedPlan, Service } from './service.ts'
import type { Tried } from './state.ts'
import { learned, toDocument } from './toDocument.ts'
import { waitingLines } from './waiting.ts'

type Own = { plan: Tried['plan']; document: PlanDocument; revision: number }

/**
 * Which of the saves without an answer the service has made: the one whose plan the program says one revision later. If
 * somebody else has saved exactly the same, it is as good as one's own. Answers what went wrong where nobody can tell.
 */
export async function ownSave(
  tried: readonly Tried[],
  now: LoadedPlan,
  { readAt }: Pick<Service, 'readAt'>,
): Promise<Own | { answer: Answer<unknown> } | null> {
  for (const { plan, revision: before } of tried.toReversed()) {
    const revision = before + 1
    if (revision > now.revision) continue
    const answer = revision === now.revision ? { status: 200, body: now } : await readAt(revision)
    if (answer.status !== 200 || !answer.body) return { answer }
    const { weeks } = answer.body
    if (weeks && isSaidBy(plan, { weeks })) return { plan, document: { weeks }, revision }
  }
  return null
}

/** A draft that goes on from what was saved of it, and null where all of it was saved. Answers what went wrong, too. */
export async function unsaved(
  draft: Draft,
  now: LoadedPlan,
  service: Pick<Service, 'readAt'>,
): Promise<Draft | { answer: Answer<unknown> } | null> {
  const own = await ownSave(draft.tried ?? [], now, service)
  if (own === null || 'answer' in own) return own ?? draft
  if (own.plan === draft.plan && waitingLines(draft.plan) === 0) return null
  const { places } = toDocument(own.plan, draft.known, draft.base)
  const { document: base, revision } = own
  return { ...draft, base, revision, known: learned(draft.known, places, base), tried: [] }
}
