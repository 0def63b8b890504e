import { describe, expect, it } from 'vitest';
import type { Point, Series } from '../../src/result/result.ts';
import { csv, csvChunks, tsv } from '../../src/table/delimited.ts';
import { result } from '../chart/figures.ts';

const point = (x: Point['x'], y: number, immortal = false): Point => ({ x, y, immortal });
const series = (points: readonly Point[], given: Partial<Series> = {}): Series => ({
  label: null,
  xName: 'number',
  yName: 'refcount',
  points,
  ...given,
});

/** A reader of RFC 4180 of its own making, so that the writer is not its own judge. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let [field, quoted] = ['', false];
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    if (quoted && character === '"' && text[index + 1] === '"') {
      field += '"';
      index++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  return rows.slice(0, -1);
}

describe('csv', () => {
  it('has a header and one row a point', () => {
    expect(csv(result([], [series([point(0, 3838), point(1, 4294967295, true)])]))).toBe(
      'number,refcount,immortal\n0,3838,false\n1,4294967295,true\n',
    );
  });

  it('heads the first column with the x label, and the second with refcount or what else was measured', () => {
    expect(csv(result([], [series([], { xName: 'letter', yName: 'sys.getrefcount(strLet)' })]))).toBe('letter,refcount,immortal\n');
    expect(csv(result([], [series([], { xName: 'n', yName: 'seconds' })]))).toBe('n,seconds,immortal\n');
  });

  it('puts the series in front where there are several, by label or number', () => {
    expect(csv(result([], [series([point(0, 1)], { label: 'a' }), series([point(0, 2)])]))).toBe(
      'series,number,refcount,immortal\na,0,1,false\n2,0,2,false\n',
    );
  });

  it('has a header alone where nothing was measured', () => {
    expect(csv(result([]))).toBe('x,refcount,immortal\n');
  });

  it('quotes what needs it', () => {
    const labels = ['plain', 'a,b', 'say "hi"', 'two\nlines', 'cr\r', '', ' space ', '\u{1F40D}', '-1', '=1+1'];
    const text = csv(
      result(
        [],
        [
          series(
            labels.map((label, index) => point(label, index)),
            { xName: 'a,"b"' },
          ),
        ],
      ),
    );
    expect(parse(text)).toEqual([['a,"b"', 'refcount', 'immortal'], ...labels.map((label, index) => [label, String(index), 'false'])]);
  });

  it('comes in chunks that are neither many nor large', () => {
    const points = Array.from({ length: 100_000 }, (_, index) => point(index, 3));
    const chunks = [...csvChunks(result([], [series(points)]))];
    expect(chunks.length).toBeLessThan(40);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(100_000);
    expect(chunks.join('').split('\n')).toHaveLength(100_002);
  });
});

describe('tsv', () => {
  it('escapes tabs and line breaks', () => {
    expect(tsv(result([], [series([point('a\tb\nc\\', 1)])]))).toBe('number\trefcount\timmortal\na\\tb\\nc\\\\\t1\tfalse\n');
  });
});
