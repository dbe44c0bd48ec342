// The statements are prepared once, on one read-only connection. Each level of the tree is one statement.
import { createSecretKey } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import jwt from 'jsonwebtoken'
import Database from 'libsql'
import { countSql } from './meter.mjs'

/** @import { ByHand } from './byHand.mjs' */

/**
 * A row has the columns that its statement names. No type knows them.
 *
 * @typedef {Record<string, any>} Row
 */

const OF = 'IN (SELECT value FROM json_each(?))'

/**
 * @param {string} url
 * @param {string} secret
 * @returns {Promise<ByHand>}
 */
export async function openByHand(url, secret) {
  countSql()
  const database = new Database(url.startsWith('file:///') ? fileURLToPath(url) : url.replace(/^file:/, ''))
  database.exec('PRAGMA query_only = ON')
  /**
   * @param {string} sql
   * @returns {{ get(...given: unknown[]): Row, all(...given: unknown[]): Row[] }}
   */
  const prepare = (sql) => database.prepare(sql)
  const firstPrograms = prepare(
    `SELECT id, slug, title, level FROM programs WHERE is_published = 1 ORDER BY title_key, id LIMIT ?`,
  )
  const milestonesOf = prepare(
    `SELECT r._parent_id AS parent, m.id, m.title FROM programs_milestones r JOIN milestones m ON m.id = r.milestone_id
      WHERE r._parent_id ${OF} ORDER BY r._parent_id, r._order`,
  )
  const workoutsOf = prepare(
    `SELECT r._parent_id AS parent, w.id, w.title, w.estimated_minutes AS estimatedMinutes
      FROM milestones_workouts r JOIN workouts w ON w.id = r.workout_id WHERE r._parent_id ${OF} ORDER BY r._parent_id, r._order`,
  )
  const exercisesOf = prepare(
    `SELECT r._parent_id AS parent, r.rest_seconds AS restSeconds, e.name
      FROM workouts_exercises r JOIN exercises e ON e.id = r.exercise_id WHERE r._parent_id ${OF} ORDER BY r._parent_id, r._order`,
  )
  const programOf = prepare(`SELECT title, level FROM programs WHERE slug = ? AND is_published = 1`)
  const search = `FROM exercises WHERE search_text LIKE ? AND is_archived = 0`
  const found = prepare(
    `SELECT id, slug, name, category, equipment, level, metric ${search} ORDER BY name_key, id LIMIT ?`,
  )
  const countFound = prepare(`SELECT count(*) AS total ${search}`)
  const musclesOf = prepare(
    `SELECT parent_id AS parent, value FROM exercises_primary_muscles WHERE parent_id ${OF} ORDER BY parent_id, "order"`,
  )
  const pageFrom = prepare(
    `SELECT id, slug, title FROM programs WHERE is_published = 1 AND title_key >= ?1 AND (title_key > ?1 OR id > ?2)
      ORDER BY title_key, id LIMIT ?3`,
  )
  const sessionOf = prepare(`SELECT user_id AS user, expires_at, revoked_at FROM auth_sessions WHERE id = ?`)
  const userOf = prepare(
    `SELECT username, workouts_completed, sets_performed, volume_kg_thousandths, longest_streak_weeks FROM product_users
      WHERE id = ?`,
  )
  const lastSessions = prepare(
    `SELECT id, workout_title, status, started_at, completed_at, volume_kg_thousandths FROM workout_sessions
      WHERE user_id = ? ORDER BY started_at DESC, id DESC LIMIT ?`,
  )
  const key = createSecretKey(Buffer.from(secret))

  return {
    tree(first) {
      const nodes = firstPrograms.all(first)
      const milestones = milestonesOf.all(ids(nodes))
      const workouts = workoutsOf.all(ids(milestones))
      const exercises = childrenOf(exercisesOf.all(ids(workouts)), ({ restSeconds, name }) => ({
        restSeconds,
        exercise: { name },
      }))
      const slots = childrenOf(workouts, ({ id, title, estimatedMinutes }) => ({
        workout: { id: `workout_${id}`, title, estimatedMinutes, exercises: exercises.get(id) ?? [] },
      }))
      const stages = childrenOf(milestones, ({ id, title }) => {
        return { id: `milestone_${id}`, title, workouts: slots.get(id) ?? [] }
      })
      /** @param {Row} row */
      const program = ({ id, ...rest }) => ({ id: `program_${id}`, ...rest, milestones: stages.get(id) ?? [] })
      return { programs: { nodes: nodes.map(program) } }
    },
    program: (slug) => ({ program: programOf.get(slug) ?? null }),
    exercises(word, first) {
      const rows = found.all(`% ${word}%`, first + 1)
      const page = rows.slice(0, first)
      const muscles = childrenOf(musclesOf.all(ids(page)), ({ value }) => value)
      const nodes = page.map(({ id, ...rest }) => {
        return { id: `exercise_${id}`, ...rest, primaryMuscles: muscles.get(id) ?? [] }
      })
      const { total } = countFound.get(`% ${word}%`)
      return { exercises: { nodes, pageInfo: { hasNextPage: rows.length > first }, totalCount: total } }
    },
    programs(first, { key = '', id = '' }) {
      const nodes = pageFrom.all(key, id, first).map(({ id, ...rest }) => ({ id: `program_${id}`, ...rest }))
      return { programs: { nodes } }
    },
    me(token, first) {
      const { sid } = /** @type {import('jsonwebtoken').JwtPayload} */ (jwt.verify(token, key))
      const session = sessionOf.get(sid)
      if (session.revoked_at || Date.parse(session.expires_at) < Date.now()) throw new Error('The session is over.')
      return meOf(userOf.get(session.user), lastSessions.all(session.user, first))
    },
    close: () => database.close(),
  }
}

/** @param {Row[]} rows */
const ids = (rows) => JSON.stringify(rows.map(({ id }) => id))

/**
 * @template Child
 * @param {Row[]} rows
 * @param {(row: Row) => Child} toChild
 */
function childrenOf(rows, toChild) {
  /** @type {Map<string, Child[]>} */
  const children = new Map()
  for (const row of rows) {
    const siblings = children.get(row.parent)
    if (siblings) siblings.push(toChild(row))
    else children.set(row.parent, [toChild(row)])
  }
  return children
}

/**
 * @param {Row} user
 * @param {Row[]} sessions
 */
function meOf(user, sessions) {
  /** @param {number} thousandths */
  const kilograms = (thousandths) => String(thousandths / 1_000)
  return {
    me: {
      username: user.username,
      progress: {
        workoutsCompleted: user.workouts_completed,
        setsPerformed: user.sets_performed,
        totalVolume: kilograms(user.volume_kg_thousandths),
        longestStreakWeeks: user.longest_streak_weeks,
      },
      workoutSessions: {
        nodes: sessions.map((session) => ({
          id: `workoutSession_${session.id}`,
          workoutTitle: session.workout_title,
          status: session.status,
          startedAt: session.started_at,
          completedAt: session.completed_at,
          volume: kilograms(session.volume_kg_thousandths),
        })),
      },
    },
  }
}
