/** Why a file cannot be read or written, for people at a terminal: the end of a sentence that begins with the file. */
export function fileInWords({ code }: { code?: string }): string {
  return WORDS.get(code ?? '') ?? `for the reason ${code ?? 'that nobody knows'}`
}

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: 'because there is no such file or folder',
    ENOTDIR: 'because a part of its path is no folder',
    EISDIR: 'because it is a folder',
    EACCES: 'because you may not do that',
    EPERM: 'because you may not do that',
    EROFS: 'because its disk may only be read',
    ENOSPC: 'because its disk is full',
    ENAMETOOLONG: 'because its name is too long',
  }),
)
