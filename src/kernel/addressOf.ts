/**
 * The address that a request came from. Behind a trusted proxy, this is the address that the proxy saw: the last one in
 * X-Forwarded-For. The addresses before it came from the client, who could name another one each time.
 */
export function addressOf({ ip, ips }: { ip: string; ips?: string[] }): string {
  return ips?.[1] ?? ip
}
