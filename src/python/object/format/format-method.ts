/** `__format__` of the built-in types (Objects/stringlib/formatter.h, 2.7.18). */
import { freshStr } from '../../cache/fresh-strings.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { strObject } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';
import { newUnicode } from '../construct.ts';
import { oneArgument } from '../native.ts';
import { isKindOf, strType, textType } from '../static-types.ts';
import { toUnicode } from '../unicode/coerce.ts';

/** A type's `__format__`: an empty specification means `str()`; the result is of the specification's type. */
export function formatMethod(format: (self: PyObject, spec: string) => string): NativeMethod {
  return oneArgument('__format__', (self: PyObject, spec): Ref => {
    const isUnicode = isKindOf(spec, textType);
    if (!isUnicode && !isKindOf(spec, strType)) {
      const wanted = worded('format() argument 2 must be str or unicode', '__format__() argument must be str');
      throw raised('TypeError', `${wanted}, not ${spec.type.payload.name}`);
    }
    const text = spec.payload as string;
    if (isKindOf(self, textType)) return newUnicode(format(self, text));
    if (text === '') return isUnicode ? toUnicode(self) : strObject(self);
    const result = format(self, text);
    return isUnicode ? newUnicode(result) : freshStr(result);
  });
}
