// The service worker. vite.config.ts puts VERSION and FILES above this text.
// The app comes from the device first: in a cellar with one bar of signal, a page that asks the network first is slower
// than one without any. A new version is fetched beside the old one, and the next visit shows it.
const SHELL = `waymark-web.${VERSION}`

self.addEventListener('install', (event) => {
  const fetched = FILES.map((file) => new Request(file, { cache: 'reload' }))
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(fetched)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('waymark-web.') && name !== SHELL))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  // Answers of the API are not for this cache: they belong to one user.
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  const kept = request.mode === 'navigate' ? '/' : request
  event.respondWith(
    caches.open(SHELL).then(async (cache) => (await cache.match(kept, { ignoreVary: true })) ?? fetch(request)),
  )
})
