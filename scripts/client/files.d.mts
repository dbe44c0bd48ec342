export function clientFiles(sdl: string): Record<string, string>
