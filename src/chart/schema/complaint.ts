/** What Vega-Lite's published JSON schema says against a user's spec or config, as one sentence. Loads the schema, which is large. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import schema from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { suggest } from '../../suggest.ts';

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
}

const definitions = schema.definitions as Readonly<Record<string, Definition>>;

/** `#/encoding/x/type` as it is written in JavaScript: `encoding.x.type`. */
const pathOf = (location: string): string =>
  location
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

const depth = ({ instanceLocation }: OutputUnit): number => instanceLocation.split('/').length;

/** All names of properties that the schema has anywhere. */
const knownNames = (): Set<string> => new Set(Object.values(definitions).flatMap(({ properties = {} }) => Object.keys(properties)));

/** A name that stands where nothing of that name may; one that the schema has nowhere is more likely the mistake. */
function misplaced(errors: readonly OutputUnit[]): { readonly text: string; readonly hint?: string } | null {
  const paths = [...new Set(errors.filter(({ keyword }) => keyword === 'false').map(({ instanceLocation }) => pathOf(instanceLocation)))];
  const names = knownNames();
  const nameOf = (path: string): string => path.split('.').at(-1) as string;
  const path = paths.find((each) => !names.has(nameOf(each)));
  if (path === undefined) return null;
  const hint = suggest(nameOf(path), [...names]);
  return { text: `'${path}' is nothing that Vega-Lite knows`, ...(hint === undefined ? {} : { hint }) };
}

/** The complaint about `value` as a whole spec, or as its config; null where it is valid. */
export function complaintAbout(value: unknown, as: 'TopLevelSpec' | 'Config'): { readonly text: string; readonly hint?: string } | null {
  const validator = new Validator({ ...schema, $ref: `#/definitions/${as}` } as unknown as Schema, '7', false);
  const { valid, errors } = validator.validate(value);
  if (valid) return null;
  const unknown = misplaced(errors);
  if (unknown !== null) return unknown;
  const deepest = errors.reduce((best, each) => (depth(each) > depth(best) ? each : best));
  const path = pathOf(deepest.instanceLocation);
  return { text: path === '' ? 'it is not what Vega-Lite takes' : `'${path}' is not what Vega-Lite takes there` };
}
