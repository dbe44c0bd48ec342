import { MyEnrolments, TrainingPlan } from '@waymark/client/documents'
import type { EnrolmentID } from '@waymark/client/types'
import { client } from './waymark.ts'

// The questions that several screens ask, each with the name under which the device keeps its answer.

export const ENROLMENTS = ['enrolments', () => client.query(MyEnrolments, { status: 'ACTIVE' })] as const

/** The whole plan of an enrolment. The device keeps it, so each of its workouts can be done without a signal. */
export const planOf = (id: string) =>
  [`plan ${id}`, () => client.query(TrainingPlan, { id: id as EnrolmentID })] as const
