import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const address = pathToFileURL(fileURLToPath(new URL('../../scripts/link-chunks.mjs', import.meta.url))).href;
const { linkChunks } = (await import(address)) as { linkChunks(chunks: [name: string, text: string][]): [name: string, text: string][] };

const EXPORTER = `
function fixed() {} var value = 1; var set = 0; var unpacked; var renamed = 2;
const change = () => { set++; ({ a: unpacked } = { a: 1 }); };
export { fixed, value, set, unpacked, renamed as other, change };`;

function linkedImport(statement: string): string {
  const [, [, text]] = linkChunks([
    ['chunk.js', EXPORTER],
    ['main.js', statement],
  ]) as [[string, string], [string, string]];
  return text.replace(/\s+/g, ' ').trim();
}

test('what is not assigned again becomes a variable', () => {
  expect(linkedImport('import { fixed, value as value2, other } from "./chunk.js";')).toBe(
    'import { } from "./chunk.js"; var { fixed, value: value2, other } = require("./chunk.js");',
  );
});

test('what changes, by whatever assignment, stays an import', () => {
  expect(linkedImport('import { set, unpacked as taken, change } from "./chunk.js";')).toBe(
    'import { set, unpacked as taken } from "./chunk.js"; var { change } = require("./chunk.js");',
  );
});

test('the rest of the program is left as it is, other packages among it', () => {
  const program = 'import { parse } from "node:path"; export const two = 1 + 1;';
  expect(linkedImport(program)).toBe(program);
});
