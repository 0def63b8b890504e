/** What `except*` catches of an exception, and what is raised when its clauses are done (Python/ceval.c and Objects/exceptions.c, 3.11.7). */
import { newNone, none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { newList, newTuple } from '../../../../object/construct.ts';
import type { ExceptionObject } from '../../../../object/exception.ts';
import type { FrameObject } from '../../../../object/payloads.ts';
import { isKindOf, tupleType } from '../../../../object/static-types.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { callMethod } from '../../../../protocol/call-method.ts';
import { exceptionMatches, isExceptionType } from '../../../../protocol/exception-match.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { newTraceback } from '../../../../vm/evaluate.ts';
import { thread } from '../../../../vm/thread.ts';
import { setExceptionSlot } from '../../raise.ts';
import { exceptionsOf, groupType, isGroup } from './group.ts';
import { type Parts, split } from './split.ts';

/** What a clause catches and what it leaves, each null where there is nothing (_PyEval_ExceptionGroupMatch). Throws TypeError for what cannot be caught so. */
export function caught(exception: PyObject, wanted: PyObject): Parts {
  checkTypes(wanted);
  if (exceptionMatches(exception, wanted))
    return { match: isGroup(exception) ? (newRef(exception) as Ref) : wrapped(exception), rest: null };
  return isGroup(exception) ? partsOf(exception, wanted) : { match: null, rest: newRef(exception) as Ref };
}

function checkTypes(wanted: PyObject): void {
  const types = isKindOf(wanted, tupleType) ? (wanted.payload as PyObject[]) : [wanted];
  if (!types.every(isExceptionType)) throw raised('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  if (types.some((type) => type.payload.mro.includes(groupType)))
    throw raised('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
}

/** A naked exception becomes a group without a message. */
function wrapped(exception: PyObject): Ref {
  const args = [newStr('') as Ref, newTuple([newRef(exception)]) as Ref];
  const group = holding(args, () => callBorrowed(groupType, args, null));
  if (has('wrapped exceptions have a traceback'))
    setExceptionSlot(group, 'traceback', newTraceback(thread.frame as FrameObject, null) as Ref);
  return group;
}

/** A group says itself how it is split. */
function partsOf(group: ExceptionObject, wanted: PyObject): Parts {
  const pair = callMethod(group, 'split', [wanted]);
  return holding([pair], () => {
    const name = group.type.payload.name;
    if (!isKindOf(pair, tupleType)) throw raised('TypeError', `${name}.split must return a tuple, not ${pair.type.payload.name}`);
    const [match, rest] = pair.payload as PyObject[];
    if (match === undefined || rest === undefined)
      throw raised('TypeError', `${name}.split must return a 2-tuple, got tuple of size ${(pair.payload as PyObject[]).length}`);
    return { match: ownOrNull(match), rest: ownOrNull(rest) };
  });
}

const ownOrNull = (object: PyObject): Ref | null => (object === none ? null : (newRef(object) as Ref));

/**
 * What is raised in the end, None where nothing is: of exceptions that clauses raised or left, those that were only left are put together as they
 * lay in the one that was caught (_PyExc_PrepReraiseStar).
 */
export function toReraise(original: PyObject, exceptions: readonly PyObject[]): Ref {
  const [first] = exceptions;
  if (first === undefined) return newNone();
  if (!isGroup(original)) return newRef(first) as Ref;
  const given = exceptions.filter((each) => each !== none);
  const left = given.filter((each) => isSameRaise(each, original));
  const made = given.filter((each) => !isSameRaise(each, original));
  const projected = projection(original, left);
  if (made.length === 0) return projected ?? newNone();
  const list = newList([...made.map((each) => newRef(each) as Ref), ...(projected === null ? [] : [projected])]);
  return holding([list as Ref], () => (list.payload.length === 1 ? (newRef(list.payload[0] as PyObject) as Ref) : grouped(list)));
}

function grouped(exceptions: PyObject): Ref {
  const message = newStr('') as Ref;
  return holding([message], () => callBorrowed(groupType, [message, exceptions], null));
}

function isSameRaise(one: PyObject, other: PyObject): boolean {
  const [a, b] = [(one as ExceptionObject).payload, (other as ExceptionObject).payload];
  return a.traceback === b.traceback && a.cause === b.cause && a.context === b.context;
}

/** The part of a group that has the exceptions of some of its parts; null of none. */
function projection(group: ExceptionObject, parts: readonly PyObject[]): Ref | null {
  const leaves = new Set(parts.flatMap(leavesOf));
  return split(group, (exception) => leaves.has(exception), false).match;
}

function leavesOf(exception: PyObject): PyObject[] {
  return isGroup(exception) ? exceptionsOf(exception).flatMap(leavesOf) : [exception];
}
