/** `str.format` and `unicode.format` (do_string_format, Objects/stringlib/string_format.h 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newStr } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { reprObject, strObject } from '../../protocol/object.ts';
import { raised, raisedWith } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { getItem } from '../../protocol/sequence.ts';
import { worded } from '../../protocol/worded.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { asciiObject } from '../ascii.ts';
import { newUnicode } from '../construct.ts';
import { isKindOf, textType } from '../static-types.ts';
import { toUnicode } from '../unicode/coerce.ts';
import { formatObject } from './format-object.ts';
import { type Accessor, accessors, type Field, integerOf, parseMarkup } from './markup.ts';
import { SolePiece } from './sole-piece.ts';

/** Fields may stand inside the specification of a field, but no deeper. */
const DEPTH = 2;

interface Context {
  readonly isUnicode: boolean;
  readonly args: readonly PyObject[];
  readonly kwargs: Kwargs;
  /** Where named fields are looked up instead of the keywords (`format_map`). */
  readonly mapping: PyObject | null;
  /** Whether fields are numbered by themselves; undecided until the first one. */
  numbering: 'automatic' | 'manual' | null;
  next: number;
}

/** The text of `format.format(*args, **kwargs)`. Throws ValueError for wrong markup, IndexError and KeyError for missing arguments. */
export function formatFields(format: PyObject, args: readonly PyObject[], kwargs: Kwargs, mapping: PyObject | null = null): string {
  const context: Context = { isUnicode: isKindOf(format, textType), args, kwargs, mapping, numbering: null, next: 0 };
  return expand(format.payload as string, context, DEPTH);
}

/** As {@link formatFields}, as an object: of Python 3, where it may be a string that was put in. */
export function formatFieldsObject(format: PyObject, args: readonly PyObject[], kwargs: Kwargs, mapping: PyObject | null = null): Ref {
  const context: Context = { isUnicode: true, args, kwargs, mapping, numbering: null, next: 0 };
  return expandObject(format.payload as string, context, DEPTH, format);
}

function expandObject(markup: string, context: Context, depth: number, whole: PyObject | null): Ref {
  const sole = new SolePiece();
  try {
    return sole.take(expand(markup, context, depth, sole, whole), newStr);
  } finally {
    sole.drop();
  }
}

function expand(markup: string, context: Context, depth: number, sole: SolePiece | null = null, whole: PyObject | null = null): string {
  if (depth < 1) throw raised('ValueError', 'Max string recursion exceeded');
  let text = '';
  for (const piece of parseMarkup(markup)) {
    if (typeof piece === 'string') sole?.next(piece === markup ? whole : null);
    text += typeof piece === 'string' ? piece : render(piece, context, depth, sole);
    reserve(text.length);
  }
  return text;
}

function render(field: Field, context: Context, depth: number, sole: SolePiece | null): string {
  const value = convert(fieldValue(field.name, context), field.conversion, context);
  return holding([value], () => {
    const specs = specificationOf(field.spec, context, depth - 1);
    return holding(specs, () => formatted(value, specs[0] as Ref, context, sole));
  });
}

/** The specification. One that has fields is held twice in Python 3, as what they were put in and as a part of it (output_markup, 3.8.18). */
function specificationOf(spec: string, context: Context, depth: number): Ref[] {
  const hasFields = spec.includes('{') || spec.includes('}');
  if (!hasFields || target.language === 2) {
    const text = hasFields ? expand(spec, context, depth) : spec;
    return [context.isUnicode ? newUnicode(text) : newStr(text)];
  }
  const made = expandObject(spec, context, depth, null);
  return [made, newRef(made)];
}

function formatted(value: PyObject, spec: PyObject, { isUnicode }: Context, sole: SolePiece | null): string {
  const result = formatObject(value, spec);
  return holding([result], () => {
    sole?.next(result);
    const text: Ref = isUnicode ? toUnicode(result) : strObject(result);
    const { payload } = text;
    close(text);
    return payload as string;
  });
}

/** What a conversion makes of a value that is handed over; the value itself without one. */
function convert(value: Ref, conversion: string | null, context: Context): Ref {
  return conversion === null ? value : holding([value], () => converted(value, conversion, context));
}

function converted(value: PyObject, conversion: string, { isUnicode }: Context): Ref {
  switch (conversion) {
    case 'r':
      return reprObject(value);
    case 'a':
      if (target.language === 3) return asciiObject(value);
      break;
    case 's':
      return isUnicode ? toUnicode(value) : strObject(value);
  }
  const code = conversion.codePointAt(0) as number;
  throw raised('ValueError', `Unknown conversion specifier ${code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`}`);
}

/** An argument, and what its attributes and subscripts lead to. */
function fieldValue(name: string, context: Context): Ref {
  const first = (/^[^.[]*/.exec(name) as RegExpExecArray)[0];
  const held: Ref[] = [argument(first, context)];
  return holding(held, () => {
    const last = (): Ref => held[held.length - 1] as Ref;
    for (const accessor of accessors(name.slice(first.length))) held.push(access(last(), accessor));
    return newRef(last());
  });
}

function argument(name: string, context: Context): Ref {
  const index = name === '' ? -1 : integerOf(name);
  if (name === '' || index >= 0) return newRef(positionalArgument(name === '' ? null : index, context));
  if (context.mapping !== null) return mappedValue(context.mapping, name);
  const value = context.kwargs?.get(name);
  if (value === undefined) throw raisedWith('KeyError', newStr(name));
  return newRef(value);
}

function mappedValue(mapping: PyObject, name: string): Ref {
  const key = newStr(name);
  return holding([key], () => getItem(mapping, key));
}

/** By its number, or the next one where that is null. */
function positionalArgument(index: number | null, context: Context): PyObject {
  const wanted = index === null ? 'automatic' : 'manual';
  context.numbering ??= wanted;
  if (context.numbering !== wanted) {
    const [from, to] =
      wanted === 'automatic'
        ? ['manual field specification', 'automatic field numbering']
        : ['automatic field numbering', 'manual field specification'];
    throw raised('ValueError', `cannot switch from ${from} to ${to}`);
  }
  if (context.mapping !== null) throw raised('ValueError', 'Format string contains positional fields');
  const value = context.args[index ?? context.next++];
  if (value === undefined) throw raised('IndexError', outOfRange(index ?? context.next - 1));
  return value;
}

function outOfRange(index: number): string {
  return worded(
    'tuple index out of range',
    has('numbered replacement errors') ? `Replacement index ${index} out of range for positional args tuple` : 'tuple index out of range',
  );
}

function access(holder: PyObject, accessor: Accessor): Ref {
  if (accessor.kind === 'attribute') return getAttribute(holder, accessor.name);
  const index = integerOf(accessor.name);
  const key: Ref = index >= 0 ? newInt(index) : newStr(accessor.name);
  return holding([key], () => getItem(holder, key));
}
