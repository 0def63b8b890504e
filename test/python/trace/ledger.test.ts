/** The ledger tells every change of a count: replayed, it gives every object's final count; and it names who gained and lost. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LedgerEvent, shippedImages } from '../../../src/python/index.ts';
import { reachableObjects } from '../../../src/python/memory/audit.ts';
import { countOf } from '../../../src/python/memory/heap.ts';
import type { PyObject } from '../../../src/python/memory/object.ts';
import { type Edge, Holdings } from '../../../src/python/trace/edge.ts';
import { LedgerOverflow, runWithLedger } from '../../../src/python/trace/index.ts';
import { languageProgram } from '../generated/language/index.ts';
import { samplePrograms } from '../generated/programs.ts';

const GENERATED = 60;
const SEED = 20180601;
const PROGRAMS = new URL('../programs/', import.meta.url);

/** By an object's number and a holder's name: references. */
type Holders = Map<number, Map<string, number>>;

interface Traced {
  readonly events: LedgerEvent[];
  /** Counts of the heap at the end, by number, of the objects that can be reached. */
  readonly final: ReadonlyMap<number, number>;
  /** Who holds each object at the end, by what the objects that can be reached say they hold. */
  readonly holders: Holders;
  readonly stderr: string;
  readonly exitCode: number;
  readonly mismatches: readonly string[];
}

function traced(source: string, mode: 'script' | 'module' = 'script', stdout: (events: number) => void = () => {}): Traced {
  const events: LedgerEvent[] = [];
  const final = new Map<number, number>();
  const holders: Holders = new Map();
  let stderr = '';
  const { exitCode, mismatches } = runWithLedger(
    source,
    {
      filename: 'program.py',
      mode,
      argv: ['program.py'],
      images: shippedImages('2.7'),
      stdout: () => stdout(events.length),
      stderr: (bytes) => {
        stderr += bytes;
      },
      plotHost: { call: () => ({ kind: 'none' }) },
      audit: 'end',
    },
    {
      event: (event) => events.push(event),
      ended: (accounts) => {
        for (const object of reachableObjects()) {
          const id = accounts.idOf(object);
          if (id !== undefined) final.set(id, countOf(object));
          const { held, edge } = holdingsOf(object);
          for (const [index, each] of held.entries()) addHolder(holders, accounts.idOf(each), accounts.wording.holder(edge(index)), 1);
        }
      },
    },
  );
  return { events, final, holders, stderr, exitCode, mismatches };
}

function holdingsOf(object: PyObject): { held: readonly PyObject[]; edge: (index: number) => Edge } {
  const holdings = new Holdings(object);
  return { held: holdings.held, edge: (index) => holdings.edge(index) };
}

/** An object's holders, each with how many references it has; positions in lists, which change, left out. */
function addHolder(holders: Holders, id: number | undefined, name: string, references: number): void {
  if (id === undefined) return;
  const key = name.replace(/^(\S+ #\d+) (?:\[|key|\.).*$/, '$1').replace(/^item of /, '');
  const all = holders.get(id) ?? new Map<string, number>();
  const sum = (all.get(key) ?? 0) + references;
  if (sum === 0) all.delete(key);
  else all.set(key, sum);
  holders.set(id, all);
}

/** Counts after the last event, from the changes alone; an object that was there before begins with what its first event says. */
function replay(events: readonly LedgerEvent[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { id, kind, change, count } of events) {
    const before = counts.get(id) ?? (kind === 'alloc' ? 0 : count - change);
    if (before + change !== count) throw new Error(`#${id}: ${before} and ${change} make ${count}`);
    counts.set(id, before + change);
  }
  return counts;
}

/** The count of every object, and nothing left of objects that cannot be reached but cycles, which hold each other. */
function expectReplayed({ events, final, mismatches }: Traced): void {
  expect(mismatches).toEqual([]);
  const counts = replay(events);
  const reachable = new Map([...counts].filter(([id]) => final.has(id)));
  expect(reachable).toEqual(new Map([...final].filter(([id]) => counts.has(id))));
  expect(reachable.size).toBe(final.size);
}

describe('a ledger, replayed, gives every final count', () => {
  const programs = samplePrograms(GENERATED, SEED);
  test.each(programs.map((program, index) => [index, program] as const))('of generated program %i', (index, program) => {
    const run = traced(program, index % 2 === 0 ? 'script' : 'module');
    expect(run.stderr).toBe('');
    expectReplayed(run);
    const counts = replay(run.events);
    expect([...counts].filter(([id, count]) => count !== 0 && !run.final.has(id))).toEqual([]);
  });

  test.each(Array.from({ length: GENERATED }, (_, index) => 8 * index))('of generated program %i of all of the language', (seed) => {
    expectReplayed(traced(languageProgram(seed), seed % 16 === 0 ? 'script' : 'module'));
  });

  for (const name of readdirSync(PROGRAMS).filter((each) => each.endsWith('.py'))) {
    test(`of ${name}`, ({ skip }) => expectReplayed(tracedUnlessDeep(readFileSync(new URL(name, PROGRAMS), 'latin1'), skip)));
  }
});

/** Programs that recurse to the limit need the stack of a program's thread: test/cli/trace.test.ts. */
function tracedUnlessDeep(source: string, skip: (note: string) => never): Traced {
  try {
    return traced(source);
  } catch (error) {
    if (error instanceof LedgerOverflow) return skip('it recurses deeper than the stack of a test');
    throw error;
  }
}

/** Holders that no object is. */
const OUTSIDE = /^(?:interpreter$|C variable|one-character cache|empty-string cache|(?:name of )?global __file__)/;

test('holders, gained and lost, are those that the heap has at the end', () => {
  let same = 0;
  const different: string[] = [];
  for (const program of samplePrograms(GENERATED, SEED)) {
    const { events, holders, final } = traced(program);
    const told: Holders = new Map();
    for (const { id, gained, lost } of events) {
      if (gained !== null) addHolder(told, id, gained, 1);
      if (lost !== null) addHolder(told, id, lost, -1);
    }
    for (const id of new Set(events.filter(({ kind }) => kind === 'alloc').map((event) => event.id))) {
      const [ours, real] = [told.get(id) ?? new Map<string, number>(), holders.get(id) ?? new Map<string, number>()];
      for (const name of new Set([...ours.keys(), ...real.keys()])) {
        if (OUTSIDE.test(name) || !final.has(id)) continue;
        if (ours.get(name) === real.get(name)) same += real.get(name) ?? 0;
        else different.push(`${name}: ${ours.get(name)}, not ${real.get(name)}`);
      }
    }
  }
  expect(same).toBeGreaterThan(1000);
  expect(different.length / same, different.slice(0, 10).join('; ')).toBeLessThan(0.01);
});

/** Events of the object with this repr, from the first line on, as `opcode kind count holder`. */
function story(source: string, repr: string, mode: 'script' | 'module' = 'script'): string[] {
  return traced(source, mode)
    .events.filter((event) => event.repr === repr && event.place !== null)
    .map(
      ({ place, kind, count, gained, lost }) =>
        `${place?.opcode} ${kind} ${count} ${[lost, gained].filter(Boolean).join(' > ').replace(/#\d+/g, '#N')}`,
    );
}

describe('holders', () => {
  test('of a name: a reference taken for the stack is handed on to the global', () => {
    expect(story('x = 1556778\ny = x\ndel x\n', '1556778')).toEqual([
      'LOAD_CONST incref 3 value stack',
      'STORE_NAME move 3 value stack > global x',
      'LOAD_NAME incref 4 value stack',
      'STORE_NAME move 4 value stack > global y',
      'DELETE_NAME decref 3 global x',
    ]);
  });

  test('before the first line: the arena and the constants', () => {
    const before = traced('x = 1556778\n').events.filter(({ repr, step }) => repr === '1556778' && step === 0);
    expect(before.map(({ kind, count }) => [kind, count])).toEqual([
      ['alloc', 1],
      ['incref', 2],
    ]);
    expect(before.at(-1)?.gained).toBe('co_consts of <module>');
    expect(traced('x = 1556778\n', 'module').events.filter(({ repr, step }) => repr === '1556778' && step === 0)).toHaveLength(1);
  });

  test('of containers, by slot', () => {
    expect(story("x = [70000]\nx.append(x[0])\nd = {}\nd['key'] = x[1]\nx.pop()\n", '70000', 'module').slice(1)).toEqual([
      'BUILD_LIST move 2 value stack > list #N [0]',
      'BINARY_SUBSCR incref 3 value stack',
      'CALL_FUNCTION incref 4 list #N .append()',
      'CALL_FUNCTION decref 3 value stack',
      'BINARY_SUBSCR incref 4 value stack',
      "STORE_SUBSCR incref 5 dict #N ['key']",
      'STORE_SUBSCR decref 4 value stack',
      'CALL_FUNCTION move 4 list #N .pop() > value stack',
      'POP_TOP decref 3 value stack',
    ]);
  });

  test('of a call: the argument on the stack and the local, which dies with the frame; the result goes back', () => {
    expect(story('def f(a):\n    return a\nf(70000)\n', '70000', 'module')).toEqual([
      'LOAD_CONST incref 2 value stack',
      'CALL_FUNCTION incref 3 local a of f()',
      'LOAD_FAST incref 4 value stack of f()',
      'RETURN_VALUE move 4 value stack of f() > return value of f()',
      'CALL_FUNCTION decref 3 local a of f()',
      'CALL_FUNCTION decref 2 value stack',
      'CALL_FUNCTION move 2 return value of f() > value stack',
      'POP_TOP decref 1 value stack',
    ]);
  });

  test('of a generator and its values', () => {
    expect(story("def g():\n    yield 'an odd ' + 'word'\nfor each in g():\n    pass\n", "'an odd word'", 'module')).toEqual([
      'LOAD_CONST incref 2 value stack of g()',
      'YIELD_VALUE move 2 value stack of g() > return value of g()',
      'FOR_ITER move 2 return value of g() > value stack',
      'STORE_NAME move 2 value stack > global each',
    ]);
  });

  test('of a closure: the cell', () => {
    expect(story('def f(a):\n    def g():\n        return a\n    return g\nh = f(70000)\n', '70000', 'module')).toEqual([
      'LOAD_CONST incref 2 value stack',
      'CALL_FUNCTION incref 3 local a of f()',
      'CALL_FUNCTION incref 4 ob_ref of cell #N',
      'CALL_FUNCTION decref 3 local a of f()',
      'CALL_FUNCTION decref 2 value stack',
    ]);
  });
});

test('what is freed stands before what it frees in turn, which is one deeper', () => {
  const { events } = traced('x = [[70000 + 1]]\nx = None\n', 'module');
  const freed = events.filter(({ place, kind }) => place?.line === 2 && kind === 'free');
  expect(freed.map(({ type, depth, lost }) => [type, depth, lost?.replace(/\d+/, 'N')])).toEqual([
    ['list', 0, 'global x'],
    ['list', 1, 'list #N [0]'],
  ]);
  expect(events.filter(({ depth }) => depth === 2).map(({ type, kind }) => [type, kind])).toContainEqual(['int', 'decref']);
});

test('an exception ends the ledger, which is whole up to there', () => {
  const run = traced('x = 70000\nraise ValueError(x)\ny = x\n');
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('ValueError: 70000');
  expect(Math.max(...run.events.map(({ place }) => place?.line ?? 0))).toBe(2);
  expectReplayed(run);
});

test('a large container is told item by item, and nothing waits for the end', () => {
  const seen: number[] = [];
  const run = traced('x = range(40000)\nprint 1\ndel x\n', 'module', (events) => seen.push(events));
  expect(seen[0]).toBeGreaterThan(40_000);
  expect(seen[0]).toBeLessThan(run.events.length - 39_000);
  expectReplayed(run);
  const moved = run.events.filter(({ kind, gained }) => kind === 'move' && gained?.endsWith(' [39999]'));
  expect(moved.map(({ lost }) => lost)).toEqual(['C code: range()']);
});

test('what the interpreter has had since it started is not born, but begins with what the image holds', () => {
  const first = traced('path = 70000\n').events.filter(({ repr }) => repr === "'path'");
  expect(first.map(({ kind }) => kind)).not.toContain('alloc');
  expect(first[0]).toMatchObject({ kind: 'incref', change: 1, gained: 'arena, line 1' });
  expect(first[0]?.count).toBeGreaterThan(10);
  expect(traced('an_odd_name = 1\n').events.find(({ repr }) => repr === "'an_odd_name'")).toMatchObject({ kind: 'alloc', count: 1 });
});

test('an object lives once more for its __del__', () => {
  const { events } = traced('class A(object):\n    def __del__(self): pass\nx = A()\ndel x\n', 'module');
  const ends = ['free 0', 'incref 1'];
  const of = events.filter(({ type, place, kind, count }) => type === 'A' && place?.line === 4 && ends.includes(`${kind} ${count}`));
  expect(of.map(({ kind, count, gained, lost }) => `${kind} ${count} ${(gained ?? lost)?.replace(/#\d+/, '#N')}`)).toEqual([
    'free 0 global x',
    'incref 1 C code: __del__()',
    'free 0 C code: __del__()',
  ]);
});

test('a module that is imported brings the references of its image', () => {
  const { events } = traced('import matplotlib.pyplot\n');
  const brought = events.filter(({ gained }) => gained === 'heap image');
  expect(brought.length).toBeGreaterThan(100);
  expect(brought.find(({ repr, type }) => repr === '1' && type === 'int')?.change).toBeGreaterThan(1000);
});
