/**
 * Pieces that both languages have are written in Python 2's spelling; this writes their lines as Python 3 does. What is more than spelling,
 * the pieces choose themselves (`FormChoices.either`).
 */

/** What is found, by line, and what stands there in Python 3. Later rules see what earlier ones wrote. */
const RULES: readonly (readonly [found: RegExp, spelled: string])[] = [
  // Statements.
  [/(^ *|: |; )print >>sys\.stdout, (.*)$/, '$1print($2, file=sys.stdout)'],
  [/(^ *|: |; )print (.*),$/, "$1print($2, end=' ')"],
  [/(^ *|: |; )print (.*)$/, '$1print($2)'],
  [/(^ *|: |; )print$/, '$1print()'],
  [/(^ *|: |; )exec (.*) in (.*)$/, '$1exec($2, $3)'],
  [/(^ *|: |; )exec (?!\()(.*)$/, '$1exec($2)'],
  [/except (\([^)]*\)|\w+), (\w+):/, 'except $1 as $2:'],
  [/raise (\w+), (\(.*\))$/, 'raise $1$2'],
  [/raise (\w+), (\w+)$/, 'raise $1($2)'],
  // Names and attributes.
  [/\bStandardError\b/g, 'Exception'],
  [/\bxrange\(/g, 'range('],
  [/\bunicode\(/g, 'str('],
  [/(?<!sys\.)\bintern\(/g, 'sys.intern('],
  [/(?<![\w.])reduce\(/g, 'functools.reduce('],
  [/itertools\.izip_longest\(/g, 'itertools.zip_longest('],
  [/itertools\.i(map|filter|zip)\(/g, '$1('],
  [/\bizip\(/g, 'zip('],
  [/\bim_func\b/g, '__func__'],
  [/\bfunc_(code|closure|defaults|globals|name)\b/g, '__$1__'],
  [/__nonzero__/g, '__bool__'],
  [/\b(\d)L\b/g, '$1'],
  // Methods.
  [/([\w.]+)\.next\(\)/g, 'next($1)'],
  [/(\w+)\.iter(keys|values|items)\(\)/g, 'iter($1.$2())'],
  [/\.view(keys|values|items)\(\)/g, '.$1()'],
  [/(\w+)\.has_key\(([^)]*)\)/g, '$2 in $1'],
];

/** The line as Python 3 spells it. */
export const respelled = (line: string): string => RULES.reduce((text, [found, spelled]) => text.replace(found, spelled), line);
