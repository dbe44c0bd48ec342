/** Why nobody should trust this secret. The messages never contain the secret. */
export function secretProblems(name: string, secret: string): string[] {
  if (Buffer.byteLength(secret) < 32) return [`${name} is too short. It must have at least 32 bytes.`]
  const sample = /change.?me|example|sample|secret|password|your[-_ ]/i.test(secret) || new Set(secret).size < 10
  return sample ? [`${name} looks like a sample value. The value must be random.`] : []
}
