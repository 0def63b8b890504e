/** `sys` (Python/sysmodule.c, 3.8.18). */
import { newInt, newInteger } from '../../../cache/integers.ts';
import { newBool, newNone, none } from '../../../cache/singletons.ts';
import { internInPlace, isInterned, newStr, type StrObject } from '../../../cache/strings.ts';
import { forgetCachedNames } from '../../../images/attach.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { NativeMethod } from '../../../memory/type-record.ts';
import { type Host, sysFunctions } from '../../../module/sys.ts';
import { newFloat, newList, newTuple } from '../../../object/construct.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import { newFile } from '../../../object/file.ts';
import { noArguments, oneArgument } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { isKindOf, strType } from '../../../object/static-types.ts';
import { nothingWaits } from '../../../object/waiting-text.ts';
import { clearMethodCache } from '../../../protocol/method-cache.ts';
import { raised } from '../../../protocol/raise.ts';
import { type Feature, has } from '../../../versions/features.ts';
import { immortalCount } from '../../../versions/immortal-objects.ts';
import { platform, target } from '../../../versions/target.ts';
import { keepCopy, setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { thread } from '../../../vm/thread.ts';
import { handledExcInfo } from '../exc-info.ts';
import { hashModulus } from '../hashing/number-hash.ts';
import { newStructSequence, structSequenceType } from '../types/struct-sequence.ts';

function intern(object: PyObject): Ref {
  if (object.type === strType) return internInPlace(newRef(object as StrObject)) as Ref;
  throw raised('TypeError', `can't intern ${object.type.payload.name}`);
}

function excInfo(): Ref {
  const value = handledExcInfo()?.value ?? null;
  if (value === null) return newTuple([newNone(), newNone(), newNone()]);
  const { traceback } = (value as unknown as ExceptionObject).payload;
  return newTuple([newRef(value.type) as Ref, newRef(value), newRef(handledExcInfo()?.traceback ?? traceback ?? none) as Ref]);
}

const versionInfoType = structSequenceType('sys.version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial']);

/** Of an IEEE double (Include/float.h). */
const FLOAT_INFO: readonly (readonly [string, number])[] = [
  ['max', Number.MAX_VALUE],
  ['max_exp', 1024],
  ['max_10_exp', 308],
  ['min', 2.2250738585072014e-308],
  ['min_exp', -1021],
  ['min_10_exp', -307],
  ['dig', 15],
  ['mant_dig', 53],
  ['epsilon', Number.EPSILON],
  ['radix', 2],
  ['rounds', 1],
];
const floatInfoType = structSequenceType(
  'sys.float_info',
  FLOAT_INFO.map(([name]) => name),
);

const HASH_INFO_NAMES = ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'];
const hashInfoType = structSequenceType('sys.hash_info', HASH_INFO_NAMES);

function hashInfo(): Ref[] {
  const narrow = platform.wordSize === 32;
  const algorithm = narrow ? 'fnv' : target.hashes.strings;
  const numbers = narrow ? [32, 64] : [64, 128];
  return [
    newInt(platform.wordSize) as Ref,
    newInteger(hashModulus()) as Ref,
    ...[314159, 0, 1000003].map((each) => newInt(each) as Ref),
    newStr(algorithm) as Ref,
    ...[...numbers, 0].map((each) => newInt(each) as Ref),
  ];
}

/** Those of Python 2 that are gone. */
const GONE: ReadonlySet<string> = new Set(['exc_clear', 'exc_info', 'getdefaultencoding']);

const functions: readonly NativeMethod[] = [
  ...sysFunctions.filter(({ name }) => !GONE.has(name)),
  oneArgument('intern', (_self, object) => intern(object)),
  noArguments('_clear_type_cache', clearTypeCache),
  noArguments('exc_info', excInfo),
  noArguments('getdefaultencoding', () => newStr('utf-8') as Ref),
];

function clearTypeCache(): Ref {
  clearMethodCache();
  forgetCachedNames();
  return newNone();
}

/** Shared characters are interned from the start (sys__is_interned_impl, 3.13.0). */
function isInternedText(object: PyObject): Ref {
  if (!isKindOf(object, strType)) throw raised('TypeError', `_is_interned() argument must be str, not ${object.type.payload.name}`);
  const text = object.payload as string;
  return newBool(text.length < 2 ? text.charCodeAt(0) < LATIN1 || text === '' : isInterned(object as StrObject));
}

const LATIN1 = 256;
const sinceFunctions: readonly (readonly [Feature, NativeMethod])[] = [
  ['sys._is_interned', oneArgument('_is_interned', (_self, object) => isInternedText(object))],
  ['sys._is_immortal', oneArgument('_is_immortal', (_self, object) => newBool(immortalCount(object) !== null))],
];

/** Fills `sys` for a program that starts. */
export function initSys(dict: DictObject, host: Host): void {
  addFunctions(dict, 'sys', [...functions, ...sinceFunctions.flatMap(([feature, made]) => (has(feature) ? [made] : []))]);
  for (const hook of ['displayhook', 'excepthook'])
    setAccounted(dict, `__${hook}__`, newRef(dict.payload.getName(hook) as PyObject) as Ref);
  const set = (name: string, value: Ref): void => setAccounted(dict, name, value);
  const numbers = target.release.split('.').map(Number);
  const { release, candidate } = target;
  set('version', newStr(`${release}${candidate === undefined ? '' : `rc${candidate}`} (refplot) \n[refplot]`));
  const level = candidate === undefined ? 'final' : 'candidate';
  const parts = (): Ref[] => [...numbers.map((each) => newInt(each) as Ref), newStr(level) as Ref, newInt(candidate ?? 0) as Ref];
  set('version_info', newStructSequence(versionInfoType, parts()));
  set(
    'float_info',
    newStructSequence(
      floatInfoType,
      FLOAT_INFO.map(([, value]) => (Number.isInteger(value) && value < 1e9 ? (newInt(value) as Ref) : newFloat(value))),
    ),
  );
  set('hash_info', newStructSequence(hashInfoType, hashInfo()));
  set('hexversion', newInt(numbers.reduce((sum, each) => sum * 256 + each, 0) * 256 + (candidate === undefined ? 0xf0 : 0xc0 + candidate)));
  set('maxsize', newInteger(2n ** BigInt(platform.wordSize - 1) - 1n));
  set('maxunicode', newInt(0x10ffff));
  set('byteorder', newStr('little'));
  set('platform', newStr(platform.name));
  set('executable', newStr('refplot'));
  const { flush } = host;
  const stream = (name: string, file: Ref): void => {
    set(`__${name}__`, newRef(file));
    set(name, file);
  };
  stream('stdin', newFile({ name: '<stdin>', mode: 'r', readLine: host.readLine, encoding: 'utf-8' }));
  stream(
    'stdout',
    newFile({
      name: '<stdout>',
      mode: 'w',
      write: host.stdout,
      flush,
      encoding: 'utf-8',
      waiting: nothingWaits(has('texts wait to be encoded') ? 'texts' : 'bytes'),
    }),
  );
  stream('stderr', newFile({ name: '<stderr>', mode: 'w', write: host.stderr, encoding: 'utf-8' }));
  keepCopy(dict);
  set('argv', newList(host.argv.map((each) => newStr(each) as Ref)));
  set('path', newList(host.path.map((each) => newStr(each) as Ref)));
  set('modules', newRef(thread.modules as DictObject));
}
