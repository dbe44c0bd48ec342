const NAME = 'waymark.exercises'
const MOST = 30

/** The exercises that were taken last in this browser, the last one first. */
export function recentExercises(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(found) ? found.map(String) : []
  } catch {
    return []
  }
}

export function noteExercise(id: string): void {
  try {
    const others = recentExercises().filter((each) => each !== id)
    localStorage.setItem(NAME, JSON.stringify([id, ...others].slice(0, MOST)))
  } catch {
    // A browser without room only forgets what was taken last.
  }
}
