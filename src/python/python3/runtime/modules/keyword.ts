/** `keyword` (Lib/keyword.py, 3.8.18). */

import { newBool } from '../../../cache/singletons.ts';
import { intern } from '../../../cache/strings.ts';
import { claim } from '../../../memory/accounted.ts';
import type { Ref } from '../../../memory/object.ts';
import { newList } from '../../../object/construct.ts';
import { oneArgument } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { strType } from '../../../object/static-types.ts';
import { has } from '../../../versions/features.ts';
import { target } from '../../../versions/target.ts';
import { setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';

const KEYWORDS = [
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else'],
  ...['except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise'],
  ...['return', 'try', 'while', 'with', 'yield'],
];

/** `async` and `await` are keywords from 3.7 on; 3.9 lists a name of its parser's tests, too. */
function keywords(): string[] {
  const known = has('async is a keyword') ? KEYWORDS : KEYWORDS.filter((name) => name !== 'async' && name !== 'await');
  return target.version === '3.9' ? [...known.slice(0, 3), '__peg_parser__', ...known.slice(3)] : known;
}

export function initKeyword(dict: DictObject): void {
  const known = keywords();
  setAccounted(dict, 'kwlist', newList(known.map((name) => claim(intern(name)) as Ref)));
  addFunctions(dict, 'keyword', [
    oneArgument('iskeyword', (_self, name) => newBool(name.type === strType && known.includes(name.payload as string))),
  ]);
}
