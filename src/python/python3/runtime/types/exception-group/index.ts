/** Groups of exceptions (PEP 654; Objects/exceptions.c, 3.11.7). */

import { newNone } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { newTuple } from '../../../../object/construct.ts';
import type { ExceptionObject } from '../../../../object/exception.ts';
import { defineAttribute, defineGetSets, defineMethods, oneArgument, readonlyMember } from '../../../../object/native.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { strObject } from '../../../../protocol/object.ts';
import { has } from '../../../../versions/features.ts';
import { newAlias } from '../generic-alias.ts';
import { constructGroup } from './construct.ts';
import { exceptionsOf, groupType, messageOf } from './group.ts';
import { matcherOf, split } from './split.ts';

function textOf(object: PyObject): Ref {
  const group = object as ExceptionObject;
  const count = exceptionsOf(group).length;
  const message = strObject(messageOf(group));
  return holding([message], () => newStr(`${message.payload} (${count} sub-exception${count > 1 ? 's' : ''})`) as Ref);
}

function derive(group: ExceptionObject, exceptions: PyObject): Ref {
  return callBorrowed(groupType, [messageOf(group), exceptions], null);
}

function splitBy(group: ExceptionObject, wanted: PyObject): Ref {
  const { match, rest } = split(group, matcherOf(wanted), true);
  return newTuple([match ?? newNone(), rest ?? newNone()]);
}

export function shapeExceptionGroups(): void {
  if (!has('exception groups')) return;
  Object.assign(groupType.payload, { construct: constructGroup, str: textOf });
  defineGetSets(groupType, {
    message: readonlyMember((group: ExceptionObject) => messageOf(group)),
    exceptions: readonlyMember((group: ExceptionObject) => group.payload.members.get('excs') as PyObject),
  });
  defineMethods(groupType, [
    oneArgument('derive', derive),
    oneArgument('split', splitBy),
    oneArgument('subgroup', (group: ExceptionObject, wanted) => split(group, matcherOf(wanted), false).match ?? newNone()),
  ]);
  defineAttribute(groupType, '__class_getitem__', { kind: 'class', method: oneArgument('__class_getitem__', newAlias) });
}
