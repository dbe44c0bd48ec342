/** Asks an endpoint of ours, and throws what it refuses in its words. */
export async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init)
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? 'Waymark does not answer.')
  return answer
}

/** What the database calls IN_PROGRESS is "In progress" to people. */
export const inWords = (name: string) => name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ')

export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
