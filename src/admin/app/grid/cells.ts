/** Lines of notation that coaches need most, and what they mean. A test reads each of them. */
export const CELLS: readonly (readonly [cell: string, what: string])[] = [
  ['3x5 @75%', 'three sets of five with 75 % of the training maximum'],
  ['3x8-10 @80kg', 'eight to ten repetitions with 80 kg; lb works too'],
  ['4x6 @rpe8', 'by effort; @rir2 leaves two in reserve'],
  ['3x8 each rest 90s', 'eight on each side, with 90 seconds between the sets'],
  ['w 5 @40kg; 3x5 @80kg', 'a warm-up set, and then three sets'],
  ['5; 5; 5+', 'the last set with as many more as possible'],
  ['3x max', 'as many as possible'],
  ['3x30s', 'held for 30 seconds'],
  ['4x400m rest 2:00', 'a distance'],
]
