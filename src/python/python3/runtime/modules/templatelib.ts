/** `string.templatelib` (Lib/string/templatelib.py, 3.14.2). */

import { none } from '../../../cache/singletons.ts';
import { entrust } from '../../../memory/accounted.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { asciiObject } from '../../../object/ascii.ts';
import { positional } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { repr, reprObject, strObject } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { templateType } from '../types/template/index.ts';
import { interpolationType, matchArguments } from '../types/template/interpolation.ts';

const CONVERTERS: Readonly<Record<string, (object: PyObject) => Ref>> = { s: strObject, r: reprObject, a: asciiObject };

function convert([object, conversion]: readonly PyObject[]): Ref {
  if (conversion === none) return newRef(object as PyObject) as Ref;
  const name = conversion?.payload;
  const converter = typeof name === 'string' && Object.hasOwn(CONVERTERS, name) ? CONVERTERS[name] : undefined;
  if (converter === undefined)
    throw raised('ValueError', `invalid conversion specifier: ${typeof name === 'string' ? name : repr(conversion as PyObject)}`);
  return converter(object as PyObject);
}

export function initTemplatelib(dict: DictObject): void {
  interpolationType.payload.attributes.set('__match_args__', { kind: 'object', object: entrust(matchArguments()) });
  setAccounted(dict, 'Template', newRef(templateType) as unknown as Ref);
  setAccounted(dict, 'Interpolation', newRef(interpolationType) as unknown as Ref);
  addFunctions(dict, 'string.templatelib', [positional('convert', 2, 2, (_self, args) => convert(args))]);
}
