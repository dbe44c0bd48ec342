import { type Clock, isEarlier } from '../../../kernel/deviceClock.ts'
import type { Comment } from '../../../payload-types.ts'
import type { Subject, SubjectType } from './subject.ts'

/**
 * How a comment takes in what is said of it. Each step is commutative, associative and idempotent: of two additions of one
 * comment the earlier counts, and a removal is for ever. Pure.
 */

export interface CommentState {
  id: string
  clientId: string
  subjectType: SubjectType
  subject: string
  /** Null once the comment has been removed. */
  text: string | null
  /** When Waymark received it. Null until it is written. */
  addedAt: string | null
  removedAt: string | null
  /** The clock of the addition that counts. */
  said: Clock
}

export interface Addition {
  clientId: string
  subject: Subject
  text: string
  clock: Clock
}

export function added(id: string, { clientId, subject, text, clock }: Addition): CommentState {
  const about = { subjectType: subject.type, subject: subject.id }
  return { id, clientId, ...about, text, addedAt: null, removedAt: null, said: clock }
}

/** Whether the comment says what the addition says. Nobody knows any more what a removed comment said. */
export function saysSame(comment: CommentState, { subject, text }: Addition): boolean {
  return comment.subject === subject.id && (comment.removedAt !== null || comment.text === text)
}

export function addAgain(comment: CommentState, addition: Addition): CommentState {
  if (!isEarlier(addition.clock, comment.said)) return comment
  const { subject, text, clock } = addition
  const about = { subjectType: subject.type, subject: subject.id }
  return { ...comment, ...about, text: comment.removedAt === null ? text : null, said: clock }
}

/** Of two removals, the earlier moment counts. */
export function removed(comment: CommentState, at: string): CommentState {
  if (comment.removedAt !== null && comment.removedAt <= at) return comment
  return { ...comment, removedAt: at, text: null }
}

/** `user` is the athlete. */
export function commentDocument(comment: CommentState, { user, author }: { user: string; author: string }): Comment {
  const { subjectType, subject, text, addedAt, removedAt, said } = comment
  const written = { text, addedAt, removedAt, said: { ...said }, byAthlete: author === user }
  const document: Omit<Comment, 'createdAt' | 'updatedAt' | 'addedAt'> = {
    ...{
      id: comment.id,
      clientId: comment.clientId,
      user,
      author,
      authorKey: author,
      subjectType,
      subject,
      ...written,
    },
  }
  return document as Comment
}

export function toComment({
  id,
  clientId,
  subjectType,
  subject,
  text,
  addedAt,
  removedAt,
  said,
}: Comment): CommentState {
  const clock = (said as Clock | null | undefined) ?? { at: addedAt, id: clientId }
  return { id, clientId, subjectType, subject, text: text || null, addedAt, removedAt: removedAt ?? null, said: clock }
}
