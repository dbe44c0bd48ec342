import type { CollectionConfig } from 'payload'
import { CoachingStatus } from '../kernel/coachingVocabulary.ts'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { ownCoachings } from './access.ts'
import { date, hidden, relation, select, text, writtenByRules } from './trainingFields.ts'

/**
 * Who coaches whom. An athlete's training is seen by the coaches of their active coachings, and `trainingVisibility.ts`
 * asks this collection. A coach and an athlete have at most one coaching that is open, which means invited or active.
 * The unique `openKey` guarantees this on both databases. A coaching that has ended stays, and a new one may follow it.
 */
export const coachings: CollectionConfig = {
  slug: 'coachings',
  labels: { singular: 'Coaching', plural: 'Coachings' },
  defaultSort: '-invitedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'athleteUsername',
    group: 'People',
    listSearchableFields: ['athleteUsername'],
    defaultColumns: ['athleteUsername', 'coach', 'status', 'invitedAt', 'startedAt', 'endedAt'],
    description:
      'Who coaches whom. Coaches invite, athletes accept, and either may end it. Coachings are read-only here.',
  },
  custom: {
    unshardedBecause: 'A coaching belongs to two people, and a coach asks for those of all their athletes at once.',
  },
  access: { ...writtenByRules, read: ownCoachings },
  indexes: [{ fields: ['coach', 'status'] }, { fields: ['athlete', 'status'] }],
  fields: [
    relation('coach', 'productUsers', 'Coach', 'The coach, who sees the training while the coaching is active.', {
      required: true,
    }),
    relation('athlete', 'productUsers', 'Athlete', 'The athlete whose training it is.', { required: true }),
    text('athleteUsername', 'Username', 'The username of the athlete when they were invited, or when they accepted.', {
      required: true,
    }),
    select('status', 'Status', 'Only an active coaching shows training.', optionsOf(CoachingStatus)),
    date('invitedAt', 'Invited', 'When the coach invited the athlete.', { required: true }),
    date('startedAt', 'Started', 'When the athlete accepted.'),
    date('endedAt', 'Ended', 'When one of them ended the coaching, or when the athlete declined it.'),
    hidden('text', 'endedBy', 'ATHLETE where the athlete has ended it, so that the coach is told.'),
    text('openKey', 'Open key', '"coach:athlete" while the coaching is open, else its own ID.', {
      required: true,
      unique: true,
      index: true,
      admin: { hidden: true, description: 'Allows one open coaching for a coach and an athlete.' },
    }),
  ],
}
