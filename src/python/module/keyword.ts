/** `keyword` (Lib/keyword.py, 2.7.18). */
import { newBool } from '../cache/singletons.ts';
import { intern, type StrObject } from '../cache/strings.ts';
import { claim } from '../memory/accounted.ts';
import type { Ref } from '../memory/object.ts';
import { newList } from '../object/construct.ts';
import { oneArgument } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { strType } from '../object/static-types.ts';
import { setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';

const KEYWORDS = [
  ...['and', 'as', 'assert', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'exec', 'finally', 'for', 'from'],
  ...['global', 'if', 'import', 'in', 'is', 'lambda', 'not', 'or', 'pass', 'print', 'raise', 'return', 'try', 'while', 'with', 'yield'],
];

export function initKeyword(dict: DictObject): void {
  setAccounted(dict, 'kwlist', newList(KEYWORDS.map(accountedName)));
  addFunctions(dict, 'keyword', [
    oneArgument('iskeyword', (_self, name) => newBool(name.type === strType && KEYWORDS.includes(name.payload as string))),
  ]);
}

/** An item of the module's list, which the module's layer has counted. */
function accountedName(name: string): Ref<StrObject> {
  return claim(intern(name));
}
