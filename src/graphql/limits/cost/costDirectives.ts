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
      'On a field: what each call costs, nothing where this is not said. On a type: what each of its objects costs that is ' +
      'answered, 1 where this is not said. A thousand is about 2.5 ms of CPU.',
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
    args: { weight: { type: new GraphQLNonNull(GraphQLString), description: 'A number.' } },
  }),
  new GraphQLDirective({
    name: 'listSize',
    description: 'How long a list is taken to be before it is read. What is read is charged again, by its real length.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      assumedSize: { type: GraphQLInt, description: 'Its length where no argument says one.' },
      slicingArguments: {
        type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
        description:
          'The arguments that say its length: a number is the length, and a list has one item for each of its own.',
      },
      sizedFields: {
        type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
        description: 'The lists below it that have this length, where it is not a list itself.',
      },
      requireOneSlicingArgument: {
        type: GraphQLBoolean,
        defaultValue: true,
        description: 'Whether one of them has to be given. None has to: an argument that is absent has its default.',
      },
    },
  }),
]
