/** Parts of a group by what its exceptions are (exceptiongroup_split_recursive, Objects/exceptions.c 3.11.7 and 3.13.0). */
import { newRef } from '../../../../memory/heap.ts';
import { accumulating, holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { type ListObject, newList } from '../../../../object/construct.ts';
import type { ExceptionObject } from '../../../../object/exception.ts';
import { functionType, tupleType } from '../../../../object/static-types.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { callMethod } from '../../../../protocol/call-method.ts';
import { isCallable } from '../../../../protocol/callable.ts';
import { exceptionMatches, isExceptionType } from '../../../../protocol/exception-match.ts';
import { isTrue } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { enterRecursive, leaveRecursive } from '../../../../protocol/recursion.ts';
import { isType } from '../../../../protocol/subclass.ts';
import { has } from '../../../../versions/features.ts';
import { setExceptionSlot } from '../../raise.ts';
import { copyNotes } from '../exception-notes.ts';
import { exceptionsOf, isGroup } from './group.ts';

/** Says whether an exception, or a group as a whole, belongs to the part. */
export type Matcher = (exception: PyObject) => boolean;

/** The part that matches and what is left; each is null where there is nothing. Owned by the caller. */
export interface Parts {
  readonly match: Ref | null;
  readonly rest: Ref | null;
}

/** What a program asks for: exceptions of a type or of several, or what a function says (get_matcher_type). */
export function matcherOf(wanted: PyObject): Matcher {
  const isPredicate = has('groups split by any callable') ? isCallable(wanted) && !isType(wanted) : wanted.type === functionType;
  if (isPredicate) return (exception) => holdsTrue(callBorrowed(wanted, [exception], null));
  const isTypes = isExceptionType(wanted) || (wanted.type === tupleType && (wanted.payload as PyObject[]).every(isExceptionType));
  if (isTypes) return (exception) => exceptionMatches(exception, wanted);
  const expected = has('groups split by any callable')
    ? 'an exception type, a tuple of exception types, or a callable (other than a class)'
    : 'a function, exception type or tuple of exception types';
  throw raised('TypeError', `expected ${expected}`);
}

const holdsTrue = (answer: Ref): boolean => holding([answer], () => isTrue(answer));

/** @param wantsRest whether what does not match is put together, too */
export function split(exception: PyObject, matches: Matcher, wantsRest: boolean): Parts {
  if (matches(exception)) return { match: newRef(exception) as Ref, rest: null };
  if (!isGroup(exception)) return { match: null, rest: wantsRest ? (newRef(exception) as Ref) : null };
  const [match, rest] = [newList([]), newList([])];
  return holding([match as Ref, rest as Ref], () => {
    for (const each of exceptionsOf(exception)) {
      const parts = deeper(() => split(each, matches, wantsRest));
      if (parts.match !== null) match.payload.push(parts.match);
      if (parts.rest !== null) rest.payload.push(parts.rest);
    }
    return wantsRest ? both(exception, match, rest) : { match: subset(exception, match), rest: null };
  });
}

function deeper<T>(work: () => T): T {
  enterRecursive(' in exceptiongroup_split_recursive');
  try {
    return work();
  } finally {
    leaveRecursive();
  }
}

function both(group: ExceptionObject, matching: ListObject, remaining: ListObject): Parts {
  const match = subset(group, matching);
  let rest: Ref | null = null;
  accumulating(match === null ? [] : [match], () => {
    rest = subset(group, remaining);
  });
  return { match, rest };
}

/** A group of some of a group's exceptions, which has its traceback, context, cause and a copy of its notes; null of none. */
function subset(group: ExceptionObject, exceptions: ListObject): Ref | null {
  if (exceptions.payload.length === 0) return null;
  const made = callMethod(group, 'derive', [exceptions]);
  const [result] = accumulating([made], () => {
    if (!isGroup(made)) throw raised('TypeError', 'derive must return an instance of BaseExceptionGroup');
    const { traceback, context, cause } = group.payload;
    if (traceback !== null) setExceptionSlot(made, 'traceback', newRef(traceback) as Ref);
    setExceptionSlot(made, 'context', context === null ? null : (newRef(context) as Ref));
    setExceptionSlot(made, 'cause', cause === null ? null : (newRef(cause) as Ref));
    made.payload.suppressContext = true;
    copyNotes(group, made);
  });
  return result as Ref;
}
