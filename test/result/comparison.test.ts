/** Comparisons as plain data: agreement, labels, and what their charts are made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, differenceText, equalText } from '../../src/result/agreement.ts';
import { comparisonOf } from '../../src/result/compare.ts';
import { type Member, measuredOf } from '../../src/result/comparison.ts';
import type { ComparisonChart } from '../../src/result/comparison-figures.ts';
import type { BarsArtist, LineArtist } from '../../src/result/figure.ts';
import { pairsOf } from '../../src/result/pairing.ts';
import type { Point, Result, Series, Subject } from '../../src/result/result.ts';
import { labelsOf } from '../../src/result/subject-label.ts';
import { result as makeResult } from '../chart/figures.ts';

const point = (x: number | string, y: number, immortal = false): Point => ({ x, y, immortal });
const points = (...counts: number[]): Point[] => counts.map((y, x) => point(x, y));
const series = (list: readonly Point[], label: string | null = null): Series => ({
  label,
  xName: 'number',
  yName: 'refcount',
  points: list,
});
const subject = (given: Partial<Subject> = {}): Subject => ({ ...makeResult([]).subject, ...given });
const measured = (label: string, ...all: Series[]): { label: string; result: Result } => ({ label, result: makeResult([], all) });

describe('agreement', () => {
  const agreement = (one: readonly Point[], reference: readonly Point[]) =>
    agreementOf(measured('b', series(one)), measured('a', series(reference)));

  it('of equal counts', () => {
    const equal = agreement(points(3, 4), points(3, 4));
    expect(equal).toEqual({ label: 'b', reference: 'a', compared: 2, equal: 2, immortal: 0, unmatched: 0, differing: [] });
    expect([equalText(equal), differenceText(equal)]).toEqual(['2 of 2 equal', '']);
  });

  it('names few differences', () => {
    const some = agreement(points(3, 5, 1), points(3, 4, 3));
    expect([equalText(some), differenceText(some)]).toEqual(['1 of 3 equal', '1 by +1 (4 and 5), 2 by −2 (3 and 1)']);
  });

  it('sums up many', () => {
    expect(differenceText(agreement(points(0, 1, 2, 13), points(1, 2, 3, 4)))).toBe('by −1 to +9, most at 3: 4 and 13');
    expect(differenceText(agreement(points(2, 3, 4, 5), points(1, 2, 3, 4)))).toBe('all by +1, such as at 0: 1 and 2');
  });

  it('takes a count that is missing in one for a point of the other alone', () => {
    const agreement = agreementOf(
      measured('a', series(points(5, Number.NaN, Number.NaN))),
      measured('b', series(points(5, 6, Number.NaN))),
    );
    expect(agreement).toMatchObject({ compared: 1, equal: 1, unmatched: 1, differing: [] });
    expect(differenceText(agreement)).toBe('1 in one alone');
  });

  it('takes two immortal points for equal, whatever their sentinels, and one for nothing to compare', () => {
    const sentinels = agreement([point(0, 4294967295, true), point(1, 3)], [point(0, 3221225472, true), point(1, 4294967295, true)]);
    expect(sentinels).toMatchObject({ compared: 1, equal: 1, immortal: 1, differing: [] });
    expect(differenceText(sentinels)).toBe('1 immortal in one alone');
  });

  it('counts the points and series that one of the two lacks', () => {
    expect(agreement([point('a', 1), point('b', 2)], [point('b', 2), point('c', 3)])).toMatchObject({
      compared: 1,
      equal: 1,
      unmatched: 2,
    });
    const extra = agreementOf(measured('b', series(points(1)), series(points(1, 2))), measured('a', series(points(1))));
    expect(extra).toMatchObject({ compared: 1, unmatched: 2 });
    const fewer = agreementOf(measured('b', series(points(1))), measured('a', series(points(1)), series(points(1, 2))));
    expect(fewer).toMatchObject({ compared: 1, unmatched: 2 });
  });
});

describe('pairs', () => {
  it('hold every point once, those at one place together', () => {
    const list = fc.array(fc.record({ x: fc.integer({ min: 0, max: 5 }), y: fc.integer(), immortal: fc.boolean() }));
    fc.assert(
      fc.property(list, list, (one, other) => {
        const pairs = [...pairsOf(one, other)];
        const kept = (index: 0 | 1): Point[] => pairs.flatMap((pair) => pair[index] ?? []);
        expect(kept(0)).toEqual(one);
        expect(kept(1)).toHaveLength(other.length);
        expect(new Set(kept(1))).toEqual(new Set(other));
        for (const [left, right] of pairs) expect(left === null || right === null || left.x === right.x).toBe(true);
      }),
    );
  });
});

describe('labels', () => {
  it.each([
    [
      [subject(), subject({ version: '3.13.0', origin: 'measured', count: 'holders' })],
      ['2.7.18 simulated', '3.13.0 measured, holders'],
    ],
    [
      [subject(), subject({ mode: 'module' })],
      ['2.7.18 simulated, script mode', '2.7.18 simulated, module mode'],
    ],
    [
      [
        subject({ kind: 'cpython', origin: 'measured', version: '3.13.2' }),
        subject({ kind: 'pyodide', origin: 'measured', version: '3.13.2' }),
      ],
      ['3.13.2 measured', '3.13.2 Pyodide'],
    ],
    [
      [
        subject({ kind: 'cpython', origin: 'measured' }),
        subject({ kind: 'cpython', origin: 'measured', packages: { matplotlib: '2.1.0', numpy: '1.13.3' } }),
      ],
      ['2.7.18 measured', '2.7.18 measured, matplotlib 2.1.0 and numpy 1.13.3'],
    ],
    [
      [subject(), subject({ flags: ['-O'] })],
      ['2.7.18 simulated', '2.7.18 simulated, -O'],
    ],
    [
      [subject(), subject(), subject({ version: '3.8.18' })],
      ['2.7.18 simulated, no. 1', '2.7.18 simulated, no. 2', '3.8.18 simulated'],
    ],
  ])('%#', (subjects, expected) => expect(labelsOf(subjects.map((each) => ({ subject: each })))).toEqual(expected));

  it('go by their files where nothing else helps', () => {
    expect(
      labelsOf([
        { subject: subject(), place: 'linux' },
        { subject: subject(), place: 'mac' },
      ]),
    ).toEqual(['2.7.18 simulated, linux', '2.7.18 simulated, mac']);
  });

  it('are all different', () => {
    const any = fc.record({
      mode: fc.constantFrom('script' as const, 'module' as const),
      count: fc.constantFrom('references' as const, 'holders' as const),
      flags: fc.subarray(['-O', '-I']),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (given) => {
        const labels = labelsOf(given.map((each) => ({ subject: subject(each) })));
        expect(new Set(labels).size).toBe(given.length);
      }),
    );
  });
});

describe('charts', () => {
  const compare = (chart: ComparisonChart, ...members: Member[]) =>
    comparisonOf({ version: '0', name: 'compare-ints', command: ['compare', 'ints'], members, chart });
  const axesOf = (chart: ComparisonChart, ...members: Member[]) => compare(chart, ...members).figures[0]?.axes ?? [];
  const immortal = measured('new', series([point(0, 4294967295, true), point(1, 9)]));

  it('overlay: one artist a member, told apart by colour and mark', () => {
    const [axes] = axesOf('overlay', measured('old', series(points(5, 6))), { label: 'lost', reason: 'not here' }, immortal);
    const artists = axes?.artists as LineArtist[];
    expect(artists.map(({ label, x, y }) => ({ label, x, y }))).toEqual([
      { label: 'old', x: [0, 1], y: [5, 6] },
      { label: 'new', x: [0, 1], y: [4294967295, 9] },
    ]);
    expect(new Set(artists.map(({ color }) => color)).size).toBe(2);
    expect(new Set(artists.map(({ marker }) => marker)).size).toBe(2);
    expect(axes?.legend).not.toBeNull();
  });

  it('names stand side by side as bars, also those that one member lacks', () => {
    const [axes] = axesOf(
      'overlay',
      measured('a', series([point('p', 1), point('q', 2)])),
      measured('b', series([point('q', 3), point('r', 4)])),
    );
    const [one, other] = (axes?.artists ?? []) as BarsArtist[];
    expect(axes?.xticks?.labels).toEqual(['p', 'q', 'r']);
    expect([one?.starts, one?.lengths]).toEqual([
      [-0.4, 0.6],
      [1, 2],
    ]);
    expect([other?.starts, other?.lengths]).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('facets: one pair of axes a member, all of one scale', () => {
    const axes = axesOf(
      'facet',
      measured('a', series(points(0, 100))),
      measured('b', series(points(10, 20))),
      measured('c', series(points(1))),
    );
    expect(axes.map(({ rows, columns, index, title }) => [rows, columns, index, title])).toEqual([
      [2, 2, 1, 'a'],
      [2, 2, 2, 'b'],
      [2, 2, 3, 'c'],
    ]);
    for (const { xlim, ylim } of axes)
      expect([xlim, ylim]).toEqual([
        [-0.05, 1.05],
        [-5, 105],
      ]);
    expect(axes.map(({ xlabel, ylabel }) => [xlabel !== null, ylabel !== null])).toEqual([
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it('facets on a logarithmic axis have their margin in exponents', () => {
    const members = [measured('a', series(points(1, 10))), measured('b', series(points(100, 0)))];
    const request = { version: '0', name: 'compare-ints', command: [], members, chart: 'facet', yscale: 'log' } as const;
    for (const { yscale, ylim } of comparisonOf(request).figures[0]?.axes ?? []) {
      expect(yscale).toBe('log');
      expect(ylim.map((end) => Math.log10(end as number))).toEqual([expect.closeTo(-0.1), expect.closeTo(2.1)]);
    }
    expect.assertions(4);
  });

  it('difference: against the first, where both have a count', () => {
    const [axes] = axesOf('difference', measured('old', series(points(5, 6))), immortal, measured('same', series(points(5, 6))));
    const [one, same, zero] = (axes?.artists ?? []) as [LineArtist, LineArtist, LineArtist];
    expect([one.label, one.x, one.y]).toEqual(['new', [1], [3]]);
    const [gaps] = axesOf('difference', measured('old', series(points(5, 6))), measured('gap', series(points(Number.NaN, 8))));
    expect((gaps?.artists[0] as LineArtist | undefined)?.x).toEqual([1]);
    expect(same.y).toEqual([0, 0]);
    expect(zero.kind).toBe('span-line');
    expect(axes?.ylabel).toBe('refcount less that of old');
  });

  it("one for each series, the members' series of the same label together", () => {
    const members = [
      measured('a', series(points(1), 'one'), series(points(2), 'two')),
      measured('b', series(points(3), 'two'), series(points(4), 'one')),
    ];
    const { figures } = compare('overlay', ...members);
    expect(figures.map(({ axes }) => axes[0]?.artists.map((artist) => (artist as LineArtist).y[0]))).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });

  it('nothing measured, nothing drawn', () => {
    const nothing = compare('overlay', { label: 'x', reason: 'not here' });
    expect([nothing.figures, nothing.agreements, measuredOf(nothing)]).toEqual([[], [], []]);
  });

  it('tells of options that were not the same everywhere', () => {
    const ranged = (label: string, range: string): Member => ({
      label,
      result: makeResult([], [], { parameters: { range, upper: 'False' } }),
    });
    expect(compare('overlay', ranged('a', 'range(5)'), ranged('b', 'range(9)')).notes).toEqual([
      { code: 'parameters', text: 'range is range(5) for a, range(9) for b' },
    ]);
    expect(compare('overlay', ranged('a', 'range(5)'), ranged('b', 'range(5)')).notes).toEqual([]);
  });

  it('tells each note once', () => {
    const noted = (label: string): Member => ({ label, result: { ...makeResult([]), notes: [{ code: 'layer', text: 'no layer' }] } });
    expect(compare('overlay', noted('a'), noted('b')).notes).toEqual([{ code: 'layer', text: 'a and b: no layer' }]);
  });
});
