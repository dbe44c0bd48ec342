/**
 * The address that a request came from. Behind a proxy that is trusted it is the address that this proxy saw: the last of
 * X-Forwarded-For. Everything before that came from the client, who could name another address each time.
 */
export function addressOf({ ip, ips }: { ip: string; ips?: string[] }): string {
  return ips?.[1] ?? ip
}
