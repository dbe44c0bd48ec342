/** Calls one of our endpoints. Throws an Error with the endpoint's own message when the endpoint refuses. */
export async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init)
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? 'Waymark could not answer this request. Try again.')
  return answer
}

/** Turns a name of the database into words: IN_PROGRESS becomes "In progress". */
export const inWords = (name: string) => name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ')

export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
