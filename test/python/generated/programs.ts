/**
 * Generated programs: assignments, containers, calls, deletions, loops, comprehensions, closures, exceptions, each printing the counts of
 * fresh objects, small integers, letters and words as it goes.
 */
import fc from 'fast-check';

type Kind = 'int' | 'text' | 'list' | 'tuple' | 'dict' | 'set';

const WORDS = [
  'python',
  'version',
  'error',
  'name',
  'self',
  'zebra',
  'quux',
  'path',
  'x',
  'a',
  'e',
  'hello_1',
  'two words',
  'caf\\xe9',
  '',
];
const INTS = [
  '0',
  '1',
  '2',
  '7',
  '10',
  '55',
  '255',
  '256',
  '257',
  '500',
  '-1',
  '-5',
  '-6',
  '1556778',
  '99999999999999999999',
  '10L',
  '0x1f',
  '017',
];

/** Draws choices from a list of numbers, so that fast-check can shrink a program. */
class DrawnChoices {
  private at = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  get spent(): boolean {
    return this.at >= this.numbers.length;
  }

  below(limit: number): number {
    const number = this.numbers[this.at++ % this.numbers.length] as number;
    return number % limit;
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}

class Writer {
  readonly lines: string[] = ['import sys'];
  private readonly variables = new Map<string, Kind>();
  private readonly choices: DrawnChoices;
  private next = 0;
  private indent = '';

  constructor(choices: DrawnChoices) {
    this.choices = choices;
  }

  private line(text: string): void {
    this.lines.push(this.indent + text);
  }

  private fresh(kind: Kind): string {
    const name = `var${this.next++}`;
    this.variables.set(name, kind);
    return name;
  }

  private variable(...kinds: Kind[]): string | null {
    const names = [...this.variables].filter(([, kind]) => kinds.length === 0 || kinds.includes(kind)).map(([name]) => name);
    return names.length === 0 ? null : this.choices.of(names);
  }

  private int(): string {
    return this.choices.below(3) === 0 ? (this.variable('int') ?? this.choices.of(INTS)) : this.choices.of(INTS);
  }

  private text(): string {
    const quoted = `'${this.choices.of(WORDS)}'`;
    return this.choices.below(3) === 0 ? (this.variable('text') ?? quoted) : quoted;
  }

  private atom(): string {
    return this.choices.below(2) === 0 ? this.int() : this.text();
  }

  private items(count: number): string {
    return Array.from({ length: count }, () => this.atom()).join(', ');
  }

  private any(): string {
    return this.variable() ?? this.atom();
  }

  private count(expression: string): void {
    this.line(`print sys.getrefcount(${expression}),`);
  }

  write(): string {
    while (!this.choices.spent) this.statement();
    for (const name of this.variables.keys()) this.line(`print '${name}', repr(${name}), sys.getrefcount(${name})`);
    this.line(`print [sys.getrefcount(each) for each in range(-6, 260)]`);
    return `${this.lines.join('\n')}\n`;
  }

  private statement(): void {
    const kinds = [
      ...[this.assignInt, this.assignText, this.assignList, this.assignTuple, this.assignDict, this.assignSet, this.alias, this.arithmetic],
      ...[this.textOperation, this.listOperation, this.dictOperation, this.forLoop, this.whileLoop, this.comprehension, this.functionCall],
      ...[
        this.closure,
        this.exception,
        this.unpack,
        this.deletion,
        this.builtin,
        this.generator,
        this.conditional,
        this.slices,
        this.format,
      ],
    ];
    this.choices.of(kinds).call(this);
    if (this.choices.below(2) === 0) this.count(this.any());
  }

  private assignInt(): void {
    const value = this.int();
    this.line(`${this.fresh('int')} = ${value}`);
  }

  private assignText(): void {
    const value = this.text();
    this.line(`${this.fresh('text')} = ${value}`);
  }

  private assignList(): void {
    const items = this.items(this.choices.below(5));
    this.line(`${this.fresh('list')} = [${items}]`);
  }

  private assignTuple(): void {
    const items = this.items(1 + this.choices.below(4));
    this.line(`${this.fresh('tuple')} = (${items},)`);
  }

  private assignDict(): void {
    const pairs = Array.from({ length: this.choices.below(7) }, () => `${this.atom()}: ${this.atom()}`).join(', ');
    this.line(`${this.fresh('dict')} = {${pairs}}`);
  }

  private assignSet(): void {
    const items = this.items(this.choices.below(8));
    this.line(`${this.fresh('set')} = set([${items}])`);
  }

  private alias(): void {
    const name = this.variable();
    if (name === null) return this.assignInt();
    const kind = this.variables.get(name) as Kind;
    this.line(`${this.fresh(kind)} = ${this.fresh(kind)} = ${name}`);
  }

  private arithmetic(): void {
    const [left, right] = [this.int(), this.int()];
    const operator = this.choices.of(['+', '-', '*', '//', '%', '&', '|', '^', '/']);
    const guarded = '/%'.includes(operator[0] as string) ? `(${right} or 3)` : right;
    this.line(`${this.fresh('int')} = ${left} ${operator} ${guarded}`);
    const name = this.variable('int') as string;
    if (this.choices.below(3) === 0) this.line(`${name} ${this.choices.of(['+=', '-=', '*='])} ${this.choices.of(['1', '2', '-1'])}`);
  }

  private textOperation(): void {
    const text = this.text();
    const other = this.text();
    const value = this.choices.of([
      ...[`${text} + ${other}`, `${text} * ${this.choices.below(3)}`, `${text}.upper()`, `${text}.strip()`, `${text}[1:]`, `${text}[:1]`],
      ...[
        `${text}.replace('a', ${other})`,
        `${other}.join([${text}, 'b'])`,
        `repr(${text})`,
        `str(${this.int()})`,
        `chr(97 + ${this.choices.below(26)})`,
      ],
    ]);
    this.line(`${this.fresh('text')} = ${value}`);
  }

  private listOperation(): void {
    const name = this.variable('list');
    if (name === null) return this.assignList();
    const atom = this.atom();
    this.line(
      this.choices.of([
        ...[`${name}.append(${atom})`, `${name}.insert(${this.choices.below(4)}, ${atom})`, `${name}.extend([${this.items(2)}])`],
        ...[`${name} += [${atom}]`, `if ${name}: ${name}.pop()`, `if ${name}: ${name}[0] = ${atom}`, `if ${name}: del ${name}[-1]`],
        ...[
          `${name}.reverse()`,
          `${name}.sort()`,
          `${name}[1:2] = [${this.items(2)}]`,
          `del ${name}[1:]`,
          `print ${name}.count(${atom}), ${atom} in ${name}`,
        ],
      ]),
    );
  }

  private dictOperation(): void {
    const name = this.variable('dict');
    if (name === null) return this.assignDict();
    const [key, value] = [this.atom(), this.atom()];
    this.line(
      this.choices.of([
        ...[`${name}[${key}] = ${value}`, `${name}.pop(${key}, None)`, `${name}.setdefault(${key}, ${value})`, `print ${name}.get(${key})`],
        ...[`print ${name}.keys(), ${name}.values()`, `if ${name}: print ${name}.popitem()`, `${name}.update({${key}: ${value}})`],
        ...[
          `for each_key in ${name}: print each_key, sys.getrefcount(each_key),`,
          `print sorted(${name}.items()) == sorted(${name}.iteritems())`,
        ],
      ]),
    );
  }

  private forLoop(): void {
    const source = this.choices.of([
      `range(${this.choices.below(6)})`,
      `[${this.items(3)}]`,
      `(${this.items(2)},)`,
      this.text(),
      `xrange(3)`,
    ]);
    this.line(`for item in ${source}:`);
    this.block(() => this.line(`print item, sys.getrefcount(item),`));
    if (this.choices.below(3) === 0) {
      this.line('else:');
      this.block(() => this.line('print "done"'));
    }
  }

  private whileLoop(): void {
    const name = this.fresh('int');
    this.line(`${name} = ${this.choices.below(5)}`);
    this.line(`while ${name}:`);
    this.block(() => {
      this.line(`${name} -= 1`);
      this.line(`if ${name} == 2: ${this.choices.of(['break', 'continue', 'pass'])}`);
      this.line(`print sys.getrefcount(${name}),`);
    });
  }

  private block(body: () => void): void {
    const outer = this.indent;
    this.indent += '    ';
    body();
    this.indent = outer;
  }

  private comprehension(): void {
    const source = `range(${this.choices.below(8)})`;
    const value = this.choices.of([
      ...[`[sys.getrefcount(n) for n in ${source}]`, `[n * n for n in ${source} if n % 2]`, `[(m, n) for m in ${source} for n in 'ab']`],
      ...[`list(n for n in ${source} if n)`, `sorted({n % 3 for n in ${source}})`, `{n: str(n) for n in ${source}}.items()`],
    ]);
    this.line(`${this.fresh('list')} = ${value}`);
  }

  private functionCall(): void {
    const name = `func${this.next++}`;
    this.line(`def ${name}(first, second=${this.atom()}, *rest, **named):`);
    this.block(() => {
      this.line(`print sys.getrefcount(first), sys.getrefcount(second), len(rest), sorted(named.items()),`);
      this.line(this.choices.of(['return first', 'return [first, second]', 'return rest', 'third = first']));
    });
    const calls = [
      `${this.any()}`,
      `${this.any()}, ${this.any()}`,
      `first=${this.any()}`,
      `*[${this.items(3)}]`,
      `${this.any()}, key=${this.any()}`,
    ];
    this.line(`print ${name}(${this.choices.of(calls)})`);
    if (this.choices.below(4) === 0) this.count(name);
  }

  private closure(): void {
    const name = `outer${this.next++}`;
    this.line(`def ${name}(captured):`);
    this.block(() => {
      this.line(`local = ${this.atom()}`);
      this.line(`def inner(extra):`);
      this.block(() => this.line('return sys.getrefcount(captured), sys.getrefcount(local), extra'));
      this.line('return inner');
    });
    this.line(`print ${name}(${this.any()})(${this.any()})`);
  }

  private exception(): void {
    const failing = this.choices.of([
      '1 / 0',
      '[][1]',
      '{}["k"]',
      'undefined_name',
      'int("x")',
      'raise ValueError("bad", 1)',
      'len(5)',
      '(1).nothing',
      '"a" + 1',
    ]);
    const name = `fails${this.next++}`;
    this.line(`def ${name}(value):`);
    this.block(() => this.line(failing));
    this.line('try:');
    this.block(() => this.line(`${name}(${this.any()})`));
    this.line(
      this.choices.of([
        'except Exception, error:',
        'except (ValueError, LookupError, ArithmeticError, TypeError, NameError, AttributeError) as error:',
      ]),
    );
    this.block(() => this.line('print type(error).__name__, error, sys.getrefcount(error)'));
    if (this.choices.below(2) === 0) {
      this.line('finally:');
      this.block(() => this.line('print "finally"'));
    }
    this.count(this.any());
  }

  private unpack(): void {
    const [one, two] = [this.atom(), this.atom()];
    const [first, second] = [this.fresh('tuple'), this.fresh('tuple')];
    this.line(this.choices.of([`${first}, ${second} = (${one},), (${two},)`, `(${first}, ${second}) = [(${one}, ${two}), (${two},)]`]));
    if (this.choices.below(2) === 0) this.line(`${first}, ${second} = ${second}, ${first}`);
  }

  private deletion(): void {
    const name = this.variable();
    if (name === null) return this.assignList();
    this.count(name);
    this.line(`del ${name}`);
    this.variables.delete(name);
  }

  private builtin(): void {
    const items = this.items(3);
    const numbers = Array.from({ length: 4 }, () => this.choices.of(['3', '1', '2', '10', '-4'])).join(', ');
    const call = this.choices.of([
      ...[`sorted([${numbers}])`, `sorted([${numbers}], key=lambda n: -n)`, `zip([${items}], 'abc')`, `map(lambda n: n, [${items}])`],
      ...[`filter(None, [${items}])`, `list(enumerate([${items}]))`, `list(reversed([${items}]))`, `[min(${numbers}), max([${numbers}])]`],
      ...[`[sum([${numbers}]), abs(-3), any([${numbers}]), all([])]`, `[isinstance(${this.any()}, int), len('abc'), ord('a')]`],
      ...[
        `map(sys.getrefcount, [${items}])`,
        `[divmod(7, 2), round(2.5), bool(''), float('1.5')]`,
        `reduce(lambda p, q: p + q, [${numbers}], 0) and []`,
      ],
    ]);
    this.line(`print ${call}`);
  }

  private generator(): void {
    const name = `gen${this.next++}`;
    this.line(`def ${name}(limit):`);
    this.block(() => {
      this.line('for number in range(limit):');
      this.block(() => this.line('yield number, sys.getrefcount(number)'));
    });
    this.line(`print list(${name}(${this.choices.below(5)}))`);
  }

  private conditional(): void {
    const [left, right] = [this.any(), this.any()];
    this.line(`if ${left} ${this.choices.of(['==', '!=', 'is', 'is not'])} ${right}:`);
    this.block(() => this.count(left));
    this.line('else:');
    this.block(() => this.count(right));
    this.line(`print ${left} and ${right}, ${left} or ${right}, not ${left}, (${left} if ${right} else ${right})`);
  }

  private slices(): void {
    const name = this.variable('list', 'tuple', 'text');
    if (name === null) return this.assignText();
    this.line(`print ${name}[:2], ${name}[1:], ${name}[::-1], ${name}[-1:], len(${name}), sys.getrefcount(${name}[:])`);
  }

  private format(): void {
    this.line(
      `print ${this.choices.of([`'%s-%r' % (${this.atom()}, ${this.atom()})`, `'%5d|%-4s|%x' % (${this.choices.below(300)}, 'ab', 255)`, `'{0}/{1!r}'.format(${this.atom()}, ${this.atom()})`])}`,
    );
  }
}

/** Programs as text; Python 2 source, one character per byte. */
export const programs: fc.Arbitrary<string> = fc
  .array(fc.nat(10_000), { minLength: 30, maxLength: 120 })
  .map((numbers) => new Writer(new DrawnChoices(numbers)).write());

/** The first programs that a seed gives. */
export function samplePrograms(count: number, seed: number): string[] {
  return fc.sample(programs, { numRuns: count, seed });
}
