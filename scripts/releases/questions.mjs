// What is asked of a release before its database is kept, and of the present code afterwards. Fields whose answer depends on
// the time of day are not among them.

const WHO = 'id username displayName role timeZone preferredUnit createdAt'
const EXERCISE =
  'id slug name description videoUrl category metric force level mechanic equipment primaryMuscles secondaryMuscles isArchived createdAt updatedAt'
const SETS = 'type repsMin repsMax load { value unit } percentOfOneRepMax rpe tempo durationSeconds distanceMeters'
const WORKOUT = `id title description estimatedMinutes revision createdAt updatedAt
  exercises { id group notes restSeconds exercise { id slug } sets { ${SETS} } }`
const MILESTONE = 'id title description revision createdAt updatedAt'
const PROGRAM = 'id slug title description level isPublished publishedAt revision milestoneCount createdAt updatedAt'
const PERFORMED = `id clientId exercise { id } exerciseName position type reps load { value unit } rpe durationSeconds
  distanceMeters notes performedAt performedOn sequence workoutExerciseId prescribedSetIndex isSubstitution
  estimatedOneRepMax { value unit } updatedAt`
const SESSION = `id clientId workout { id } workoutTitle slotId enrolment { id } status startedAt completedAt completedOn
  notes rating volume(unit: KG) pounds: volume(unit: LB) updatedAt`
const PROGRESS =
  'workoutsCompleted setsPerformed totalVolume(unit: KG) pounds: totalVolume(unit: LB) longestStreakWeeks lastWorkoutAt'
const RECORD = 'id kind achievedAt exercise { id } set { id }'
const ENROLMENT = `id programTitle pinnedRevision isCurrent status startedAt completedAt percentComplete updatedAt
  program { id } currentMilestone { milestoneId } nextWorkout { slotId workoutTitle workout { id } }
  milestones { milestoneId title slotsDone slotsTotal completedAt
    slots { slotId workoutTitle completedSession { id completedAt } } }`
const REVISION = `id revision change title createdAt createdBy { id username }
  milestones { milestoneId title slots { slotId workoutId workoutTitle } }`

const IN_TRAINING = `{ me { ${WHO} progress { ${PROGRESS} }
  enrolments(first: 10) { totalCount nodes { ${ENROLMENT} } }
  workoutSessions(first: 20) { totalCount nodes { ${SESSION} sets { ${PERFORMED} } } }
  personalRecords(first: 50) { totalCount nodes { ${RECORD} } } } }`

/**
 * Asks everything, and answers each question with who asked it and what the release answered.
 *
 * @param {import('./coachWork.mjs').Release} release
 * @param {Record<string, string | undefined>} tokens by the name of who asks
 * @param {string[]} athletes the usernames of the people whom the coach looks at
 */
export async function askEverything(release, tokens, athletes, exercise) {
  const asked = []
  async function ask(as, text) {
    const { query, data } = await release.ask(text, {}, tokens[as])
    if (query) asked.push({ as, query, data })
    return data
  }
  async function pages(as, field, of, more = '') {
    const nodes = []
    for (let after = ''; ; ) {
      const list = `${field}(first: 50${after && `, after: "${after}"`}${more})`
      const page = (await ask(as, `{ ${list} { totalCount nodes { ${of} } pageInfo { endCursor hasNextPage } } }`))[
        field
      ]
      nodes.push(...page.nodes)
      if (!page.pageInfo.hasNextPage) return nodes
      after = page.pageInfo.endCursor
    }
  }

  await pages('anonymous', 'programs', PROGRAM)
  await pages('anonymous', 'exercises', EXERCISE)
  const programs = await pages('coach', 'programs', PROGRAM)
  const tree = `${PROGRAM} createdBy { id } milestones { ${MILESTONE} workouts { id workout { id } } }`
  for (const { id } of programs) {
    await ask(
      'coach',
      `{ program(id: "${id}") { ${tree} revisions(first: 20) { totalCount nodes { ${REVISION} } }
      enrolments(first: 20) { totalCount nodes { id status percentComplete productUser { id } } } } }`,
    )
    await ask('anonymous', `{ program(id: "${id}") { ${tree} } }`)
  }
  await pages('coach', 'milestones', `${MILESTONE} workouts { id workout { id } }`)
  await pages('coach', 'workouts', WORKOUT)
  for (const username of athletes) {
    await ask('coach', `{ productUser(username: "${username}") { ${WHO} progress { ${PROGRESS} } } }`)
  }
  await ask('anonymous', '{ me { id } }')
  for (const as of Object.keys(tokens)) {
    if (!tokens[as]) continue
    await ask(as, IN_TRAINING)
    await ask(
      as,
      `{ me { performedSets(exercise: "${exercise}", first: 50) { totalCount nodes { ${PERFORMED} } }
      account { unusedRecoveryCodes passkeys { id name createdAt backedUp transports } } } }`,
    )
  }
  return asked
}
