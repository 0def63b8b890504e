/** `refplot trace` as a user calls it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-trace-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function trace(source: string, options: readonly string[] = [], input = '') {
  writeFileSync(join(folder, 'script.py'), source);
  return run(['script.py', ...options], input);
}

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'trace', ...args], { cwd: folder, encoding: 'utf8', input });
  return { status, stdout, stderr };
}

const PROGRAM = 'x = 1556778\ny = [x, x]\nprint y[0]\ndel y\n';

describe('the table', () => {
  test('has the source line above what it did, and what is freed in turn indented', () => {
    const { status, stdout, stderr } = trace(PROGRAM);
    expect([status, stderr]).toEqual([0, '1556778\n']);
    expect(stdout).toMatch(/^before line 1\n/);
    expect(stdout).toMatch(/\nline 1: x = 1556778\n {2}LOAD_CONST +\+1 +3 +#\d+ int 1556778 +value stack\n/);
    expect(stdout).toMatch(/\n {2}STORE_NAME +moves +3 +#\d+ int 1556778 +value stack → global x\n/);
    expect(stdout).toMatch(
      /\nline 4: del y\n {2}DELETE_NAME +-1 freed +0 {2}#(\d+) list \[1556778, 1556778\] +global y\n {2}DELETE_NAME +-1 +4 {4}#\d+ int 1556778 +list #\1 \[1\]\n/,
    );
  });

  test('ends quietly when nobody reads on', () => {
    writeFileSync(join(folder, 'script.py'), 'for each in xrange(20000):\n    each + 1\n');
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" trace script.py | head -n 2`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toBe('');
  });
});

describe('other formats', () => {
  test('csv: a row an event, with the same numbers in the same order as json', () => {
    const csv = trace(PROGRAM, ['-f', 'csv']).stdout.trimEnd().split('\n');
    expect(csv[0]).toBe('step,line,code,opcode,event,change,object,type,repr,count,gained,lost,depth,immortal');
    const json = JSON.parse(trace(PROGRAM, ['-f', 'json']).stdout) as { schema: string; events: Record<string, unknown>[] };
    expect(json.schema).toBe('refplot-trace/1');
    expect(json.events).toHaveLength(csv.length - 1);
    expect(csv.at(-1)).toMatch(new RegExp(`^${json.events.at(-1)?.step},,,,`));
    expect(json.events.find(({ opcode }) => opcode === 'STORE_NAME')).toMatchObject({
      line: 1,
      event: 'incref',
      repr: "'x'",
      gained: 'name of global x',
    });
  });

  test('several files at once, and nothing printed', () => {
    const { status, stdout, stderr } = trace(PROGRAM, ['-o', 'a.csv', '-o', 'a.tsv', '-o', 'a.md', '-o', 'a.json']);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('wrote a.csv\n');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.json', 'a.md', 'a.tsv', 'script.py']);
    const rows = ['a.csv', 'a.tsv'].map((name) => readFileSync(join(folder, name), 'utf8').split('\n').length);
    expect(rows[0]).toBe(rows[1]);
  });
});

describe('--object', () => {
  const events = (expression: string, source = PROGRAM): string[] =>
    trace(source, ['--object', expression, '-f', 'csv'])
      .stdout.trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',').slice(6, 9).join(' '));

  test('follows what a name, an expression, a literal or a number stands for', () => {
    const [first] = events('x');
    expect(first).toMatch(/^\d+ int 1556778$/);
    for (const expression of ['1556778', 'x + 0 and x', `#${first?.split(' ')[0]}`])
      expect(new Set(events(expression))).toEqual(new Set([first]));
    expect(new Set(events('x'))).toEqual(new Set([first]));
  });

  test('follows what a deleted or local name stood for last', () => {
    expect(events('y').every((event) => /^\d+ list /.test(event))).toBe(true);
    expect(events('inner', 'def f():\n    inner = 70000 + 1\nf()\n').at(-1)).toMatch(/int 70001$/);
  });

  test('prints and reads once, though the script runs twice', () => {
    const { stdout, stderr } = trace('x = raw_input()\nprint x\ny = [x]\n', ['--object', 'y', '-f', 'csv'], 'typed\nmore\n');
    expect(stderr).toBe('typed\n');
    expect(stdout).toContain("['typed']");
  });

  test('draws its count over time', () => {
    const { status, stderr } = trace(PROGRAM, ['--object', 'x', '-o', 'x.svg', '-o', 'x.png', '-o', 'x.csv']);
    expect([status, stderr]).toEqual([0, '1556778\nwrote x.csv\nwrote x.svg\nwrote x.png\n']);
    const svg = readFileSync(join(folder, 'x.svg'), 'utf8');
    expect(svg).toContain('References to int 1556778');
    expect(readFileSync(join(folder, 'x.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  test('is a page to explore, and data for a chart of one’s own', () => {
    const encoding = { x: { field: 'x' }, y: { field: 'count', type: 'quantitative' } };
    writeFileSync(join(folder, 'own.vl.json'), JSON.stringify({ title: 'mine', mark: 'line', encoding }));
    const { status, stderr } = trace(PROGRAM, ['--object', 'x', '--spec', 'own.vl.json', '-q', '-o', 'x.html', '-o', 'x.svg']);
    expect([status, stderr]).toEqual([0, '1556778\n']);
    expect(readFileSync(join(folder, 'x.svg'), 'utf8')).toContain('>mine</text>');
    const columns = /"header":(\[.*?\]).*?"y":(\[.*?\])/.exec(readFileSync(join(folder, 'x.html'), 'utf8'));
    expect(columns?.slice(1)).toEqual(['["step","refcount","immortal"]', '[2,3,4,5,6,5,3,1]']);
  });

  test.each([
    [['--object', 'nothing'], /NameError: name 'nothing' is not defined/],
    [['--object', '#99999'], /no object of the program has that number/],
    [['--object', '[]'], /no object that the program had/],
    [['--object', 'x +'], /--object x \+: /],
    [['-f', 'svg'], /a chart is of one object's count/],
    [['--object', 'x', '--lines'], /choose one/],
    [['-o', 'a.xyz'], /cannot tell the format/],
  ])('%j is a mistake in the command', (options, message) => {
    const { status, stdout, stderr } = trace(PROGRAM, options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual(['script.py']);
  });
});

describe('--lines', () => {
  test('prints each executed line with the counts after it', () => {
    expect(trace(PROGRAM, ['--lines']).stdout).toBe(
      'line  source          x     y\n   1  x = 1556778     3     -\n   2  y = [x, x]      5     1\n   3  print y[0]      5     1\n   4  del y           3     -\n',
    );
  });

  test('takes names before or behind the script, and other formats', () => {
    const csv =
      'line,code,source,y,x\n1,<module>,x = 1556778,,3\n2,<module>,"y = [x, x]",1,5\n3,<module>,print y[0],1,5\n4,<module>,del y,,3\n';
    expect(trace(PROGRAM, ['--lines', 'y', 'x', '-f', 'csv']).stdout).toBe(csv);
    expect(run(['-f', 'csv', '--lines', 'y', 'x', 'script.py']).stdout).toBe(csv);
    expect(run(['-f', 'csv', '--lines', 'y,x', 'script.py']).stdout).toBe(csv);
  });
});

describe('a script that fails', () => {
  test('leaves the ledger up to there, its traceback, and 1', () => {
    const { status, stdout, stderr } = trace('x = 70000\n1/0\ny = x\n', ['-f', 'csv']);
    expect(status).toBe(1);
    expect(stderr).toContain('ZeroDivisionError');
    expect(stdout).toContain(',2,<module>,BINARY_DIVIDE,');
    expect(stdout).not.toContain(',3,<module>');
  });

  test('is whole JSON even where nothing runs', () => {
    const { status, stdout, stderr } = trace('x = = 1\n', ['-f', 'json', '--lines']);
    expect([status, JSON.parse(stdout).lines]).toEqual([1, []]);
    expect(stderr).toContain('SyntaxError');
  });

  test('recurses without end: RuntimeError, no crash', () => {
    const { status, stderr } = trace('def f():\n    f()\nf()\n', ['-o', 'a.csv']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/RuntimeError: maximum recursion depth exceeded\n/);
    const counts = new Map<string, number>();
    for (const row of readFileSync(join(folder, 'a.csv'), 'utf8').trimEnd().split('\n').slice(1)) {
      const [, kind, change, id, count] = /^(?:[^,]*,){4}(\w+),(-?\d+),(\d+),[^,]*,(?:"(?:[^"]|"")*"|[^,]*),(\d+),/.exec(row) ?? [];
      const before = counts.get(id as string) ?? (kind === 'alloc' ? 0 : Number(count) - Number(change));
      if (before + Number(change) !== Number(count)) throw new Error(row);
      counts.set(id as string, Number(count));
    }
    expect(counts.size).toBeGreaterThan(1000);
  });

  test('runs too long: --max-steps', () => {
    expect(trace('while 1: pass\n', ['-f', 'csv', '--max-steps', '1000']).stderr).toMatch(/limit of steps/);
  });
});
