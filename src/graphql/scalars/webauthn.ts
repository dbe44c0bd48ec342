import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import { atNode } from './atNode.ts'

/** Accepts any object as WebAuthn JSON. The verification checks the content and reports all problems as one refusal. */
function webauthnJson(name: string, description: string): GraphQLScalarType {
  const read = (value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
    throw new GraphQLError(`${name} must be an object.`)
  }
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: 'https://www.w3.org/TR/webauthn-3/',
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node: ValueNode, variables) =>
      atNode(node, () => read(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : null)),
  })
}

export const PublicKeyCredentialCreationOptionsJSON = webauthnJson(
  'PublicKeyCredentialCreationOptionsJSON',
  'Options to pass unchanged to `startRegistration` of @simplewebauthn/browser, or to ' +
    '`PublicKeyCredential.parseCreationOptionsFromJSON`.',
)
export const PublicKeyCredentialRequestOptionsJSON = webauthnJson(
  'PublicKeyCredentialRequestOptionsJSON',
  'Options to pass unchanged to `startAuthentication` of @simplewebauthn/browser, or to ' +
    '`PublicKeyCredential.parseRequestOptionsFromJSON`.',
)
export const RegistrationResponseJSON = webauthnJson(
  'RegistrationResponseJSON',
  'The result of `startRegistration` of @simplewebauthn/browser, or of `toJSON()` of a new credential.',
)
export const AuthenticationResponseJSON = webauthnJson(
  'AuthenticationResponseJSON',
  'The result of `startAuthentication` of @simplewebauthn/browser, or of `toJSON()` of an assertion.',
)
