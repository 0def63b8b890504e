/** `keyword` (Lib/keyword.py, 3.8.18). */
import { newBool } from '../../../cache/singletons.ts';
import { intern } from '../../../cache/strings.ts';
import { claim } from '../../../memory/accounted.ts';
import type { Ref } from '../../../memory/object.ts';
import { newList } from '../../../object/construct.ts';
import { oneArgument } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { strType } from '../../../object/static-types.ts';
import { setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';

const KEYWORDS = [
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else'],
  ...['except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise'],
  ...['return', 'try', 'while', 'with', 'yield'],
];

export function initKeyword(dict: DictObject): void {
  setAccounted(dict, 'kwlist', newList(KEYWORDS.map((name) => claim(intern(name)) as Ref)));
  addFunctions(dict, 'keyword', [
    oneArgument('iskeyword', (_self, name) => newBool(name.type === strType && KEYWORDS.includes(name.payload as string))),
  ]);
}
