import { expect, it } from 'vitest'
import { milestoneUses, workoutUses } from './usesInWords.ts'

const weeks = ['a', 'b', 'c'].map((id, index) => ({ id, title: `Week ${index + 1}`, holds: ['day', `day.${id}`] }))
const novice = { title: 'Novice 5×5', holds: ['a', 'b', 'c'] }

it('says in which programs a milestone is, and at which place', () => {
  const other = { title: 'Strong', holds: ['b'] }
  expect(milestoneUses(['a', 'b', 'z'], [novice, other])).toEqual({
    a: 'in Novice 5×5, 1 of 3',
    b: 'in Novice 5×5, 2 of 3, and in 1 more program',
    z: 'in no program',
  })
})

it('says in which programs a workout is, and in how many of their parts', () => {
  const block = { id: 'd', title: 'Block', holds: ['day', 'alone'] }
  const two = [
    { title: 'Strong', holds: ['d'] },
    { title: 'Tough', holds: ['d', 'a'] },
  ]
  expect(workoutUses(['day', 'day.b', 'alone', 'free'], [...weeks, block], [novice])).toEqual({
    day: 'in Novice 5×5, 3 weeks',
    'day.b': 'in Novice 5×5, Week 2',
    alone: 'in Block, in no program',
    free: 'in no milestone',
  })
  expect(workoutUses(['day'], [...weeks, block], [{ title: 'Tough', holds: ['d', 'a'] }, ...two])).toEqual({
    day: 'in Tough, 2 milestones, and in 2 more programs',
  })
})
