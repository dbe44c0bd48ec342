import type { PayloadRequest } from 'payload'
import { idOf } from '../../kernel/relation.ts'
import type { Admin, Program } from '../../payload-types.ts'
import { loadersOf, reading } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

/**
 * Whose a program is and how many follow it, for whoever is about to change it. It is of the coach who made its first
 * revision, since every coach may change it afterwards. The count says of nobody who they are.
 */
export async function standingOf(req: PayloadRequest, { id }: Program) {
  const loaders = loadersOf(req)
  const [first, followers] = await Promise.all([
    req.payload.find({
      collection: 'programRevisions',
      where: { and: [{ program: { equals: id } }, { revision: { equals: 1 } }] },
      select: { createdBy: true },
      ...reading(req),
    }),
    loaders.countBelow.load({
      ...{ collection: 'enrolments', by: 'program', parent: id },
      where: [{ field: 'status', in: ['ACTIVE'] }],
    }),
  ])
  const author = idOf(first.docs[0]?.createdBy) ?? null
  const begunBy = author ? await loaders.author.load(author) : null
  return {
    begunBy: begunBy && nameOf(begunBy),
    isOwn: author !== null && author === idOf((req.user as Admin).productUser),
    followers,
  }
}
