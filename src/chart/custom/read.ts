/** A user's own chart: a Vega-Lite spec of the data named `points`, checked before anything runs. */
import { RefplotError } from '../../errors.ts';
import { complaintAbout } from '../schema/complaint.ts';
import { isObject, type JsonObject, readObject } from '../schema/json-file.ts';
import { unknownField } from './fields.ts';
import { type Member, membersOf } from './members.ts';
import { COLUMNS, POINTS } from './rows.ts';

export interface CustomSpec {
  /** Where it was read. */
  readonly path: string;
  readonly spec: JsonObject;
}

/** Why a source of data cannot be drawn; null for one that can. */
function badSource(data: JsonObject, own: readonly string[]): string | null {
  if (data.url !== undefined) return `reads '${String(data.url)}', but refplot opens no files and addresses for a chart`;
  if (data.name === undefined || data.values !== undefined || data.sequence !== undefined) return null;
  return data.name === POINTS || own.includes(String(data.name)) ? null : `names the data '${String(data.name)}', which there are none of`;
}

/** What makes a chart look elsewhere, or differ from run to run. */
function forbidden({ name, value, path }: Member, own: readonly string[]): string | null {
  if (name === 'data' && isObject(value)) {
    const bad = badSource(value, own);
    return bad === null ? null : `${path} ${bad}`;
  }
  if (name === 'mark' && (value === 'image' || (isObject(value) && value.type === 'image')))
    return 'draws images, which would be read from elsewhere';
  if (name === 'href' || name === 'url') return `has '${path}': a chart leads nowhere, and reads nothing from elsewhere`;
  if (typeof value === 'string' && /\bnow\s*\(/.test(value))
    return `asks for the time at '${path}': the same input must give the same chart`;
  return null;
}

const HINT = `refplot's data are {"name": "${POINTS}"}, with the fields ${COLUMNS.join(', ')}.`;

/** Reads and checks the spec in the file at `path`. Fails with `usage`. */
export function readSpec(path: string): CustomSpec {
  const given = readObject(path);
  const spec = given.data === undefined ? { ...given, data: { name: POINTS } } : given;
  const own = isObject(spec.datasets) ? Object.keys(spec.datasets) : [];
  if (own.includes(POINTS)) throw new RefplotError('usage', `'${path}' has data named '${POINTS}' of its own`, HINT);
  for (const member of membersOf(spec)) {
    const reason = forbidden(member, own);
    if (reason !== null) throw new RefplotError('usage', `'${path}' ${reason}`, HINT);
  }
  const complaint = complaintAbout(spec, 'TopLevelSpec');
  if (complaint !== null) throw new RefplotError('usage', `'${path}' is no Vega-Lite spec: ${complaint.text}`, complaint.hint ?? HINT);
  const field = unknownField(spec);
  if (field !== null) throw new RefplotError('usage', `'${path}' asks for the field '${field}', which there is none of`, HINT);
  return { path, spec };
}
