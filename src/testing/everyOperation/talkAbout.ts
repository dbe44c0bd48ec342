import { randomUUID } from 'node:crypto'
import { AddCommentDocument, MarkCommentsReadDocument, RemoveCommentDocument } from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { type Person, present } from '../testServer.ts'
import { each, type Stage } from './stage.ts'

/** Ada and her coach talk about a session. Both say as much as every list has, one takes a word back, and one reads all. */
export async function talkAbout(
  { server, coach, size }: Stage,
  ada: Person,
  { sessionId }: Record<string, string>,
): Promise<void> {
  const [coaches, adas] = [mutateAs(server, coach), mutateAs(server, ada)]
  const subjectId = present(sessionId)
  const said = await each(size, async (index) => {
    const mutate = index % 2 ? adas : coaches
    return present((await mutate(AddCommentDocument, { clientId: randomUUID(), subjectId, text: 'Well' })).comment)
  })
  const { comment } = await adas(AddCommentDocument, { clientId: randomUUID(), subjectId, text: 'Wrong word' })
  await adas(RemoveCommentDocument, { commentId: present(comment).id })
  const until = present(said.at(-1)).createdAt
  await coaches(MarkCommentsReadDocument, { subjectId, until })
  await adas(MarkCommentsReadDocument, { subjectId, until })
}
