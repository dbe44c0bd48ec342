// Uses the raw driver. Each level of the tree is one find with `$in` and a projection.
import { createSecretKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { MongoClient, ObjectId } from 'mongodb'
import { countCommands } from './meter.mjs'

/** @import { Collection, Document } from 'mongodb' */
/** @import { ByHand } from './byHand.mjs' */

/** @param {string[]} names */
const fields = (...names) => ({ projection: Object.fromEntries(names.map((name) => [name, 1])) })

/**
 * @param {string} url
 * @param {string} secret
 * @returns {Promise<ByHand>}
 */
export async function openByHand(url, secret) {
  const client = await MongoClient.connect(url)
  countCommands(client)
  const [programs, milestones, workouts, exercises, authSessions, users, sessions] = [
    ...['programs', 'milestones', 'workouts', 'exercises', 'authsessions', 'productusers', 'workoutsessions'],
  ].map((name) => client.db().collection(name))
  const key = createSecretKey(Buffer.from(secret))
  /**
   * The documents that the field `name` of `rows` names, each once, by ID.
   *
   * @param {Collection} collection
   * @param {Document[]} rows
   * @param {string} name
   * @param {string[]} wanted
   */
  const named = async (collection, rows, name, ...wanted) => {
    const ids = [...new Map(rows.map((row) => [String(row[name]), row[name]])).values()]
    const found = await collection.find({ _id: { $in: ids } }, fields(...wanted)).toArray()
    return new Map(found.map((document) => [String(document._id), document]))
  }

  return {
    async tree(first) {
      const page = fields('slug', 'title', 'level', 'milestones.milestone')
      const nodes = await programs
        .find({ isPublished: true }, page)
        .sort({ titleKey: 1, _id: 1 })
        .limit(first)
        .toArray()
      const stages = nodes.flatMap((program) => program.milestones ?? [])
      const milestonesById = await named(milestones, stages, 'milestone', 'title', 'workouts')
      const slots = [...milestonesById.values()].flatMap((milestone) => milestone.workouts ?? [])
      const wanted = ['title', 'estimatedMinutes', 'exercises.restSeconds', 'exercises.exercise']
      const workoutsById = await named(workouts, slots, 'workout', ...wanted)
      const rows = [...workoutsById.values()].flatMap((workout) => workout.exercises ?? [])
      const exercisesById = await named(exercises, rows, 'exercise', 'name')

      /** @param {Document} row */
      const rowOf = ({ restSeconds = null, exercise }) => ({
        restSeconds,
        exercise: { name: exercisesById.get(`${exercise}`).name },
      })
      /** @param {Document} slot */
      const slotOf = ({ workout }) => {
        const { title, estimatedMinutes = null, exercises = [] } = workoutsById.get(`${workout}`)
        return { workout: { id: `workout_${workout}`, title, estimatedMinutes, exercises: exercises.map(rowOf) } }
      }
      /** @param {Document} stage */
      const stageOf = ({ milestone }) => {
        const { title, workouts = [] } = milestonesById.get(`${milestone}`)
        return { id: `milestone_${milestone}`, title, workouts: workouts.map(slotOf) }
      }
      /** @param {Document} program */
      const programOf = ({ _id, slug, title, level, milestones = [] }) => {
        return { id: `program_${_id}`, slug, title, level, milestones: milestones.map(stageOf) }
      }
      return { programs: { nodes: nodes.map(programOf) } }
    },
    async program(slug) {
      const found = await programs.findOne({ slug, isPublished: true }, fields('title', 'level'))
      return { program: found && { title: found.title, level: found.level } }
    },
    async exercises(word, first) {
      const where = { searchText: { $regex: ` ${word}`, $options: 'i' }, isArchived: false }
      const wanted = ['slug', 'name', 'category', 'equipment', 'level', 'metric', 'primaryMuscles']
      const [rows, totalCount] = await Promise.all([
        exercises
          .find(where, fields(...wanted))
          .sort({ nameKey: 1, _id: 1 })
          .limit(first + 1)
          .toArray(),
        exercises.countDocuments(where),
      ])
      const nodes = rows.slice(0, first).map(({ _id, equipment = null, level = null, ...rest }) => {
        return { id: `exercise_${_id}`, equipment, level, ...rest }
      })
      return { exercises: { nodes, pageInfo: { hasNextPage: rows.length > first }, totalCount } }
    },
    async programs(first, { key = '', id }) {
      const behind = [{ titleKey: { $gt: key } }, ...(id ? [{ titleKey: key, _id: { $gt: new ObjectId(id) } }] : [])]
      const where = { isPublished: true, titleKey: { $gte: key }, $or: behind }
      const page = programs.find(where, fields('slug', 'title')).sort({ titleKey: 1, _id: 1 }).limit(first)
      const nodes = (await page.toArray()).map(({ _id, slug, title }) => ({ id: `program_${_id}`, slug, title }))
      return { programs: { nodes } }
    },
    async me(token, first) {
      const { sid } = /** @type {import('jsonwebtoken').JwtPayload} */ (jwt.verify(token, key))
      const session = await authSessions.findOne({ _id: new ObjectId(sid) })
      if (session.revokedAt || session.expiresAt < new Date()) throw new Error('The session is over.')
      const [user, last] = await Promise.all([
        users.findOne({ _id: session.user }),
        sessions.find({ user: session.user }).sort({ startedAt: -1, _id: -1 }).limit(first).toArray(),
      ])
      return meOf(user, last)
    },
    close: () => client.close(),
  }
}

/**
 * @param {Document} user
 * @param {Document[]} sessions
 */
function meOf(user, sessions) {
  const { username, workoutsCompleted, setsPerformed, longestStreakWeeks } = user
  /** @param {number} thousandths */
  const kilograms = (thousandths) => String(thousandths / 1_000)
  const totalVolume = kilograms(user.volumeKgThousandths)
  const nodes = sessions.map(({ _id, workoutTitle, status, startedAt, completedAt = null, volumeKgThousandths }) => {
    const volume = kilograms(volumeKgThousandths)
    return { id: `workoutSession_${_id}`, workoutTitle, status, startedAt, completedAt, volume }
  })
  const progress = { workoutsCompleted, setsPerformed, totalVolume, longestStreakWeeks }
  return { me: { username, progress, workoutSessions: { nodes } } }
}
