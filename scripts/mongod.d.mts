export function findMongoDb(): Promise<{ uri: string; origin: string; stop: () => Promise<void> } | { missing: string }>
export function binaryOf(): string | { missing: string }
