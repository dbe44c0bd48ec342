import { Field, ObjectType } from 'type-graphql'
import type { LastDone } from '../../storage/bulkOperations.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({ description: 'An exercise that an athlete has done, and when they last did it.' })
export class LoggedExercise {
  @Field(() => DateTime, { simple: true, description: 'When the last set of the exercise was done.' })
  lastPerformedAt!: string

  /** The database IDs, for loaders. */
  exerciseId!: string
  setId!: string

  static from({ id, exercise, doneKey }: LastDone): LoggedExercise {
    return Object.assign(new LoggedExercise(), {
      exerciseId: exercise,
      setId: id,
      lastPerformedAt: momentOf(doneKey),
    })
  }
}

/** A set's place begins with its moment: see `setOrder`. */
const momentOf = (doneKey: string) => doneKey.slice(0, '2026-11-23T12:00:00.000Z'.length)

export const LoggedExerciseConnection = connectionOf('LoggedExercise', LoggedExercise, 'logged exercises')
