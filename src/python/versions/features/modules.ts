/** What modules of the library got (Doc/library of each version). */
export const modules = {
  'accumulate initial': '3.8',
  'inverses modulo': '3.8',
  'math.prod': '3.8',
  'key may be None': '3.8',
  'getters of namedtuple in C': '3.8',
  'getters of namedtuple shown': '3.9',
  'at least in min and max': '3.9',
  'no random bits': '3.9',
  'math.lcm': '3.9',
  'wrapped functions shown': '3.10',
  'opcodes by argument': '3.12',
  'jumps listed': '3.13',
  'common constants of dis': '3.15',
  'integers for factorial': '3.10',
  'module names are texts': '3.11',
  'linecache imports late': '3.13',
} as const;
