import { UserErrorCode } from '../../../kernel/refusal.ts'
import { LIMITS } from '../../../kernel/rules.ts'
import { commentUsedOtherwise, tooManyComments } from '../comments/addComment.ts'
import { type Addition, addAgain, added, removed, saysSame } from '../comments/comment.ts'
import type { Subject } from '../comments/subject.ts'
import type { CommentAdded, CommentRemoved } from './event.ts'
import { applied, duplicate, type Judgement, notFound, refused, rejected, waiting } from './judgement.ts'
import type { World } from './world.ts'

/** A comment of the athlete. It waits for its session or its set, as everything that names them does. */
export function addComment(world: World, event: CommentAdded): Judgement {
  const subject = subjectOf(world, event)
  if (!subject) return event.enrolment === null ? waiting : notFound('enrolmentId', 'enrolment')
  const addition: Addition = { clientId: event.comment, subject, text: event.text, clock: event.clock }
  const found = world.comments.get(event.comment)
  if (found) {
    const isSame = saysSame(found.now, addition)
    const next = addAgain(found.now, addition)
    // The earlier of two additions counts, whichever arrives first.
    if (!isSame && next === found.now) return refused('commentClientId', commentUsedOtherwise())
    found.now = next
    return isSame ? duplicate : applied
  }
  const written = world.commentCounts.get(subject.id) ?? 0
  if (written >= LIMITS.commentsPerSubject) {
    return rejected([{ code: UserErrorCode.TOO_MANY, ...tooManyComments(), field: ['commentClientId'] }])
  }
  world.commentCounts.set(subject.id, written + 1)
  world.comments.set(event.comment, { before: null, now: added(world.newId(), addition) })
  return applied
}

export function removeComment(world: World, event: CommentRemoved): Judgement {
  const found = world.comments.get(event.comment)
  if (!found) return waiting
  const judgement = found.now.removedAt === null ? applied : duplicate
  found.now = removed(found.now, event.clock.at)
  return judgement
}

function subjectOf(world: World, { session, set, enrolment }: CommentAdded): Subject | null {
  if (enrolment !== null) return world.enrolments.has(enrolment) ? { type: 'enrolment', id: enrolment } : null
  const named = set === null ? world.sessions.get(session ?? '') : world.sets.get(set)
  return named ? { type: set === null ? 'workoutSession' : 'performedSet', id: named.now.id } : null
}
