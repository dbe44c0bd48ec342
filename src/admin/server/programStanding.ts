import type { PayloadRequest } from 'payload'
import { idOf } from '../../kernel/relation.ts'
import type { Admin, Program } from '../../payload-types.ts'
import { peopleSeen } from '../../storage/trainingVisibility.ts'
import { loadersOf, reading } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

/**
 * Whose a program is and how many follow it, for whoever is about to change it. It is of the coach who made its first
 * revision, since every coach may change it afterwards. As in `Program.enrolmentCount`, a caller sees who follows it now
 * among those that they see, and of all others that there are enrolments.
 */
export async function standingOf(req: PayloadRequest, { id }: Program) {
  const loaders = loadersOf(req)
  const seen = await peopleSeen(req)
  const inProgram = { collection: 'enrolments', by: 'program', parent: id } as const
  const areSeen = seen === 'everybody' ? [] : [{ field: 'user', in: seen }]
  const [first, followers, enrolments] = await Promise.all([
    req.payload.find({
      collection: 'programRevisions',
      where: { and: [{ program: { equals: id } }, { revision: { equals: 1 } }] },
      select: { createdBy: true },
      ...reading(req),
    }),
    loaders.countBelow.load({ ...inProgram, where: [...areSeen, { field: 'status', in: ['ACTIVE'] }] }),
    loaders.countBelow.load({ ...inProgram, where: [] }),
  ])
  const author = idOf(first.docs[0]?.createdBy) ?? null
  const begunBy = author ? await loaders.author.load(author) : null
  return {
    begunBy: begunBy && nameOf(begunBy),
    isOwn: author !== null && author === idOf((req.user as Admin).productUser),
    followers,
    enrolments,
    seesAll: seen === 'everybody',
  }
}
