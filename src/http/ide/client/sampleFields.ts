// What a sample says beside what its input requires, and what stands in for a value that only the user knows.

/**
 * Optional fields that a sample fills in, by input. Without them these would be refused, or would take something away that
 * their name does not speak of: a schedule, or an adjustment.
 */
export const WORTH_SAYING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    AcceptCoachingInput: ['coachingId'],
    AdjustEnrolmentInput: ['prescription', 'note'],
    AssignProgramInput: ['schedule', 'note'],
    CreateCoachingInvitationInput: ['programId', 'schedule'],
    EnrolInProgramInput: ['schedule'],
    LogSetInput: ['reps', 'load'],
    MilestonePlace: ['edge'],
    PauseEnrolmentInput: ['until'],
    ScheduleEnrolmentInput: ['schedule'],
    SkipScheduledWorkoutInput: ['reason'],
    StartWorkoutInput: ['title'],
    SyncWorkoutStartedInput: ['sessionClientId', 'title'],
    TransformProgramInput: ['setsBy'],
    WorkoutEventInput: ['occurredAt', 'workoutStarted'],
    WorkoutExerciseInput: ['prescription'],
  }),
)

const TEXTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    code: 'XXXX-XXXX-XXXX-XXXX',
    name: 'My name',
    note: 'Take it slowly.',
    reason: 'A cold',
    recoveryCode: 'XXXX-XXXX-XXXX-XXXX',
    refreshToken: 'a-refresh-token',
    text: 'Well done.',
    title: 'My title',
    username: 'a.username',
  }),
)

/** A text of this name. Nothing that is required may be empty. */
export const textFor = (name: string): string => TEXTS.get(name) ?? `A ${name}`

/** What a name stands for, where that is not the type of an ID. A comment may be about a workout session. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    athlete: 'user',
    fromSlot: 'slot',
    ids: 'exercise',
    invitation: 'coachingInvitation',
    node: 'program',
    set: 'performedSet',
    subject: 'workoutSession',
  }),
)

/** The type of the IDs that fit a name: `programId`, `milestoneIds`, `exercise`. An `id` is one of the operation's subject. */
export function typeFor(name: string, subject: string): string {
  const bare = name.replace(/Ids?$/, '')
  const type = bare === 'id' ? subject : bare
  return TYPES.get(type) ?? type
}
