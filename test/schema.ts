/** A validator for the part of JSON Schema that the schemas of results and of Vega-Lite use. */

type Schema = Readonly<Record<string, unknown>> | boolean;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  string: (value) => typeof value === 'string',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** The complaints about `value`, each with its path; none where it is valid. */
export function complaints(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  if (schema === true) return [];
  if (schema === false) return [`${path}: not allowed`];
  const { $ref, type, anyOf, enum: choices, const: constant } = schema;
  const found: string[] = [];
  if (typeof $ref === 'string') found.push(...complaints(value, resolve($ref, root), root, path));
  if (type !== undefined && !list(type).some((name) => TYPES[name as string]?.(value))) found.push(`${path}: not of type ${list(type)}`);
  if ('const' in schema && !same(value, constant)) found.push(`${path}: not ${JSON.stringify(constant)}`);
  if (choices !== undefined && !list(choices).some((choice) => same(value, choice)))
    found.push(`${path}: not one of ${JSON.stringify(choices)}`);
  if (anyOf !== undefined) {
    const tried = list(anyOf).map((choice) => complaints(value, choice as Schema, root, path));
    const closest = tried.sort((left, right) => left.length - right.length)[0] ?? [];
    found.push(...closest);
  }
  return [...found, ...numberComplaints(value, schema, path), ...memberComplaints(value, schema, root, path)];
}

function resolve(reference: string, root: Schema): Schema {
  const parts = reference.replace(/^#\//, '').split('/').map(decodeURIComponent);
  return parts.reduce((schema: unknown, part) => (schema as Record<string, unknown>)[part], root) as Schema;
}

function numberComplaints(value: unknown, { minimum, maximum }: Readonly<Record<string, unknown>>, path: string): string[] {
  if (typeof value !== 'number') return [];
  if (typeof minimum === 'number' && value < minimum) return [`${path}: under ${minimum}`];
  return typeof maximum === 'number' && value > maximum ? [`${path}: over ${maximum}`] : [];
}

function memberComplaints(value: unknown, schema: Readonly<Record<string, unknown>>, root: Schema, path: string): string[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined ? [] : value.flatMap((item, index) => complaints(item, items as Schema, root, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const others = (schema.additionalProperties ?? true) as Schema;
  const missing = list(schema.required).filter((name) => !((name as string) in value));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return [
    ...missing.map((name) => `${path}: no ${name}`),
    ...members.flatMap(([name, member]) => complaints(member, properties[name] ?? others, root, `${path}.${name}`)),
  ];
}
