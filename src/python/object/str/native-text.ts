/** Text as hosts have it, of `str` objects: in Python 2 their bytes are taken for UTF-8, in Python 3 they are text. */

import { newStr, type StrObject } from '../../cache/strings.ts';
import type { Ref } from '../../memory/object.ts';
import { utf8Bytes, utf8Text } from '../../utf8.ts';
import { target } from '../../versions/target.ts';

export function nativeText({ payload }: StrObject): string {
  return target.language === 2 ? utf8Text(payload) : payload;
}

export function newNativeStr(text: string): Ref<StrObject> {
  return newStr(target.language === 2 ? utf8Bytes(text) : text);
}
