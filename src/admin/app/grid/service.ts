import type { PlanDocument } from './document.ts'
import type { Refused } from './refusals.ts'

export interface Answer<Body> {
  /** 0 says that nobody answered. */
  status: number
  body: Body | null
}

export interface ProgramStanding {
  begunBy: string | null
  isOwn: boolean
  /** The athletes who follow it now, among those that the coach sees. */
  followers: number
  /** All that there ever were. */
  enrolments: number
  seesAll: boolean
}

export interface LoadedPlan extends PlanDocument {
  title: string
  revision: number
  isPublished: boolean
  /** Only what is read has it. */
  standing?: ProgramStanding
}

export interface OtherCoach {
  id: string
  name: string
}

/** The service, as the grid knows it. */
export interface Service {
  read: () => Promise<Answer<LoadedPlan>>
  /** What the program said at a revision, and null where it never had that. */
  readAt: (revision: number) => Promise<Answer<{ weeks: PlanDocument['weeks'] | null }>>
  write: <Body>(asked: object) => Promise<Answer<Body & { refused?: Refused[]; signedInAs?: OtherCoach }>>
}
