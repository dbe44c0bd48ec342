import * as SimpleWebAuthnBrowser from '@simplewebauthn/browser'

// Where the scripts of /signin, which know no bundler, look for it. Imported before them.
Object.assign(globalThis, { SimpleWebAuthnBrowser })
