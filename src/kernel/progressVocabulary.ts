/** The closed vocabularies of enrolments and records, stored in the database as the GraphQL contract spells them. */

export enum EnrolmentStatus {
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  LEFT = 'LEFT',
}

export enum PersonalRecordKind {
  HEAVIEST_LOAD = 'HEAVIEST_LOAD',
  BEST_ESTIMATED_ONE_REP_MAX = 'BEST_ESTIMATED_ONE_REP_MAX',
  MOST_REPS = 'MOST_REPS',
  LONGEST_DURATION = 'LONGEST_DURATION',
  LONGEST_DISTANCE = 'LONGEST_DISTANCE',
}

export enum PropagationChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  MOVED = 'MOVED',
  EDITED = 'EDITED',
}
