/** `ExceptionGroup`: a class that the interpreter makes as a program would (create_exception_group_class, Objects/exceptions.c 3.11.7). */
import { intern, newStr } from '../../../../cache/strings.ts';
import { account, entrust } from '../../../../memory/accounted.ts';
import { adopt, close, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import { newTuple } from '../../../../object/construct.ts';
import { DictStorage } from '../../../../object/dict-storage.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import { dictType, typeType } from '../../../../object/static-types.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { isType } from '../../../../protocol/subclass.ts';
import { groupType } from './group.ts';

let made: TypeObject | null = null;

/** That of the interpreter that runs. */
export function plainGroupType(): TypeObject {
  return made as TypeObject;
}

/** Made when an interpreter starts, which keeps it. Borrowed. */
export function makePlainGroupType(): TypeObject {
  const bases = newTuple([newRef(groupType), newRef(exceptionTypes.Exception)]);
  const names = adopt(dictType, new DictStorage());
  const key = intern('__module__');
  names.payload.set(key, newStr('builtins') as Ref);
  close(key);
  const args = [intern('ExceptionGroup') as Ref, bases as Ref, names as Ref];
  const type = holding(args, () => callBorrowed(typeType, args, null)) as unknown as Ref<TypeObject>;
  isCountedAlready(type);
  made = entrust(type, 'state of the exceptions');
  return made;
}

/** What the class and its parts refer to has these references in the image. */
function isCountedAlready(type: TypeObject): void {
  const parts: PyObject[] = [type];
  for (const part of parts) {
    part.type.payload.traverse?.(part, (each) => {
      account(each, -1);
      if (!isType(each)) parts.push(each);
    });
  }
}
