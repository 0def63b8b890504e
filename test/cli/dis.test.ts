/** `refplot dis` as a user calls it: the built program in a process of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { python27 } from '../python/oracle.ts';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-dis-'));
});

function dis(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'dis', ...args], { cwd: folder, encoding: 'utf8', input });
  return { status, stdout, stderr };
}

const PROGRAM = 'def outer(a):\n    def inner():\n        return a\n    return inner\n\n\nclass Some:\n    x = 1\n\n\nprint outer(2)()\n';

const ARTICLE = [
  '  1           0 LOAD_NAME                0 (sys)',
  '              3 LOAD_ATTR                1 (getrefcount)',
  '              6 LOAD_CONST               0 (1556778)',
  '              9 CALL_FUNCTION            1',
  '             12 PRINT_EXPR          ',
  '             13 LOAD_CONST               1 (None)',
  '             16 RETURN_VALUE        ',
  '',
].join('\n');

test('the article’s line gives the article’s listing', () => {
  const line = 'sys.getrefcount(1556778)';
  expect(dis(['-c', line, '--mode', 'single'])).toEqual({ status: 0, stdout: ARTICLE, stderr: '' });
});

test.skipIf(python27 === null)('a file, standard input and -c give what dis.dis prints', () => {
  writeFileSync(join(folder, 'program.py'), PROGRAM);
  const real = execFileSync(
    python27 as string,
    ['-c', 'import dis; dis.dis(compile(open("program.py").read(), "program.py", "exec", 0, 1))'],
    { cwd: folder, encoding: 'utf8' },
  );
  const plain = (text: string): string => text.replace(/ at 0x\w+, file "[^"]*"/g, '');
  for (const { status, stdout, stderr } of [dis(['program.py']), dis(['-'], PROGRAM), dis(['-c', PROGRAM])]) {
    expect([status, stderr]).toEqual([0, '']);
    expect(plain(stdout)).toBe(plain(real));
  }
});

test('--consts tells the constants of each code object, and lists those among them, headed by their paths', () => {
  const { stdout } = dis(['-', '--consts'], PROGRAM);
  expect(stdout.match(/^(?:Disassembly|Constants) of .*$/gm)).toEqual([
    'Disassembly of <module>:',
    'Constants of <module>:',
    'Disassembly of outer:',
    'Constants of outer:',
    'Disassembly of outer.inner:',
    'Constants of outer.inner:',
    'Disassembly of Some:',
    'Constants of Some:',
  ]);
  expect(stdout).toContain('  3           0 LOAD_DEREF               0 (a)\n');
  expect(stdout).toMatch(/Constants of <module>:\n {3}0 <code object outer at 0x\w+, file "<stdin>", line 1>\n {3}1 'Some'\n/);
});

test('json has the attributes and an object for each instruction', () => {
  const { stdout } = dis(['-c', 'x if y else 300', '--mode', 'eval', '-f', 'json']);
  const { schema, target, mode, code } = JSON.parse(stdout);
  expect([schema, target, mode]).toEqual(['refplot-dis/1', '2.7', 'eval']);
  expect(code).toMatchObject({ name: '<module>', filename: '<string>', names: ['y', 'x'], flags: 64, constants: [{ repr: '300' }] });
  expect(code.instructions[1]).toEqual({
    offset: 3,
    line: null,
    target: false,
    opname: 'POP_JUMP_IF_FALSE',
    operand: 10,
    meaning: null,
  });
  expect(code.lines).toHaveLength(code.instructions.length);
});

test('-o writes files, by their extensions, and prints nothing', () => {
  expect(dis(['-c', 'x', '-o', 'a.txt', '-o', 'b.json'])).toEqual({ status: 0, stdout: '', stderr: 'wrote a.txt\nwrote b.json\n' });
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(dis(['-c', 'x']).stdout);
  expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).code.names).toEqual(['x']);
  expect(dis(['-c', 'x', '-q', '-o', 'c.txt', '-o', '-']).stdout).toBe(dis(['-c', 'x']).stdout);
  expect(dis(['-c', 'x', '-o', join('missing', 'a.txt')]).status).toBe(4);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.json', 'c.txt']);
});

describe('-t 3.8', () => {
  const LISTING = `  1           0 LOAD_CONST               0 (<code object <lambda> at ADDRESS, file "<string>", line 1>)
              2 LOAD_CONST               1 ('<lambda>')
              4 MAKE_FUNCTION            0
              6 STORE_NAME               0 (f)
              8 LOAD_CONST               2 (None)
             10 RETURN_VALUE

Disassembly of <code object <lambda> at ADDRESS, file "<string>", line 1>:
  1           0 LOAD_CONST               1 ('é')
              2 LOAD_METHOD              0 (lower)
              4 CALL_METHOD              0
              6 RETURN_VALUE
`;
  const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]+/g, 'ADDRESS');

  test('lists the code among the constants, too, as 3.8 does', () => {
    const { status, stdout } = dis(['-t', '3.8', '-c', "f = lambda: 'é'.lower()"]);
    expect([status, withoutAddresses(stdout)]).toEqual([0, LISTING]);
  });

  test('--consts tells each code once, with its constants', () => {
    const { stdout } = dis(['-t', '3.8', '--consts', '-c', "f = lambda: 'é'.lower()"]);
    expect(stdout.match(/^Disassembly of .*/gm)).toEqual(['Disassembly of <module>:', 'Disassembly of <lambda>:']);
    expect(stdout).toContain("Constants of <lambda>:\n   0 None\n   1 'é'\n");
  });

  test('json has the numbers that only Python 3 has', () => {
    const { target, nested, code } = JSON.parse(dis(['-t', '3.8', '-f', 'json', '-c', 'def f(a, /, *, b): pass']).stdout);
    const { argcount, posonlyargcount, kwonlyargcount } = code.constants[0].code;
    expect([target, nested, argcount, posonlyargcount, kwonlyargcount]).toEqual(['3.8', true, 1, 1, 1]);
  });

  test('what 3.8 has not is a SyntaxError of the program', () => {
    for (const source of ['match x:\n  case 1: pass', 'try: pass\nexcept* E: pass', 'def f[T](): pass', 'print 1', "'\\N{BULLET}'"]) {
      const { status, stdout, stderr } = dis(['-t', '3.8', '-c', source]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/SyntaxError: (invalid syntax|Missing parentheses in call to 'print'|refplot does not know)/);
    }
  });

  test('source in another encoding is refused where that makes a difference', () => {
    writeFileSync(join(folder, 'latin.py'), Buffer.from('# coding: latin-1\nx = "\xe9"\n', 'latin1'));
    writeFileSync(join(folder, 'ascii.py'), '# coding: latin-1\nx = "e"\n');
    writeFileSync(join(folder, 'broken.py'), Buffer.from('x = "\xe9"\n', 'latin1'));
    expect(dis(['-t', '3.8', 'ascii.py']).status).toBe(0);
    for (const file of ['latin.py', 'broken.py']) {
      const { status, stderr } = dis(['-t', '3.8', file]);
      expect([status, stderr.split('\n').at(-2)]).toEqual([1, "SyntaxError: refplot reads Python 3's source in UTF-8 only"]);
    }
  });

  test('of a version that there is not, those are told that have bytecode', () => {
    const { status, stdout, stderr } = dis(['-t', '3.16', '-c', 'x']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^refplot: no target '3\.16'; dis has 2\.7, 3\.6, .*3\.15\n/);
  });
});

test('3.6 does not list the code among the constants, nor tell what MAKE_FUNCTION has', () => {
  const { status, stdout } = dis(['-t', '3.6', '-c', 'f = lambda a=1: a']);
  expect([status, stdout.includes('Disassembly of')]).toEqual([0, false]);
  expect(stdout).toMatch(/ MAKE_FUNCTION +1\n/);
});

test('what a version brought is a SyntaxError in those before', () => {
  const brought: readonly (readonly [version: string, before: string, source: string])[] = [
    ['3.8', '3.7', '(x := 1)'],
    ['3.8', '3.7', 'def f(a, /): pass'],
    ['3.10', '3.9', 'match x:\n  case 1: pass'],
  ];
  for (const [version, before, source] of brought) {
    expect(dis(['-t', version, '-c', source]).status).toBe(0);
    const { status, stderr } = dis(['-t', before, '-c', source]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('SyntaxError: invalid syntax')]);
  }
});

describe('what cannot be listed', () => {
  test('a program with a mistake: Python’s own message, and 1', () => {
    expect(dis(['-c', 'a = 1\nb c'])).toEqual({
      status: 1,
      stdout: '',
      stderr: '  File "<string>", line 2\n    b c\n      ^\nSyntaxError: invalid syntax\n',
    });
    writeFileSync(join(folder, 'wrong.py'), 'if x:\nprint 1\n');
    expect(dis(['wrong.py'])).toEqual({
      status: 1,
      stdout: '',
      stderr: '  File "wrong.py", line 2\n    print 1\n        ^\nIndentationError: expected an indented block\n',
    });
    expect(dis(['-c', 'a = 1', '--mode', 'eval']).stderr).toContain('SyntaxError: invalid syntax\n');
    writeFileSync(join(folder, 'bytes.py'), Buffer.from('x = "\xe9"\n', 'latin1'));
    expect(dis(['bytes.py'])).toMatchObject({ status: 1, stdout: '' });
    expect(dis(['bytes.py']).stderr).toContain("SyntaxError: Non-ASCII character '\\xe9' in file bytes.py on line 1");
  });

  test('a mistake of the command leaves no file behind, and 2', () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'program.py'), 'x = 1\n');
    const wrong: [string[], string][] = [
      [['missing.py'], "there is no file 'missing.py'"],
      [['progam.py'], 'Did you mean program.py?'],
      [['sub'], "'sub' is a folder"],
      [[], 'name a Python file'],
      [['program.py', '-c', 'x'], 'not both'],
      [['program.py', '-f', 'jsn'], 'Did you mean json?'],
      [['program.py', '-o', 'a.xyz'], "cannot tell the format of 'a.xyz'"],
      [['program.py', '-t', '2.8'], "no target '2.8'"],
      [['program.py', '--mode', 'script'], 'Allowed choices are exec, eval, single'],
    ];
    for (const [args, message] of wrong) {
      const { status, stdout, stderr } = dis(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
    expect(existsSync(join(folder, 'a.xyz'))).toBe(false);
  });
});
