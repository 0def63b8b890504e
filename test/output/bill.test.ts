/** A bill in every format: the same numbers, escaped as each format wants it. */
import { describe, expect, test } from 'vitest';
import { billFormatOfFile, billFormats } from '../../src/output/bill/index.ts';
import { BILL_SCHEMA, type Bill, type BillLine } from '../../src/result/bill.ts';

const NASTY = 'd["a\\n"][\'<b>|#;{`}:\'] of $f, style:x';

const image = (holder: string, where: string, references: number, objects: number): BillLine => ({
  part: 'image',
  references,
  holder,
  where,
  objects,
});

const BILL: Bill = {
  schema: BILL_SCHEMA,
  version: '0.0.0',
  command: ['explain', '"x"'],
  expression: '"x"',
  subject: { kind: 'builtin', origin: 'simulated', version: '2.7.18', mode: 'script', count: 'references', images: [], flags: [] },
  object: "'x'",
  type: 'str',
  count: 1366,
  lines: [
    { part: 'program', references: 1, holder: 'dict value', where: NASTY },
    { part: 'program', references: 1, holder: 'value stack', where: 'the argument of getrefcount' },
    image('constant', 'matplotlib.axes', 1000, 211),
    image('constant', 'matplotlib', 50, 1),
    image('StgDict', '', 3, 1),
    ...Array.from({ length: 11 }, (_, index) => image('dict value', `module${index}`, 20 + index, 2)),
    { part: 'rest', references: 36, holder: 'C code', where: 'somewhere' },
  ],
  notes: [{ code: 'arena', text: 'a note' }],
};

/** The numbers at the beginning of lines. */
const numbersIn = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([, number]) => Number(number?.replaceAll(',', '')));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('the table', () => {
  const text = billFormats.table.render(BILL);

  test('says what is counted, and its numbers add up', () => {
    expect(text).toMatch(/^sys\.getrefcount\("x"\) \('x'\) is 1,366 on Python 2\.7\.18, script mode\n/);
    const numbers = numbersIn(text, /^ *([\d,]+)(?= |$)/gm);
    expect(numbers.at(-1)).toBe(1366);
    expect(sum(numbers.slice(0, -1))).toBe(1366);
    expect(text).toContain('\nnote: a note\n');
  });

  test('puts modules of a package together, in words, and the smallest of many', () => {
    expect(text).toContain('1,050  constants    212 code objects in matplotlib\n');
    expect(text).toMatch(/ +44 {2}others {7}5 objects elsewhere \(-f csv lists them\)\n/);
  });

  test('shows control characters as escapes', () => {
    const line = { part: 'program', references: 1366, holder: 'global', where: 'a\u001b[31m\nb' } as const;
    expect(billFormats.table.render({ ...BILL, lines: [line] })).toContain('a\\u001b[31m\\nb');
  });

  test('is aligned', () => {
    const columns = text.split('\n').flatMap((line) => (/^ *[\d,]+ {2}\S/.test(line) ? [line.search(/(?<=^ *[\d,]+ {2}.{13})/)] : []));
    expect(new Set(columns).size).toBe(1);
  });
});

test('CSV has every line, quoted', () => {
  const text = billFormats.csv.render(BILL);
  expect(text).toContain(`1,dict value,"${NASTY.replaceAll('"', '""')}"\n`);
  expect(text).toContain('1000,constants,211 code objects in matplotlib.axes\n50,constants,1 code object in matplotlib\n');
  expect(text).toContain('3,slots,1 StgDict object reached from no module\n');
  expect(sum(numbersIn(text, /^(\d+),/gm))).toBe(1366);
});

test('TSV has every line', () => {
  expect(sum(numbersIn(billFormats.tsv.render(BILL), /^(\d+)\t/gm))).toBe(1366);
});

test('JSON is the bill', () => {
  expect(JSON.parse(billFormats.json.render(BILL))).toEqual(BILL);
});

test('Markdown is a table with its sum', () => {
  const text = billFormats.md.render(BILL);
  expect(text).toContain('| **1,366** | | |\n');
  expect(text).toContain('\\|#;{\\`}:');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))).toEqual(new Set([5]));
});

/** A quoted string of the DOT language. */
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const DOT_LINE = new RegExp(`^  (?:rankdir=LR|node \\[shape=box\\]|\\w+(?: -> \\w+)? \\[(?:shape=ellipse, )?label=${QUOTED}\\]);$`);

test('DOT is a graph of quoted labels', () => {
  const lines = billFormats.dot.render(BILL).trimEnd().split('\n');
  expect([lines.at(0), lines.at(-1)]).toEqual(['digraph bill {', '}']);
  for (const line of lines.slice(1, -1)) expect(line).toMatch(DOT_LINE);
  expect(lines.join('\n')).toContain('dict value\\nd[\\"a\\\\n\\"]');
  expect(sum(numbersIn(lines.join('\n'), /-> object \[label="([\d,]+)"\]/g))).toBe(1366);
});

const MERMAID_LINE = /^ {2}(?:object\(\["[^"]*"\]\)|holder\d+\["[^"]*"\]|holder\d+ -->\|"[\d,]+"\| object)$/;

test('Mermaid is a flow chart of quoted labels without characters that mean something', () => {
  const [first, ...lines] = billFormats.mermaid.render(BILL).trimEnd().split('\n');
  expect(first).toBe('flowchart LR');
  for (const line of lines) {
    expect(line).toMatch(MERMAID_LINE);
    expect(
      line
        .replace(/#\d+;/g, '')
        .replaceAll('<br>', '')
        .replace(/-->\|".*"\|/, ''),
    ).not.toMatch(/[#;<>`{}|:$\\]/);
  }
  expect(lines.join('\n')).toContain('d[#34;a#92;n#34;]');
  expect(sum(numbersIn(lines.join('\n'), /-->\|"([\d,]+)"\| object/g))).toBe(1366);
});

test('a file’s extension names its format', () => {
  expect(['a.csv', 'a.MMD', 'x/a.dot', 'a.md', 'a.json', 'a.txt', 'a.tsv'].map(billFormatOfFile)).toEqual([
    'csv',
    'mermaid',
    'dot',
    'md',
    'json',
    'table',
    'tsv',
  ]);
  expect(() => billFormatOfFile('a.svg')).toThrow("cannot tell the format of 'a.svg'");
});
