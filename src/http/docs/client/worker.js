// Keeps the API reference for when there is no connection. The network comes first, so that nobody reads an old page while
// there is one. The build writes FILES, the addresses of all files, and VERSION, which changes with their content.
const CACHE = `api-reference-${VERSION}`

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => skipWaiting()),
  )
})

addEventListener('activate', (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('api-reference-') && name !== CACHE) await caches.delete(name)
    }
    await clients.claim()
  }
  event.waitUntil(forget())
})

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  // The files are the same for every origin and in every encoding, whatever they say in `Vary`.
  const kept = async () => (await caches.match(request, { ignoreVary: true })) ?? Response.error()
  event.respondWith(fetch(request).catch(kept))
})
