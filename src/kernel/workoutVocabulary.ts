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

/** The side of the body that a prescribed set is for. EACH is both of them, one after the other. */
export enum Side {
  EACH = 'EACH',
  LEFT = 'LEFT',
  RIGHT = 'RIGHT',
}

/** How a prescribed distance was entered. Distances are stored in metres, so a distance without a unit is in metres. */
export enum DistanceUnit {
  KM = 'KM',
  MI = 'MI',
  YD = 'YD',
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

export enum SharedWorkouts {
  COPY = 'COPY',
  CHANGE = 'CHANGE',
}

/** What a plan says of a program, a milestone or a workout itself. */
export enum PlanField {
  TITLE = 'TITLE',
  SLUG = 'SLUG',
  DESCRIPTION = 'DESCRIPTION',
  LEVEL = 'LEVEL',
  ESTIMATED_MINUTES = 'ESTIMATED_MINUTES',
}
