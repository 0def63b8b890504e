/** A bill as rows: what the interpreter's own holders are called, and the many of them put together. */
import type { Bill, BillLine } from '../result/bill.ts';

export interface BillRow {
  readonly references: number;
  readonly holder: string;
  readonly where: string;
}

/** What the walk of a real heap calls a holder: the references in words, and the objects that hold them. */
const IMAGE_WORDS: Readonly<Record<string, readonly [references: string, object: string, objects: string]>> = {
  constant: ['constants', 'code object', 'code objects'],
  'name in code': ['names', 'code object', 'code objects'],
  'local name in code': ['local names', 'code object', 'code objects'],
  'free variable name': ['closure names', 'code object', 'code objects'],
  'cell variable name': ['closure names', 'code object', 'code objects'],
  'name of code': ['names of code', 'code object', 'code objects'],
  'file name of code': ['file names of code', 'code object', 'code objects'],
  code: ['parts of code', 'code object', 'code objects'],
  'dict key': ['dict keys', 'dict', 'dicts'],
  'dict value': ['dict values', 'dict', 'dicts'],
  'shared key': ['names of attributes', 'class', 'classes'],
  'tuple item': ['tuple items', 'tuple', 'tuples'],
  'list item': ['list items', 'list', 'lists'],
  'set item': ['set items', 'set', 'sets'],
  'frozenset item': ['set items', 'frozenset', 'frozensets'],
  'default argument': ['default arguments', 'function', 'functions'],
  'closure cell': ['closure cells', 'cell', 'cells'],
  descriptor: ['parts of descriptors', 'descriptor', 'descriptors'],
  type: ['parts of types', 'type', 'types'],
  function: ['parts of functions', 'function', 'functions'],
  builtin_function_or_method: ['parts of functions', 'built-in function', 'built-in functions'],
  classobj: ['parts of classes', 'class', 'classes'],
  'signal handler': ['signal handlers', 'table', 'tables'],
};

function wordsOf(kind: string): readonly [string, string, string] {
  return IMAGE_WORDS[kind] ?? ['slots', `${kind} object`, `${kind} objects`];
}

export const grouping = (count: number): string => count.toLocaleString('en');

/** Every line of a bill, in words. */
export function billRows({ lines }: Bill): BillRow[] {
  return lines.map((line) => rowOf(line, line.where));
}

function rowOf({ references, holder, where, objects }: BillLine, place: string): BillRow {
  if (objects === undefined) return { references, holder, where };
  const [words, one, many] = wordsOf(holder);
  const owner = place === '' ? 'reached from no module' : `in ${place}`;
  return { references, holder: words, where: `${grouping(objects)} ${objects === 1 ? one : many} ${owner}` };
}

/** Rows of the interpreter's own holders that are shown one by one. */
const SHOWN = 10;

/** The bill for reading: holders of one kind in one package are one row, the smallest of many are put together. */
export function shortRows(bill: Bill): BillRow[] {
  const image = packages(bill.lines.filter(({ objects }) => objects !== undefined));
  const shown = image.length > SHOWN + 1 ? image.slice(0, SHOWN) : image;
  const rest = image.slice(shown.length);
  const more = rest.length === 0 ? [] : [putTogether(rest)];
  const before = bill.lines.filter(({ part, objects }) => objects === undefined && part !== 'rest');
  const after = bill.lines.filter(({ part }) => part === 'rest');
  const rows = (lines: readonly BillLine[]): BillRow[] => lines.map((line) => rowOf(line, line.where));
  return [...rows(before), ...rows(shown), ...more, ...rows(after)];
}

/** Lines of the same kind and package in one, the largest first. */
function packages(lines: readonly BillLine[]): BillLine[] {
  const totals = new Map<string, BillLine>();
  for (const line of lines) {
    const [where = ''] = line.where.split('.');
    const key = `${line.holder}|${where}`;
    const before = totals.get(key);
    const references = line.references + (before?.references ?? 0);
    totals.set(key, { ...line, where, references, objects: (line.objects ?? 0) + (before?.objects ?? 0) });
  }
  return [...totals.values()].sort((a, b) => b.references - a.references);
}

function putTogether(lines: readonly BillLine[]): BillRow {
  const references = lines.reduce((sum, line) => sum + line.references, 0);
  const objects = lines.reduce((sum, line) => sum + (line.objects ?? 0), 0);
  return { references, holder: 'others', where: `${grouping(objects)} objects elsewhere (-f csv lists them)` };
}
