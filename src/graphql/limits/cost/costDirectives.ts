import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql'

/**
 * The directives of IBM's GraphQL Cost Directives specification (https://ibm.github.io/graphql-specs/cost-spec.html),
 * as far as we use them. The published SDL contains them, so that a client can compute what its documents cost.
 */
export const COST_DIRECTIVES = [
  new GraphQLDirective({
    name: 'cost',
    description:
      'On a field: the cost of each call, which is 0 without this directive. On a type: the cost of each of its ' +
      'objects in the answer, which is 1 without this directive. A cost of 1,000 is about 2.5 ms of CPU time.',
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
    args: { weight: { type: new GraphQLNonNull(GraphQLString), description: 'The cost, as a number.' } },
  }),
  new GraphQLDirective({
    name: 'listSize',
    description:
      'The length that a list is assumed to have before it is read. When it has been read, it is charged again, by ' +
      'its real length.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      assumedSize: { type: GraphQLInt, description: 'The assumed length when no argument gives the length.' },
      slicingArguments: {
        type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
        description:
          'The arguments that give the length: a number is the length itself, and for a list argument it is the ' +
          'number of its items.',
      },
      sizedFields: {
        type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
        description:
          'The list fields directly below the field that have this length, when the field is not a list itself.',
      },
      requireOneSlicingArgument: {
        type: GraphQLBoolean,
        defaultValue: true,
        description:
          'Whether one of the slicing arguments must be given. In this schema none must be: an argument that is absent ' +
          'or null has its default value.',
      },
    },
  }),
]
