export function apiDocs(root?: string, replaced?: { sdl?: string }): Map<string, string>
