/** Calling a slot's function as a method, `(2.5).__add__(1)`: Python 3 says in words of its own what does not fit (Objects/typeobject.c, 3.8.18). */
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs, NativeMethod, Signature } from '../memory/type-record.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { callNative, checkArity } from './call-native.ts';
import { raised } from './raise.ts';

/** Calls it with borrowed arguments. Throws TypeError when their number or kind does not fit. */
export function callWrapper(method: NativeMethod, self: PyObject | null, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (target.language === 3) check(method, self, args, kwargs);
  return callNative(method, self, args, kwargs);
}

function check({ name, signature }: NativeMethod, self: PyObject | null, args: readonly PyObject[], kwargs: Kwargs): void {
  if (signature.kind === 'keywords') return;
  if (kwargs !== null && kwargs.size > 0) {
    throw raised('TypeError', `wrapper ${name}${has('arguments named in errors') ? '() takes no' : " doesn't take"} keyword arguments`);
  }
  if (isUnpacked(name, signature, self)) return checkArity('', args.length, { ...arityOf(signature), style: 'unpack' });
  const { min } = arityOf(signature);
  if (args.length === min) return;
  throw raised('TypeError', `expected ${min} argument${min === 1 && has('singular arguments') ? '' : 's'}, got ${args.length}`);
}

/** Names of methods that are wrapped as repetitions of a sequence, whose arguments are unpacked (wrap_indexargfunc). */
const REPETITIONS: ReadonlySet<string> = new Set(['__mul__', '__rmul__', '__imul__']);

function isUnpacked(name: string, { kind }: Signature, self: PyObject | null): boolean {
  return kind === 'many' || (REPETITIONS.has(name) && self?.type.payload.length !== null);
}

function arityOf(signature: Signature): Extract<Signature, { kind: 'many' }> {
  if (signature.kind === 'many') return signature;
  const count = signature.kind === 'one' ? 1 : 0;
  return { kind: 'many', min: count, max: count, style: 'unpack' };
}
