/** Everything the article shows, in its order: its listings as typed, Python 2 and Python 3 prints mixed, and its numbers. */

/**
 * How a row is judged. `text`: our run prints what the article does, or what follows from its words. `changes`: from line to line the
 * numbers change as the article's do, whatever they start from. `system`: the numbers depend on what the interpreter has loaded.
 */
export type Rule =
  | { readonly kind: 'text'; readonly expected?: readonly string[] }
  | { readonly kind: 'changes' }
  | { readonly kind: 'system' };

export interface RowSource {
  readonly title: string;
  readonly code: readonly string[];
  /** What the article prints; empty where it tells it in words. */
  readonly article: readonly string[];
  readonly rule: Rule;
  readonly explanation: string;
  /** The name of the chart that the row draws. */
  readonly chart?: string;
}

export const ARTICLE_ROWS: readonly RowSource[] = [
  {
    title: 'The count of a literal',
    code: ['import sys', 'print sys.getrefcount(1556778)'],
    article: ['3'],
    rule: { kind: 'text' },
    explanation:
      'One reference is the constant of the code object, one the argument on the stack. The article calls the third "the getrefcount method itself"; ' +
      "it is the parser's arena, which keeps the syntax tree of a running script: compiled first (refplot explain 1556778 --mode module) the count is 2.",
  },
  {
    title: 'The constants of the compiled line',
    code: ["code = compile(\"sys.getrefcount(1556778)\", '', 'single')", 'print code.co_consts'],
    article: ['(1556778, None)'],
    rule: { kind: 'text' },
    explanation: 'A code object holds each of its constants; None is what the line returns.',
  },
  {
    title: 'The bytecode of the compiled line',
    code: ['import dis', "print(dis.dis(compile(\"sys.getrefcount(1556778)\", '', 'single')))"],
    article: [
      '  1           0 LOAD_NAME                0 (sys)',
      '              3 LOAD_ATTR                1 (getrefcount)',
      '              6 LOAD_CONST               0 (1556778)',
      '              9 CALL_FUNCTION            1',
      '             12 PRINT_EXPR',
      '             13 LOAD_CONST               1 (None)',
      '             16 RETURN_VALUE',
      'None',
    ],
    rule: { kind: 'text' },
    explanation:
      'LOAD_CONST pushes the second reference onto the stack. dis.dis prints for itself and returns None, which print shows last.',
  },
  {
    title: 'A global, inside a function that got it as its argument, and after',
    code: [
      'import sys',
      'a = 10',
      'print sys.getrefcount(a)',
      'def count(argument):',
      '    print(sys.getrefcount(argument))',
      'count(a)',
      'print sys.getrefcount(a)',
    ],
    article: ['17', '19', '17'],
    rule: { kind: 'changes' },
    explanation:
      "During the call the caller's stack and the function's local hold one reference each: 2 more, and back (through Python 3.10; later the stack gives its own away). Where the count starts depends on what is loaded.",
  },
  {
    title: 'Letters held by a list, and after the list is deleted',
    code: [
      'import sys',
      "letters = ['a', 'b', 'c']",
      "print sys.getrefcount('a'), sys.getrefcount('b'), sys.getrefcount('c')",
      'del letters',
      "print sys.getrefcount('a'), sys.getrefcount('b'), sys.getrefcount('c')",
    ],
    article: ['14 12 23', '13 11 22'],
    rule: { kind: 'changes' },
    explanation: 'The list held one reference to each letter, and gave it up as it was freed.',
  },
  {
    title: 'When a count rises: a name, a list, an argument',
    code: [
      'import sys',
      'thing = object()',
      'print sys.getrefcount(thing)',
      'other = thing',
      'print sys.getrefcount(thing)',
      'things = []',
      'things.append(thing)',
      'print sys.getrefcount(thing)',
      'def count(argument):',
      '    print(sys.getrefcount(argument))',
      'count(thing)',
      'print sys.getrefcount(thing)',
    ],
    article: [],
    rule: { kind: 'text', expected: ['2', '3', '4', '6', '4'] },
    explanation: 'Each name and each slot of a container is one reference; a call is two for as long as it lasts.',
  },
  {
    title: 'A count that reaches zero frees the object',
    code: [
      'import sys',
      'class Thing(object):',
      '    def __del__(self):',
      "        print 'freed'",
      'thing = Thing()',
      'print sys.getrefcount(thing)',
      'other = thing',
      'del thing',
      "print('held by another name')",
      'del other',
      "print 'gone'",
    ],
    article: [],
    rule: { kind: 'text', expected: ['2', 'held by another name', 'freed', 'gone'] },
    explanation:
      'What a global holds is never freed before the program ends. The number is one higher than one expects: the argument of getrefcount is a reference, too.',
  },
  {
    title: 'A variable bound to 55, and bound to something else',
    code: [
      'import sys',
      'print sys.getrefcount(55)',
      'var = 55',
      'print sys.getrefcount(55)',
      'var = var + 1',
      'print sys.getrefcount(55)',
    ],
    article: ['4', '5', '4'],
    rule: { kind: 'changes' },
    explanation: 'Small integers are shared: the name adds one reference to the only 55 there is, and takes it back.',
  },
  {
    title: 'The counts of 1, 2 and 3',
    code: ['import sys', 'print sys.getrefcount(1), sys.getrefcount(2), sys.getrefcount(3)'],
    article: ['97 76 30'],
    rule: { kind: 'system' },
    explanation: 'Whatever the interpreter has loaded uses small numbers; the article says so itself.',
  },
  {
    title: 'Plot 1: the integers 0 to 499',
    code: [
      'import sys',
      'import matplotlib.pyplot as plt',
      'numbers = range(500)',
      'counts = [sys.getrefcount(number) for number in numbers]',
      'fig, ax = plt.subplots()',
      "plt.plot(numbers, counts, '.')",
      'ax.set_xlabel("number")',
      'ax.set_ylabel("sys.getrefcount(number)")',
      'plt.show()',
      'print counts[0], counts[1], counts[2]',
    ],
    article: ['the first couple of numbers exceed 3000'],
    rule: { kind: 'system' },
    explanation: 'matplotlib 2.1.0 and numpy 1.13.3, of the month of the article, bring both numbers above 3000.',
    chart: 'article-ints',
  },
  {
    title: 'Plot 2: the letters a to z',
    code: [
      'import sys',
      'import matplotlib.pyplot as plt',
      "letters = list('abcdefghijklmnopqrstuvwxyz')",
      'counts = [sys.getrefcount(strLet) for strLet in letters]',
      'positions = range(len(letters))',
      "plt.bar(positions, counts, align='center')",
      'plt.xticks(positions, letters)',
      'plt.xlabel("letter")',
      'plt.ylabel("sys.getrefcount(strLet)")',
      'plt.show()',
      "print 'x', counts[letters.index('x')]",
    ],
    article: ['x exceeds 1100'],
    rule: { kind: 'system' },
    explanation:
      'One-character strings are shared, and x is a popular name. The article passes xticks a name that it never defines; here it is defined.',
    chart: 'article-letters',
  },
  {
    title: 'Five words',
    code: ['import sys', "for word in ['python', 'version', 'error', 'var', 'reference']:", '    print word, sys.getrefcount(word)'],
    article: ['python 6', 'version 12', 'error 47', 'var 9', 'reference 6'],
    rule: { kind: 'system' },
    explanation: 'Words that look like names are shared by all code that uses them.',
  },
];
