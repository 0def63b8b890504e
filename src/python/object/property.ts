/** `property` (Objects/descrobject.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { defineGetSets, defineMethods, oneArgument } from './native.ts';
import { staticType } from './static-types.ts';

interface PropertyPayload {
  prop_get: Ref | null;
  prop_set: Ref | null;
  prop_del: Ref | null;
  prop_doc: Ref | null;
  /** Whether the documentation came from the getter (getter_doc). */
  documentedByGetter: boolean;
}
type PropertyObject = PyObject<PropertyPayload>;

const FIELDS = ['prop_get', 'prop_set', 'prop_del', 'prop_doc'] as const;
const PARAMETERS = ['fget', 'fset', 'fdel', 'doc'] as const;

export const propertyType = staticType('property');
const { payload } = propertyType;

payload.tracked = true;
payload.traverse = (object, visit) => {
  for (const field of FIELDS) {
    const held = (object as PropertyObject).payload[field];
    if (held !== null) visit(held, field);
  }
};
payload.construct = (type) =>
  allocate<PropertyPayload>(type, { prop_get: null, prop_set: null, prop_del: null, prop_doc: null, documentedByGetter: false });

payload.init = (object, args, kwargs) => {
  const self = (object as PropertyObject).payload;
  constructorArguments('property', PARAMETERS, args, kwargs).forEach((value, index) => {
    const field = FIELDS[index] as (typeof FIELDS)[number];
    self[field] = value === undefined || (value === none && field !== 'prop_doc') ? null : newRef(value);
  });
  if (self.prop_doc !== null && self.prop_doc !== none) return;
  const documented = self.prop_get === null ? undefined : findAttribute(self.prop_get, '__doc__');
  if (documented === undefined) return;
  const old = self.prop_doc;
  self.prop_doc = documented;
  self.documentedByGetter = true;
  if (old !== null) close(old);
};

payload.descrGet = (object, instance) => {
  if (instance === null || instance === none) return newRef(object);
  const { prop_get } = (object as PropertyObject).payload;
  if (prop_get === null) throw raised('AttributeError', 'unreadable attribute');
  // Up to 3.7 the arguments stand in a tuple that is kept for the next call (property_descr_get, 3.7.16).
  const held = target.language === 2 || has('getters take arrays') ? [] : [newRef(instance)];
  return holding(held, () => call(prop_get, newRef(instance)));
};
payload.descrSet = (object, instance, value) => {
  const { prop_set, prop_del } = (object as PropertyObject).payload;
  const run = value === null ? prop_del : prop_set;
  if (run === null) throw raised('AttributeError', `can't ${value === null ? 'delete' : 'set'} attribute`);
  close(value === null ? call(run, newRef(instance)) : call(run, newRef(instance), newRef(value)));
};

/** A copy with one accessor replaced: `@x.setter` (property_copy). */
function copyWith(field: 'prop_get' | 'prop_set' | 'prop_del') {
  return (self: PyObject, accessor: PyObject): Ref => {
    const { prop_get, prop_set, prop_del, prop_doc, documentedByGetter } = (self as PropertyObject).payload;
    const parts = { prop_get, prop_set, prop_del, [field]: accessor === none ? null : accessor };
    const doc = documentedByGetter ? null : prop_doc;
    return call(self.type, ...[parts.prop_get, parts.prop_set, parts.prop_del, doc].map((part) => newRef(part ?? none)));
  };
}

defineMethods(propertyType, [
  oneArgument('getter', copyWith('prop_get')),
  oneArgument('setter', copyWith('prop_set')),
  oneArgument('deleter', copyWith('prop_del')),
]);
const field = (name: (typeof FIELDS)[number]) => ({ get: (object: PyObject) => newRef((object as PropertyObject).payload[name] ?? none) });
defineGetSets(propertyType, { fget: field('prop_get'), fset: field('prop_set'), fdel: field('prop_del'), __doc__: field('prop_doc') });
