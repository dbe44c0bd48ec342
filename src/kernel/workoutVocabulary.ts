/** The closed vocabularies of workouts, stored in the database as the GraphQL contract spells them. */

export enum SetType {
  NORMAL = 'NORMAL',
  WARMUP = 'WARMUP',
  DROPSET = 'DROPSET',
  FAILURE = 'FAILURE',
  AMRAP = 'AMRAP',
}

export enum MassUnit {
  KG = 'KG',
  LB = 'LB',
}

export enum WorkoutSessionStatus {
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  ABANDONED = 'ABANDONED',
}

export enum WorkoutEditReach {
  NEWER_REVISIONS = 'NEWER_REVISIONS',
  EVERYONE = 'EVERYONE',
}
