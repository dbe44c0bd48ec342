import { type Refusal, refuse } from '../../kernel/refusal.ts'

/** TAKEN for a slug. `made` says what the slug was made from, when it was not given. */
export function slugTaken(slug: string, made = '', field = ['input', 'slug']): Refusal {
  return refuse.taken(`The slug "${slug}"${made} is already in use. Give another slug.`, field)
}
