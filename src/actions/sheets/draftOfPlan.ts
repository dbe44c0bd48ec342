import type { PayloadRequest } from 'payload'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { LIMITS } from '../../kernel/rules.ts'
import type { SheetPlan } from '../../kernel/sheets/sheetPlan.ts'
import { slugOf } from '../../kernel/slug.ts'
import type { Program } from '../../payload-types.ts'
import type { Doorway, Transaction } from '../../storage/doorway.ts'
import { productUserIdOf } from '../../storage/whoAsks.ts'
import { RANDOM_END, withRandomEnd } from '../documents/libraryKey.ts'
import { oncePerKey } from '../documents/oncePerKey.ts'
import { planDraft } from '../programs/planProgram.ts'
import { treeOfSheet } from './trees.ts'

/** Another import may take the same slug at the same moment. */
const MOST_TRIES = 3
/** Nobody makes more programs of one title. */
const MOST_NUMBERED = 50

/**
 * Makes a draft of a plan for a person of the admin interface, in one transaction. Several programs may have its title: the
 * draft gets the next free slug. The same key makes one draft, however often it is sent, because an answer may be lost.
 * Refuses what `planProgram` refuses otherwise.
 */
export async function draftOfPlan(
  doorway: Doorway,
  plan: SheetPlan,
  user: PayloadRequest['user'],
  key: string | null,
): Promise<Program> {
  const work = async (tx: Transaction) => {
    tx.req.user = user
    const whose = productUserIdOf(tx.req) ?? user?.id
    const who = { ...tx, caller: { user: whose === undefined ? null : { id: String(whose) } } }
    const asked = { idempotencyKey: key, title: plan.title }
    return oncePerKey(who, 'programs', 'draftOfPlan', asked, async () => {
      return (await planDraft(tx, treeOfSheet(plan, await nextFreeSlug(tx, plan.title)))).program
    })
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await doorway.inTransaction(ANONYMOUS, work)
    } catch (error) {
      if (!isTaken(error) || tries === MOST_TRIES) throw error
    }
  }
}

export function isTaken(error: unknown): error is Refusal {
  return error instanceof Refusal && error.refused.some(({ code }) => code === UserErrorCode.TAKEN)
}

const ALL = { collection: 'programs', pagination: false, depth: 0 } as const

/** The title of the program that has the slug of this title, as far as the caller sees it. */
export async function programCalled(req: PayloadRequest, title: string): Promise<string | null> {
  const where = { slug: { equals: slugOf('program', title) } }
  const { docs } = await req.payload.find({ ...ALL, where, select: { title: true }, overrideAccess: false, req })
  return docs[0]?.title ?? null
}

/** "twelve-weeks", and where a program has it "twelve-weeks-2". */
async function nextFreeSlug({ payload, req }: Transaction, title: string): Promise<string> {
  const slug = slugOf('program', title)
  const numbered = Array.from({ length: MOST_NUMBERED }, (_, index) => withEnd(slug, `-${index + 2}`))
  const slugs = [slug, ...numbered]
  const where = { slug: { in: slugs } }
  // What is taken does not depend on who asks.
  const { docs } = await payload.find({ ...ALL, where, select: { slug: true }, overrideAccess: true, req })
  const taken = new Set(docs.map((program) => program.slug))
  return slugs.find((each) => !taken.has(each)) ?? withRandomEnd(slug.slice(0, LIMITS.slug - RANDOM_END))
}

function withEnd(slug: string, end: string): string {
  return slug.slice(0, LIMITS.slug - end.length).replace(/-$/, '') + end
}
