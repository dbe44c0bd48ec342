import * as SimpleWebAuthnBrowser from '@simplewebauthn/browser'

// The scripts of /signin use no bundler and read this global. This module must be imported before them.
Object.assign(globalThis, { SimpleWebAuthnBrowser })
