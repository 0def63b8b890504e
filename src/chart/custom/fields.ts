/** Which fields a spec asks for, and which there are: Vega draws nothing where a field is misspelt, and says nothing. */
import { isObject, type JsonObject } from '../schema/json-file.ts';
import { membersOf } from './members.ts';
import { COLUMNS } from './rows.ts';

/** Transforms whose fields are named by the data. */
const NAMED_BY_DATA = ['pivot', 'lookup', 'flatten', 'regression', 'loess', 'density', 'quantile'];
/** What transforms call their fields where the spec does not. */
const DEFAULT_NAMES = ['key', 'value', 'count', 'density', 'prob', 'index'];

/** Members whose text is an expression of the row's fields. */
const EXPRESSIONS = ['calculate', 'filter', 'test'];
const FIELD_OF_DATUM = /\bdatum(?:\.([A-Za-z_$][\w$]*)|\[\s*(['"])(.*?)\2\s*\])/g;

/** The outermost name of a path such as `a.b` or `a['b']`. */
const rootOf = (field: string): string => field.replace(/\\/g, '').split(/[.[]/, 1)[0] as string;

const texts = (value: unknown): string[] => [value].flat().filter((each): each is string => typeof each === 'string');

function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD_OF_DATUM)].map(([, name, , quoted]) => (name ?? quoted) as string);
}

/** Whether part of the spec has data of its own, with fields of its own. */
const hasOwnData = (spec: JsonObject): boolean =>
  [...membersOf(spec)].some(
    ({ name, value }) => name === 'data' && isObject(value) && (value.values !== undefined || value.sequence !== undefined),
  ) || spec.datasets !== undefined;

/** A field that the spec asks for and no row or transform has; null where there is none, or no telling. */
export function unknownField(spec: JsonObject): string | null {
  const members = [...membersOf(spec)];
  if (hasOwnData(spec) || members.some(({ name, path }) => NAMED_BY_DATA.includes(name) && path.includes('transform'))) return null;
  const made = members.filter(({ name }) => name === 'as').flatMap(({ value }) => texts(value));
  const implied = members.some(({ name }) => name === 'transform') ? DEFAULT_NAMES : [];
  const known = new Set<string>([...COLUMNS, ...made, ...implied]);
  const asked = members.flatMap(({ name, value }) => {
    if (name === 'field') return texts(value).map(rootOf);
    return EXPRESSIONS.includes(name) && typeof value === 'string' ? fieldsIn(value) : [];
  });
  return asked.find((field) => !known.has(field) && field !== '*') ?? null;
}
