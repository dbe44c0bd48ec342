import DataLoader from 'dataloader'
import type { Where } from 'payload'
import { idOf } from '../../kernel/relation.ts'
import type { Comment } from '../../payload-types.ts'
import { MOST_VALUES } from '../../storage/callLimits.ts'
import { findUnguarded, keyed, type ReadScope } from '../../storage/reading.ts'
import { wordsSeen } from '../../storage/trainingVisibility.ts'

export function commentLoaders(scope: ReadScope) {
  return {
    /** Guarded by both rules: the training that the caller sees, and the authors of whom they are told. */
    visibleComment: keyed<Comment>(async (ids) => {
      const seen = await wordsSeen(scope.req)
      if (seen === false) return []
      const where: Where[] = [{ id: { in: ids } }, { removedAt: { exists: false } }, ...(seen === true ? [] : [seen])]
      return findUnguarded(scope, 'comments', { and: where })
    }),
    /** Unguarded, for the author of a comment: when the first reader marked it as read. */
    readAt: new DataLoader<string, string | null>(
      async (ids) => {
        const where: Where = { and: [{ comment: { in: [...ids] } }, { readAt: { exists: true } }] }
        const receipts = await findUnguarded(scope, 'commentReceipts', where)
        const first = new Map<string, string>()
        for (const { comment, readAt } of receipts) {
          const id = idOf(comment)
          const before = first.get(id)
          if (readAt && (before === undefined || readAt < before)) first.set(id, readAt)
        }
        return ids.map((id) => first.get(id) ?? null)
      },
      { maxBatchSize: MOST_VALUES },
    ),
  }
}
