import type { Endpoint } from 'payload'
import { addComment } from '../../actions/workouts/comments/addComment.ts'
import { markCommentsRead } from '../../actions/workouts/comments/markCommentsRead.ts'
import { isStoredMoment } from '../../kernel/moment.ts'
import { because } from '../../kernel/reason.ts'
import { clientIdProblem, commentProblem } from '../../kernel/rules.ts'
import { wordsOf } from './athleteWords.ts'
import { BodyReader } from './bodyInput.ts'
import { asCoach, coachEndpoint } from './coachEndpoint.ts'
import { findVisible, guardedEndpoint } from './guardedEndpoint.ts'

/** What an athlete and their coach say to each other, by the API's own operations. */
export const wordEndpoints: Endpoint[] = [
  coachEndpoint('post', '/words', async (req, coach) => {
    const body = new BodyReader(req.data ?? {})
    const input = {
      clientId: body.text('clientId', 'The ID of the comment', clientIdProblem),
      subjectId: body.text('subjectId', 'What is commented on'),
      text: body.text('text', 'The comment', commentProblem),
    }
    body.done()
    await asCoach(req, coach, addComment, input, `training ${coach.id}`)
    return { done: true }
  }),
  coachEndpoint('post', '/words/read', async (req, coach) => {
    const body = new BodyReader(req.data ?? {})
    const input = {
      subjectId: body.text('subjectId', 'What is commented on'),
      until: body.text('until', 'The moment', (value) =>
        isStoredMoment(value) ? null : because.WRONG_FORM('must be that of the last comment', {}),
      ),
    }
    body.done()
    await asCoach(req, coach, markCommentsRead, input, `training ${coach.id}`)
    return { done: true }
  }),
  guardedEndpoint('get', '/:id/words', async (req, id) => {
    const athlete = await findVisible(req, 'productUsers', id)
    return athlete ? wordsOf(req, athlete) : null
  }),
]
