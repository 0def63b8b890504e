/** Names of what stands in a rewritten source for what Python 3 has no form for. */

/** The first character of every marker. */
export const MARK = 'Ω';
export const MARKERS = {
  print: `${MARK}print`,
  printTo: `${MARK}printTo`,
  exec: `${MARK}exec`,
  raise: `${MARK}raise`,
  as: `${MARK}as`,
  repr: `${MARK}repr`,
  /** Ends a print that a trailing comma keeps on its line. */
  noNewline: `${MARK}noNewline`,
  /** Precedes a name that is a keyword of Python 3 only. */
  name: `${MARK}n_`,
  literal: `${MARK}l`,
  parameters: `${MARK}p`,
} as const;
