/** The bill of an object's count adds up to what `sys.getrefcount` returns, for whatever a program can make. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Bill,
  explain,
  loadTarget,
  shippedImages,
  shippedTargets,
  syntaxErrorOf,
  type VersionProfile,
} from '../../../src/python/index.ts';
import { languageProgram } from '../generated/language/index.ts';
import { samplePrograms } from '../generated/programs.ts';
import { python27, runReal } from '../oracle.ts';

interface Explained {
  readonly bill: Bill | null;
  /** What the program's last line printed is not among it. */
  readonly stdout: string;
  readonly stderr: string;
  readonly mismatches: readonly string[];
}

/** Explains an expression behind a setup program. */
function explained(expression: string, setup = '', mode: 'script' | 'module' = 'script'): Explained {
  const source = `${setup}import sys; print(sys.getrefcount(${expression}))\n`;
  const printed = { stdout: '', stderr: '' };
  const { outcome, bill } = explain(source, source.split('\n').length - 1, {
    filename: 'setup.py',
    mode,
    argv: ['setup.py'],
    images: shippedImages('2.7'),
    stdout: (bytes) => {
      printed.stdout += bytes;
    },
    stderr: (bytes) => {
      printed.stderr += bytes;
    },
    plotHost: { call: () => ({ kind: 'none' }) },
  });
  return { bill, ...printed, mismatches: outcome.mismatches };
}

/** The lines as `references holder: where`. */
const linesOf = ({ bill }: Explained): string[] =>
  (bill?.lines ?? []).map(({ references, holder, where }) => `${references} ${holder}: ${where}`);

function expectToAddUp({ bill, stderr, mismatches }: Explained): void {
  expect([stderr, mismatches]).toEqual(['', []]);
  expect(bill?.lines.every(({ references }) => Number.isInteger(references) && references > 0)).toBe(true);
  expect(bill?.lines.reduce((sum, { references }) => sum + references, 0)).toBe(bill?.count);
}

describe('the article’s literal', () => {
  test('has three references: a constant, the argument on the stack, and the parser’s arena', () => {
    expect(linesOf(explained('1556778'))).toEqual([
      '1 constant: co_consts[2] of <module>, setup.py',
      '1 value stack: the argument of getrefcount',
      "1 parser's arena: literal in line 1 of setup.py",
    ]);
  });

  test('has two when it is compiled first: the third was no reference of the call', () => {
    const module = explained('1556778', '', 'module');
    expect(linesOf(module).map((line) => line.split(':')[0])).toEqual(['1 constant', '1 value stack']);
    expect(module.bill?.count).toBe(2);
  });
});

test.skipIf(python27 === null)('the count is what the real interpreter prints', () => {
  for (const expression of ['0', "'x'", 'None', '()', 'len', "'version'", "''", '[1]', "'print'"]) {
    const source = `import sys; print(sys.getrefcount(${expression}))\n`;
    expect(`${expression} ${explained(expression).bill?.count}`).toBe(`${expression} ${runReal(source, 'setup.py').stdout.trim()}`);
  }
});

describe('objects that the interpreter holds, too', () => {
  const HEAVY = ['0', '1', "'x'", "'version'", "''", "u''", '()', 'None', 'True', 'int', 'len', 'sys', 'object'];
  const cases = ['', 'import matplotlib.pyplot\n'].flatMap((setup) => HEAVY.map((expression) => ({ expression, setup })));

  test.each(cases)('$expression behind $setup', ({ expression, setup }) => {
    const all = explained(expression, setup);
    expectToAddUp(all);
    const image = (all.bill?.lines ?? []).filter(({ part }) => part !== 'program');
    expect(image.length).toBeGreaterThan(0);
    const unknown = image.filter(({ part }) => part === 'rest').reduce((sum, { references }) => sum + references, 0);
    if (setup !== '') expect(unknown / (all.bill?.count as number)).toBeLessThan(0.4);
  });

  test('the bill of 1 behind matplotlib names who brought most of them', () => {
    const lines = linesOf(explained('1', 'import matplotlib.pyplot\n'));
    expect(lines).toContain('1144 tuple item: matplotlib.cm');
    expect(lines).toContain('255 dict value: _sysconfigdata');
    expect(lines).toContain('1 small-integer cache: for as long as the interpreter lives');
  });

  test('an interpreter without an image holds nothing but its caches', () => {
    const source = 'import sys; print(sys.getrefcount(123))\n';
    const silent = { stdout: () => {}, stderr: () => {} };
    const images = { bare: () => null, layer: () => null };
    const { bill } = explain(source, 1, { filename: 'a.py', mode: 'module', argv: [], images, ...silent });
    expect(bill?.lines.map(({ holder }) => holder)).toEqual(['constant', 'value stack', 'small-integer cache']);
  });
});

describe('what a program makes', () => {
  const SETUP = [
    'def outer(captured, default=987654):',
    '    def inner(): return captured',
    '    return inner',
    'value = 123456789',
    'data = [0, [value], {"key": value, 7: (1, value)}, (2, value)]',
    'many = [value] * 1000',
    'closure = outer(value)',
    'def items(parameter):',
    '    for item in [parameter]: yield item',
    'running = items(value)',
    'running.next()',
    'members = set([value])',
    'failure = ValueError(value)',
    'outer.attribute = value',
    'method = many.append',
    'walker = iter(many)',
    'table = {value: 1}',
    'import string',
    'string.added = value',
    'garbage = [value]; garbage.append(garbage); del garbage',
    '',
  ].join('\n');

  test('is told by its path from a global', () => {
    const value = explained('value', SETUP);
    expectToAddUp(value);
    expect(linesOf(value)).toEqual(
      expect.arrayContaining([
        '1 global: value',
        '1 list item: data[1][0]',
        "1 dict value: data[2]['key']",
        '1 tuple item: data[2][7][1]',
        '1 tuple item: data[3][1]',
        '1000 list item: many[…]',
        '1 closure cell: variable captured of closure',
        '1 local variable: variable parameter of running.gi_frame',
        '1 local variable: variable item of running.gi_frame',
        '1 set item: item of members',
        '1 tuple item: failure.args[0]',
        '1 attribute: outer.attribute',
        '1 dict key: key of table',
        '1 module global: string.added',
        '1 list item: unreachable list[0]',
        '1 constant: co_consts[2] of <module>, setup.py',
        "1 parser's arena: literal in line 4 of setup.py",
      ]),
    );
  });

  test.each([
    ['many', ['1 global: many', '1 bound built-in: method.__self__', '1 list iterator: sequence of walker']],
    ['outer.func_defaults[0]', ['1 default argument: outer.func_defaults[0]', "1 parser's arena: literal in line 1 of setup.py"]],
    [
      "'captured'",
      ['1 cell variable name: co_cellvars[0] of outer, setup.py:1', '1 free variable name: co_freevars[0] of inner, setup.py:2'],
    ],
    ["'value'", ['1 name of a global: value']],
    ["'attribute'", ['1 attribute name: outer.attribute', "1 parser's arena: identifier in line 14 of setup.py"]],
    ['running.gi_frame', ['1 generator: running.gi_frame', '1 value stack: the argument of getrefcount']],
  ])('%s', (expression, lines) => {
    const all = explained(expression, SETUP);
    expectToAddUp(all);
    expect(linesOf(all)).toEqual(expect.arrayContaining(lines));
  });

  test('is told for instances and classes, too', () => {
    const setup = [
      'value = 123456789',
      'class Old: attribute = value',
      'class New(object):',
      "    __slots__ = ('first', 'second')",
      'class Sub(New):',
      '    def method(self): pass',
      'old = Old(); old.own = value',
      'new = New(); new.second = value',
      'sub = Sub(); sub.first = value; sub.own = value',
      'class Table(dict): pass',
      "table = Table(); table['key'] = value; table.own = value",
      'bound = sub.method',
      'class Dying(object):',
      '    def __del__(self): pass',
      'lost = Dying(); lost.own = lost; lost.value = value; del lost',
      '',
    ].join('\n');
    const value = explained('value', setup);
    expectToAddUp(value);
    expect(linesOf(value)).toEqual(
      expect.arrayContaining([
        '1 attribute: Old.attribute',
        '1 attribute: old.own',
        '1 slot: new.second',
        '1 slot: sub.first',
        '1 attribute: sub.own',
        "1 dict value: table['key']",
        '1 attribute: table.own',
        '1 attribute: unreachable Dying.value',
      ]),
    );
    const type = explained('Sub', setup);
    expectToAddUp(type);
    expect(linesOf(type)).toEqual(
      expect.arrayContaining([
        '1 global: Sub',
        '1 instance: sub.__class__',
        '1 bound method: bound.im_class',
        '1 tuple item: Sub.__mro__[0]',
      ]),
    );
  });

  test('many literals of one value are one line, with the lines they stand in', () => {
    const all = explained('value', 'value = 77777\nvalue, value = 77777, 77777\nif 1: value\n');
    expectToAddUp(all);
    const words = linesOf(explained("'value'", 'value = 77777\nvalue, value = 77777, 77777\n\n\nvalue\nvalue\n'));
    expect(words).toContain("5 parser's arena: identifier in lines 1, 2×2, 5–6 of setup.py");
  });

  test('a call inside the expression is not the one explained', () => {
    const { bill } = explained('sys.getrefcount(sys.getrefcount("once"))');
    expect(bill?.type).toBe('int');
    expect(bill?.count).toBeGreaterThan(3);
  });

  test('a program that does not come to its last line has no bill', () => {
    const { bill, stderr } = explained('1', 'raise ValueError\n');
    expect(bill).toBeNull();
    expect(stderr).toContain('ValueError');
  });
});

const FOLDER = new URL('../programs/', import.meta.url);
const NAME = /^(?:def |class )?([A-Za-z_]\w*)(?: =|\()/gm;
const SLOW = ['hash_order.py'];

/** Some of the names a program defines at its top level. */
const namesIn = (source: string, count: number): string[] =>
  [...new Set([...source.matchAll(NAME)].map(([, name]) => name as string))].slice(-count);

describe('every name of', () => {
  const files = readdirSync(FOLDER).filter((name) => !SLOW.includes(name));
  test.each(files)('%s adds up', (file) => {
    const source = `${readFileSync(new URL(file, FOLDER), 'latin1').replace(/^sys\.exit.*$/m, '')}\n`;
    for (const name of namesIn(source, 8)) {
      const all = explained(name, source);
      // A name that a program deletes, or defines in a function only, is none at its end.
      if (all.bill === null) expect(all.stderr).not.toBe('');
      else expectToAddUp({ ...all, stderr: '' });
    }
  });
});

const GENERATED = [
  ['of statements', samplePrograms(60, 4)],
  ['of all of the language', Array.from({ length: 120 }, (_, index) => languageProgram(4 * index))],
] as const;

test.each(GENERATED)('expressions of generated programs %s add up', { timeout: 120_000 }, (_, programs) => {
  let bills = 0;
  for (const program of programs) {
    for (const expression of [...namesIn(program, 3), "'python'", '0']) {
      const all = explained(expression, `${program}\n`, bills % 2 === 0 ? 'script' : 'module');
      if (all.bill === null) continue;
      expectToAddUp({ ...all, stderr: '' });
      bills++;
    }
  }
  expect(bills).toBeGreaterThan(2 * programs.length);
});

describe.each(shippedTargets().map(({ target }) => target))('on %s', async (target) => {
  const profile = (await loadTarget(target)) as VersionProfile;
  const billOn = (expression: string, setup = ''): Bill | null => {
    const source = `${setup}import sys; print(sys.getrefcount(${expression}))\n`;
    const ignore = (): void => {};
    const options = { profile, filename: 'setup.py', mode: 'module', argv: [], images: shippedImages(target), stdout: ignore } as const;
    const fail = (bytes: string): void => {
      throw new Error(bytes);
    };
    return explain(source, source.split('\n').length - 1, { ...options, stderr: fail }).bill;
  };

  test('the argument lies on top of the stack, the function below it', () => {
    expect(billOn('[1]')?.lines).toEqual([{ part: 'program', references: 1, holder: 'value stack', where: 'the argument of getrefcount' }]);
    expect(billOn('sys.getrefcount')?.lines.map(({ where }) => where)).toContain('getrefcount, which is being called');
  });

  test('the version’s own syntax is read, and immortal objects are told apart', () => {
    const [formatted, setup] = profile.language === 2 ? ['x', 'x = `12` + "b"\n'] : ['x', "x = f'{12}b'\n"];
    expect(billOn(formatted, setup)).toMatchObject({ object: "'12b'", isImmortal: false });
    expect(billOn('None')?.isImmortal).toBe(profile.immortality.kind === 'sentinel');
  });

  test('where objects of the file start high, that is a line', () => {
    const bill = billOn('5');
    const starts = (bill?.lines ?? []).filter(({ holder }) => holder === 'start of the count');
    // What the interpreter prints of 5 there; two references of frozen code are held and not counted.
    const recorded = profile.immortality.kind === 'high start' ? [[1_000_000_046, 999_999_997]] : [];
    expect(starts.map(({ references }) => [bill?.count, references])).toEqual(recorded);
  });
});

test('an expression that is none is refused as the version refuses it', async () => {
  expect(syntaxErrorOf("f'{1}'", (await loadTarget('3.8')) as VersionProfile)).toBeNull();
  expect(syntaxErrorOf("f'{1}'", (await loadTarget('2.7')) as VersionProfile)).toContain('SyntaxError: invalid syntax');
  expect(syntaxErrorOf('1 +', (await loadTarget('3.13')) as VersionProfile)).toContain('SyntaxError: invalid syntax');
});
