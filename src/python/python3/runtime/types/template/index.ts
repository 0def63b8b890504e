/** Template strings: `t"…"` (Objects/templateobject.c, 3.14.2). */
import { newStr } from '../../../../cache/strings.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { newTuple, type TupleObject } from '../../../../object/construct.ts';
import { defineGetSets, readonlyMember } from '../../../../object/native.ts';
import { staticType, strType } from '../../../../object/static-types.ts';
import { repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { type InterpolationObject, interpolationType } from './interpolation.ts';

interface TemplatePayload {
  /** One more than interpolations. */
  readonly strings: Ref<TupleObject>;
  readonly interpolations: Ref<TupleObject>;
}
type TemplateObject = PyObject<TemplatePayload>;

interface TemplateIteratorPayload {
  readonly template: Ref<TemplateObject>;
  /** Strings stand at even places. */
  place: number;
}

export const templateType = staticType('string.templatelib.Template');
const templateIteratorType = staticType('string.templatelib.TemplateIter');

/** Takes both over. */
export function newTemplate(strings: Ref<TupleObject>, interpolations: Ref<TupleObject>): Ref {
  return adopt<TemplatePayload>(templateType, { strings, interpolations }) as Ref;
}

/** From texts and interpolations in any order: texts in a row are joined, and one stands at each end. They are borrowed. */
function assemble(parts: readonly PyObject[]): Ref {
  const strings: string[] = [''];
  const interpolations: Ref[] = [];
  for (const part of parts) {
    if (part.type === strType) strings.push(`${strings.pop()}${part.payload}`);
    else {
      interpolations.push(newRef(part));
      strings.push('');
    }
  }
  return newTemplate(newTuple(strings.map((text) => newStr(text) as Ref)), newTuple(interpolations));
}

function construct(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', 'Template.__new__ only accepts *args arguments');
  const other = args.find(({ type }) => type !== strType && type !== interpolationType);
  if (other !== undefined) {
    throw raised('TypeError', `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${other.type.payload.name}`);
  }
  return assemble(args);
}

/** Its parts in the order of the source, empty texts among them. */
function partsOf({ payload: { strings, interpolations } }: TemplateObject): PyObject[] {
  return strings.payload.flatMap((text, index) => [text, ...interpolations.payload.slice(index, index + 1)]);
}

function concatenate(left: PyObject, right: PyObject): Ref {
  if (left.type === templateType && right.type === templateType) {
    return assemble([...partsOf(left as TemplateObject), ...partsOf(right as TemplateObject)]);
  }
  const [own, other] = left.type === templateType ? [left, right] : [right, left];
  const name = own.type.payload.name;
  throw raised('TypeError', `can only concatenate ${name} (not "${other.type.payload.name}") to ${name}`);
}

/** Empty texts are left out. */
function next(iterator: PyObject): Ref | null {
  const state = iterator.payload as TemplateIteratorPayload;
  const parts = partsOf(state.template);
  while (state.place < parts.length) {
    const part = parts[state.place++] as PyObject;
    if (part.payload !== '') return newRef(part) as Ref;
  }
  return null;
}

const record = templateType.payload;
record.isBase = false;
record.construct = construct;
record.concat = concatenate;
record.traverse = (object, visit) => {
  const { strings, interpolations } = (object as TemplateObject).payload;
  visit(strings, 'strings');
  visit(interpolations, 'interpolations');
};
record.tracked = true;
record.repr = (object) => {
  const { strings, interpolations } = (object as TemplateObject).payload;
  return newStr(`Template(strings=${repr(strings)}, interpolations=${repr(interpolations)})`) as Ref;
};
record.iter = (object) =>
  adopt<TemplateIteratorPayload>(templateIteratorType, { template: newRef(object as TemplateObject), place: 0 }) as Ref;
defineGetSets(templateType, {
  strings: readonlyMember((object: TemplateObject) => object.payload.strings),
  interpolations: readonlyMember((object: TemplateObject) => object.payload.interpolations),
  values: {
    get: ({ payload }) =>
      newTuple(
        (payload as TemplatePayload).interpolations.payload.map((each) => newRef((each as InterpolationObject).payload.value) as Ref),
      ),
  },
});

const iterator = templateIteratorType.payload;
iterator.isBase = false;
iterator.tracked = true;
iterator.traverse = (object, visit) => visit((object.payload as TemplateIteratorPayload).template, 'template');
iterator.iter = (object) => newRef(object) as Ref;
iterator.iternext = next;
