/** Reads a user's JSON file. */
import { readFileSync } from 'node:fs';
import { RefplotError } from '../../errors.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new RefplotError('usage', `cannot read '${path}': ${code === 'ENOENT' ? 'there is no such file' : message}`);
  }
}

/** The object in the file at `path`. Fails with `usage`. */
export function readObject(path: string): JsonObject {
  const text = textOf(path);
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new RefplotError('usage', `'${path}' is no valid JSON: ${(error as Error).message}`);
  }
  throw new RefplotError('usage', `'${path}' holds no JSON object`);
}
