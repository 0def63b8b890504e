/** What stands in the braces of a template string (Objects/interpolationobject.c, 3.14.2). */
import { newNone, none } from '../../../../cache/singletons.ts';
import { intern, newStr } from '../../../../cache/strings.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { newTuple } from '../../../../object/construct.ts';
import { defineGetSets, readonlyMember } from '../../../../object/native.ts';
import { isKindOf, staticType, strType } from '../../../../object/static-types.ts';
import { repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { keywordArguments } from '../../keyword-arguments.ts';

interface InterpolationPayload {
  readonly value: Ref;
  readonly expression: Ref;
  /** `s`, `r` or `a`, or None. */
  readonly conversion: Ref;
  readonly format_spec: Ref;
}
export type InterpolationObject = PyObject<InterpolationPayload>;

const FIELDS = ['value', 'expression', 'conversion', 'format_spec'] as const;
const CONVERSIONS: ReadonlySet<unknown> = new Set(['s', 'r', 'a']);

export const interpolationType = staticType('string.templatelib.Interpolation');

/** Takes the parts over. */
export function newInterpolation(payload: InterpolationPayload): Ref {
  return adopt(interpolationType, payload) as Ref;
}

function construct(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [value, expression, conversion, spec] = keywordArguments('Interpolation', { positional: FIELDS, required: 1 }, args, kwargs);
  for (const [name, given] of [
    ['expression', expression],
    ['format_spec', spec],
  ] as const) {
    if (given === undefined || isKindOf(given, strType)) continue;
    throw raised('TypeError', `Interpolation() argument '${name}' must be str, not ${given.type.payload.name}`);
  }
  checkConversion(conversion);
  return newInterpolation({
    value: newRef(value as PyObject) as Ref,
    expression: textOr(expression),
    conversion: newRef(conversion ?? none) as Ref,
    format_spec: textOr(spec),
  });
}

const textOr = (given: PyObject | undefined): Ref => (given === undefined ? (newStr('') as Ref) : (newRef(given) as Ref));

function checkConversion(conversion: PyObject | undefined): void {
  if (conversion === undefined || conversion === none) return;
  if (!isKindOf(conversion, strType)) {
    throw raised('TypeError', `Interpolation() argument 'conversion' must be str, not ${conversion.type.payload.name}`);
  }
  if (!CONVERSIONS.has(conversion.payload)) {
    throw raised('ValueError', "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
  }
}

const record = interpolationType.payload;
record.isBase = false;
record.tracked = true;
record.construct = construct;
record.traverse = (object, visit) => {
  for (const field of FIELDS) visit((object as InterpolationObject).payload[field], field);
};
record.repr = (object) =>
  newStr(`Interpolation(${FIELDS.map((field) => repr((object as InterpolationObject).payload[field])).join(', ')})`) as Ref;
defineGetSets(
  interpolationType,
  Object.fromEntries(FIELDS.map((field) => [field, readonlyMember((object: InterpolationObject) => object.payload[field])])),
);

/** The conversions of BUILD_INTERPOLATION's operand. */
export function conversionOf(number: number): Ref {
  const name = ['', 's', 'r', 'a'][number] as string;
  return name === '' ? newNone() : (intern(name) as Ref);
}

/** The names of its fields, for patterns. */
export function matchArguments(): Ref {
  return newTuple(FIELDS.map((field) => intern(field) as Ref));
}
