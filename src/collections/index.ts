import type { CollectionConfig } from 'payload'
import { admins } from './admins.ts'
import { exercises } from './exercises.ts'
import { idempotencyKeys } from './idempotencyKeys.ts'
import { milestones } from './milestones.ts'
import { productUsers } from './productUsers.ts'
import { programRevisions } from './programRevisions.ts'
import { programs } from './programs.ts'
import { workouts } from './workouts.ts'

export const collections: CollectionConfig[] = [
  admins,
  productUsers,
  exercises,
  workouts,
  milestones,
  programs,
  programRevisions,
  idempotencyKeys,
]
