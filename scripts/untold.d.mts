export const UNTOLD: RegExp
export function toldIn(text: string): string | null
export function listener(): { hear(piece: string): void; told(): string | null }
