import { Environment, Network, RecordSource, Store } from 'relay-runtime'

/** An environment with a store of its own: make a new one when a user signs in or out. */
export function connect(url, headers = {}) {
  const fetchFunction = async ({ text: query }, variables) => {
    const body = JSON.stringify({ query, variables })
    const json = { 'content-type': 'application/json' }
    return (await fetch(url, { method: 'POST', headers: { ...json, ...headers }, body })).json()
  }
  return new Environment({ network: Network.create(fetchFunction), store: new Store(new RecordSource()) })
}
