// What a coach does in every release that has the mutations for it: a program that is made, edited and published.

/** @typedef {Awaited<ReturnType<import('./startRelease.mjs').startRelease>>} Release */

/**
 * Sends one mutation, where the release has it, and answers its payload.
 *
 * @param {Release} release
 */
export const mutateAs = (release, token) => async (name, selection, input) => {
  if (!release.has(name)) return undefined
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`
  const { data } = await release.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`,
    { input },
    token,
  )
  const { userErrors, ...payload } = data[name]
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`)
  return payload
}

/** @param {Release} release */
export async function coachWork(release, token) {
  const mutate = mutateAs(release, token)
  const { data } = await release.ask('{ exercises(first: 100) { nodes { id metric } } }', {}, token)
  const of = (metric) => data.exercises.nodes.find((each) => each.metric === metric).id
  const own = await mutate('createExercise', 'exercise { id }', {
    ...{ name: 'Zercher Carry of Ours', category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['QUADRICEPS'] },
    description: 'Carry it.',
  })
  const lift = own?.exercise.id ?? of('LOAD_AND_REPS')
  const [reps, hold] = [of('REPS'), of('DURATION')]
  const kg = (value) => ({ value, unit: 'KG' })

  const workout = async (title, exercises) =>
    (await mutate('createWorkout', 'workout { id }', { title, exercises, estimatedMinutes: 45 })).workout.id
  const heavy = await workout('Heavy Day – Übung', [
    {
      exerciseId: lift,
      group: 'A1',
      restSeconds: 180,
      notes: 'Brace.',
      sets: [
        { type: 'WARMUP', repsMin: 5, load: kg('20') },
        { repsMin: 3, repsMax: 5, load: kg('102.5'), rpe: '8.5', tempo: '3-1-X-0' },
        { type: 'AMRAP', repsMin: 1, percentOfOneRepMax: '87.5' },
      ],
    },
    { exerciseId: reps, group: 'A2', sets: [{ repsMin: 8 }, { repsMin: 8 }] },
  ])
  // Releases up to 0.2.0 took a load for a hold, which later ones refuse.
  const odd = await workout('Day with a load too many', [
    { exerciseId: hold, group: ' B ', sets: [{ durationSeconds: 60, load: kg('10') }] },
    { exerciseId: lift, sets: [{ repsMin: 5, load: { value: '225.5', unit: 'LB' } }] },
  ])
  const milestone = async (title, workoutIds) =>
    (await mutate('createMilestone', 'milestone { id revision }', { title, workoutIds })).milestone.id
  const milestones = [
    await milestone('Week one', [heavy, odd, heavy]),
    await milestone('Week two', [odd]),
    await milestone('Week three', []),
  ]
  const make = async (title, slug, milestoneIds) =>
    (await mutate('createProgram', 'program { id revision }', { title, slug, level: 'BEGINNER', milestoneIds })).program
  const { id: program } = await make('Strength from Releases', 'strength-from-releases', milestones.slice(0, 2))
  const draft = await make('A draft', 'a-draft', [milestones[2]])
  await mutate('publishProgram', 'program { revision }', { programId: program, expectedRevision: 1 })
  return { lift, reps, hold, heavy, odd, milestones, program, draft: draft.id }
}

/**
 * The edits that follow when athletes train already.
 *
 * @param {Release} release
 */
export async function coachEdits(release, token, { program, milestones, heavy, draft }) {
  const mutate = mutateAs(release, token)
  const revision = async () =>
    (await release.ask(`{ program(id: "${program}") { revision } }`, {}, token)).data.program.revision
  const [one, two, three] = milestones
  await mutate('addMilestoneToProgram', 'program { revision }', { programId: program, milestoneId: three })
  await mutate('reorderProgramMilestones', 'program { revision }', {
    ...{ programId: program, expectedRevision: await revision(), milestoneIds: [one, three, two] },
  })
  await mutate('moveProgramMilestone', 'program { revision }', {
    ...{ programId: program, milestoneId: two, place: { before: three } },
  })
  await mutate('updateProgram', 'program { revision }', {
    ...{ programId: program, expectedRevision: await revision(), title: "Strength from Releases: the coach's cut" },
  })
  await mutate('updateMilestone', 'milestone { revision }', {
    ...{ milestoneId: two, expectedRevision: 1, title: 'Week two, lighter' },
  })
  await mutate('setMilestoneWorkouts', 'milestone { revision }', {
    ...{ milestoneId: three, expectedRevision: 1, workouts: [{ workoutId: heavy }] },
  })
  await mutate('updateWorkout', 'workout { revision }', {
    ...{ workoutId: heavy, expectedRevision: 1, description: 'Heavier than last time.' },
  })
  await mutate('publishProgram', 'program { revision }', { programId: draft, expectedRevision: 1 }).catch(() => {})
  await mutate('unpublishProgram', 'program { revision }', { programId: draft, expectedRevision: 1 }).catch(() => {})
}
