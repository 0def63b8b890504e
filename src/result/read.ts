/** Reads results and comparisons out of JSON, checking what docs/result.schema.json and docs/comparison.schema.json say. */
import { COMPARISON_SCHEMA, type Member, type MissingMember } from './comparison.ts';
import { RESULT_SCHEMA, type Result } from './result.ts';

/** Why a document is no result, in a phrase that follows the file's name. */
export class ReadError extends Error {}

/** What a value should have been, and where in the document: paths are put together only where something is wrong. */
interface Complaint {
  readonly path: string;
  readonly wanted: string;
}

type Check = (value: unknown) => Complaint | null;

const within = (step: string, { path, wanted }: Complaint): Complaint => ({
  path: path === '' || path.startsWith('[') ? `${step}${path}` : `${step}.${path}`,
  wanted,
});

const check =
  (test: (value: unknown) => boolean, wanted: string): Check =>
  (value) =>
    test(value) ? null : { path: '', wanted };

const text = check((value) => typeof value === 'string', 'a text');
const flag = check((value) => typeof value === 'boolean', 'true or false');
const textOrNull = check((value) => value === null || typeof value === 'string', 'a text or null');
/** Null stands for what JSON has no number for. */
const number = check((value) => value === null || typeof value === 'number', 'a number or null');
const place = check((value) => value === null || typeof value === 'number' || typeof value === 'string', 'a number or a text');

const oneOf = (...choices: readonly string[]): Check => check((value) => choices.includes(value as string), `one of ${choices.join(', ')}`);

const list =
  (item: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return { path: '', wanted: 'a list' };
    for (let index = 0; index < value.length; index++) {
      const complaint = item(value[index]);
      if (complaint !== null) return within(`[${index}]`, complaint);
    }
    return null;
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that are not named may be there. */
function object(members: Readonly<Record<string, Check>>): Check {
  const named = Object.entries(members);
  return (value) => {
    if (!isObject(value)) return { path: '', wanted: 'an object' };
    for (const [name, member] of named) {
      const complaint = member(value[name]);
      if (complaint !== null) return within(name, complaint);
    }
    return null;
  };
}

const texts: Check = (value) =>
  isObject(value) ? object(Object.fromEntries(Object.keys(value).map((name) => [name, text])))(value) : object({})(value);

const optional =
  (whole: Check): Check =>
  (value) =>
    value === undefined ? null : whole(value);

const holders = list(object({ kind: text, count: check((value) => typeof value === 'number', 'a number') }));
const point = object({ x: place, y: number, immortal: flag, holders: optional(holders) });

const result = object({
  schema: check((value) => value === RESULT_SCHEMA, RESULT_SCHEMA),
  version: text,
  name: text,
  command: list(text),
  subject: object({
    kind: oneOf('builtin', 'cpython', 'pyodide'),
    origin: oneOf('simulated', 'measured'),
    version: text,
    mode: oneOf('script', 'module'),
    count: oneOf('references', 'holders'),
    images: list(object({ name: text, provenance: text })),
    flags: list(text),
    packages: optional(texts),
  }),
  parameters: texts,
  series: list(object({ label: textOrNull, xName: text, yName: text, points: list(point) })),
  notes: list(object({ code: text, text })),
});

const missing = object({ label: text, reason: text });
const measured = object({ label: text, result });
const member: Check = (value) => (isObject(value) && 'reason' in value ? missing : measured)(value);

const comparison = object({ schema: text, members: list(member) });

const restored = (value: unknown): unknown => value ?? Number.NaN;

/** With numbers where JSON has null, and without figures: JSON has none. */
function resultOf(value: Result): Result {
  const series = value.series.map((each) => ({
    ...each,
    points: each.points.map((point) => ({ ...point, x: restored(point.x) as number | string, y: restored(point.y) as number })),
  }));
  return { ...value, series, figures: [] };
}

const KNOWN = /^refplot-(result|comparison)\/(\d+)$/;

/** The schema of a document. Throws {@link ReadError} for one that this refplot does not read. */
function schemaOf(value: unknown): string {
  const schema = isObject(value) ? value.schema : undefined;
  if (schema === RESULT_SCHEMA || schema === COMPARISON_SCHEMA) return schema;
  if (typeof schema === 'string' && KNOWN.test(schema)) {
    throw new ReadError(`has the schema ${schema}, of another refplot; this one reads ${RESULT_SCHEMA} and ${COMPARISON_SCHEMA}`);
  }
  throw new ReadError(
    typeof schema === 'string' && schema.startsWith('refplot-') ? `is no result, but has the schema ${schema}` : 'is no result of refplot',
  );
}

function expect(whole: Check, value: unknown): void {
  const complaint = whole(value);
  if (complaint !== null) throw new ReadError(`is no whole result: ${complaint.path} is not ${complaint.wanted}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ReadError('is not whole JSON');
  }
}

/** The results in a document: one, or those of a comparison's members with the members that have none. Throws {@link ReadError}. */
export function readMembers(json: string): readonly (Result | MissingMember)[] {
  const value = parsed(json);
  if (schemaOf(value) === RESULT_SCHEMA) {
    expect(result, value);
    return [resultOf(value as Result)];
  }
  expect(comparison, value);
  const { members } = value as { members: readonly Member[] };
  return members.map((each) => ('reason' in each ? each : resultOf(each.result)));
}
