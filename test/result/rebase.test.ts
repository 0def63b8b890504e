import { describe, expect, it } from 'vitest';
import { rebased, rebasedOutcome } from '../../src/experiment/immortality.ts';
import type { Artist, BarsArtist, Figure, LineArtist } from '../../src/result/figure.ts';
import { rebase } from '../../src/result/rebase.ts';
import type { Result } from '../../src/result/result.ts';
import { seriesOfAll } from '../../src/result/series.ts';
import { bars, dots, figure, line, result } from '../chart/figures.ts';

/** `_PyObject_IMMORTAL_REFCNT` of 3.11 (Include/internal/pycore_object.h). */
const START = 999_999_999;
const counts = [START + 628, START + 12, 3, 4];
const drawn = figure({ ylabel: 'refcount', artists: [dots([0, 1, 2, 3], counts)] });

const measured = (version: string): Result => {
  const { subject } = result([]);
  return result([drawn], seriesOfAll([drawn]), { subject: { ...subject, version } });
};

const artistsIn = (each: Figure | undefined): readonly Artist[] => each?.axes[0]?.artists ?? [];

describe('rebasing', () => {
  it('takes the start away, and says of how many', () => {
    const { series, notes } = rebase(measured('3.11.7'), START);
    expect(series[0]?.points.map(({ y }) => y)).toEqual([628, 12, 3, 4]);
    expect(notes).toEqual([{ code: 'rebased', text: expect.stringMatching(/^rebased: 2 counts are less 999,999,999/) }]);
  });

  it('gives what was rebased marks of its own', () => {
    const { figures } = rebase(measured('3.11.7'), START);
    const [rest, high] = artistsIn(figures[0]) as LineArtist[];
    expect(rest).toMatchObject({ x: [2, 3], y: [3, 4], marker: '.' });
    expect(high).toMatchObject({ x: [0, 1], y: [628, 12], marker: 'D', label: 'rebased' });
    expect(figures[0]?.axes[0]?.legend).not.toBeNull();
  });

  it('keeps a path whole, and bars at their places', () => {
    const path = figure({ artists: [line({ x: [0, 1], y: [START + 5, 3] })] });
    const boxes = figure({ artists: [bars([0, 1], [START + 5, 3])] });
    const { figures } = rebase(result([path, boxes]), START);
    const [whole, marks] = artistsIn(figures[0]) as LineArtist[];
    expect(whole).toMatchObject({ y: [5, 3], marker: null });
    expect(marks).toMatchObject({ x: [0], y: [5], linestyle: 'none' });
    const [low, high] = artistsIn(figures[1]) as BarsArtist[];
    expect([low?.starts, low?.lengths, low?.colors]).toEqual([[0.6], [3], ['#1f77b4']]);
    expect([high?.starts, high?.lengths]).toEqual([[-0.4], [5]]);
  });

  it('is for 3.11 alone', async () => {
    expect((await rebased(measured('3.11.7'))).series[0]?.points[0]?.y).toBe(628);
    for (const version of ['2.7.18', '3.10.13', '3.12.1', '9.9']) {
      const other = measured(version);
      expect(await rebased(other)).toBe(other);
    }
  });

  it('changes what a program saved and what it drew only, too', async () => {
    const saved = [{ figure: drawn, path: 'a.svg', format: 'svg' as const, dpi: null }];
    const outcome = { exitCode: 0, uncaught: null, result: measured('3.11.7'), saved, unsaved: [drawn] };
    const rebasedAll = await rebasedOutcome(outcome);
    for (const each of [rebasedAll.saved[0]?.figure, rebasedAll.unsaved[0], rebasedAll.result.figures[0]]) {
      expect((artistsIn(each)[1] as LineArtist).y).toEqual([628, 12]);
    }
    const other = { ...outcome, result: measured('3.12.1') };
    expect(await rebasedOutcome(other)).toBe(other);
  });
});
