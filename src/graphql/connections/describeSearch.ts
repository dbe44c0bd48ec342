/** The description of every `search`. `where` names what is searched. */
export function describeSearch(where: string, inProse = false): string {
  return (
    `Search words, at most 100 characters in total. Each of them must begin a word of ${where}, in any order. Case, ` +
    'accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same ' +
    'whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup".' +
    (inProse
      ? ' In a description, "pullup" finds "pull-up" and "pull up", but of other words only those with a hyphen.'
      : '') +
    ' In scripts without blanks, such as Chinese, a word is found wherever it stands.'
  )
}
