import {
  AgendaDocument,
  AskedForDocument,
  CommentsDocument,
  RefreshSessionDocument,
  TrainingPlanDocument,
} from './generated/operations.ts'
import { present, requestsTo } from './testServer.ts'
import { training } from './training.ts'

/**
 * The app of an athlete who registered elsewhere, as it opens: it refreshes its session, and then asks and writes by
 * the published operations alone. What it sees is told in short texts, for tests of what people see.
 */
export async function athletesApp(origin: string, kept: string) {
  const { graphql } = requestsTo(origin)
  const { data } = await graphql(RefreshSessionDocument, { input: { refreshToken: kept } })
  const { refreshToken, token } = present(data.refreshSession)
  const me = { token: present(token) }
  const does = training({ graphql }, me)
  return {
    ...does,
    ...me,
    refreshToken: present(refreshToken),

    /** What is due of everything: "09 Press day MISSED", and the day from which it was moved. */
    async agenda(from: string, to: string) {
      const due = present((await graphql(AgendaDocument, { from, to }, me)).data.agenda)
      return due.map(({ dueOn, doneOn, status, movedFrom, slot }) =>
        [
          (dueOn ?? doneOn)?.slice(8),
          slot.workoutTitle,
          status,
          ...(movedFrom ? [`from ${movedFrom.slice(8)}`] : []),
        ].join(' '),
      )
    },

    /** Begins the first open workout of this title, to log the sets of its first row. */
    async begin(enrolmentId: string, title: string) {
      const { enrolment } = (await graphql(TrainingPlanDocument, { id: enrolmentId }, me)).data
      const slots = present(enrolment).milestones.flatMap((milestone) => milestone.slots)
      const open = slots.find(({ workoutTitle, completedSession }) => workoutTitle === title && !completedSession)
      const { slotId, rows } = present(open)
      const { exercise, workoutExerciseId } = present(rows?.[0])
      const exerciseId = present(exercise).id
      const { id } = await does.start({ enrolmentId, slotId })
      return {
        id,
        log: (prescribedSetIndex: number, values: Parameters<typeof does.log>[2]) =>
          does.log(id, exerciseId, { workoutExerciseId, prescribedSetIndex, ...values }),
      }
    },

    /** What a coach asks for next: each row with its exercise, its sets and the note of an adjustment. */
    async askedFor(enrolmentId: string) {
      const { enrolment } = (await graphql(AskedForDocument, { enrolmentId }, me)).data
      const { workoutTitle, rows } = present(present(enrolment).nextWorkout)
      return {
        workoutTitle,
        rows: present(rows).map(({ exercise, prescription, adjustmentNote }) => [
          ...[exercise?.name, prescription, adjustmentNote],
        ]),
      }
    },

    /** What was said about something, the first words first, and how much of it is unread. */
    async words(subjectId: string) {
      const { node } = (await graphql(CommentsDocument, { subjectId }, me)).data
      const { unreadComments, comments } = node as Extract<typeof node, { unreadComments: number }>
      const said = comments.nodes.map(({ author, text }) => `${author?.username}: ${text}`)
      return { unreadComments, said: said.reverse() }
    },
  }
}
