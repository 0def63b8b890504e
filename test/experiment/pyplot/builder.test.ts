import { describe, expect, test } from 'vitest';
import { draw } from './draw.ts';

const program = (...lines: string[]): string => `import matplotlib.pyplot as plt\n${lines.join('\n')}\n`;

describe('figures', () => {
  test('all that were drawn are kept, closed ones too, and empty ones are not', () => {
    const { figures } = draw(program('plt.plot([1])', 'plt.close()', 'plt.figure(5)', 'plt.figure()', 'plt.bar([1], [2])'));
    expect(figures.map(({ number }) => number)).toEqual([1, 6]);
  });

  test('a number makes an open figure current again', () => {
    const { figures } = draw(program('plt.figure(1)', 'plt.plot([1])', 'plt.figure(2)', 'plt.plot([2])', 'plt.figure(1)', 'plt.plot([3])'));
    expect(figures.map(({ axes }) => axes[0]?.artists.length)).toEqual([2, 1]);
  });
});

describe('labels', () => {
  test('given to legend name the lines first, then the bars', () => {
    const { figures } = draw(program('plt.bar([1], [2])', 'plt.plot([1])', "plt.legend(['line', 'bars'])"));
    expect(figures[0]?.axes[0]?.artists.map(({ kind, label }) => [kind, label])).toEqual([
      ['bars', 'bars'],
      ['line', 'line'],
    ]);
  });

  test('bars keep the positions that the program gave', () => {
    const { figures } = draw(program("plt.bar([1, 2], [3, 4], align='edge')"));
    expect(figures[0]?.axes[0]?.artists[0]).toMatchObject({ positions: [1, 2], starts: [1, 2] });
  });
});

test('a program sees what its calls give back', () => {
  const { raised } = draw(
    program(
      'fig, (one, two) = plt.subplots(1, 2)',
      'counts, edges, bars = one.hist([1, 2, 2, 3], 3)',
      'assert counts == [1, 2, 1] and len(edges) == 4',
      'assert two.set_xlim(1, 5) == (1, 5) and two.set_xlim() == (1, 5)',
      'line, = two.plot([1, 2])',
      'assert plt.xticks([1, 2])[0] == [1, 2]',
    ),
  );
  expect(raised).toBeNull();
});

test('a lone dollar is itself, and one behind a backslash, as in matplotlib', () => {
  const { figures } = draw(program("plt.title('a $5')", "plt.xlabel(r'\\$5 and \\$6')"));
  expect(figures[0]?.axes[0]).toMatchObject({ title: 'a $5', xlabel: '$5 and $6' });
});

describe('what is not supported says so, and nothing is drawn wrong in silence', () => {
  test.each([
    ['plt.plot([1], markerfacecolor="r")', "refplot does not support the argument 'markerfacecolor' of plot()"],
    ['plt.bar([1], [2], yerr=1)', "refplot does not support the argument 'yerr' of bar()"],
    ['plt.hist([[1], [2]])', 'refplot does not support several data sets of hist()'],
    ['plt.scatter([1, 2], [3, 4], c=[5, 6])', 'refplot does not support a colour map of scatter()'],
    ['plt.subplots(2, 2, sharex=True)', 'refplot does not support shared axes of subplots()'],
    ['plt.figure(dpi=200)', 'refplot does not support another dpi than 100 of figure()'],
    ['plt.xscale("symlog")', "refplot does not support the scale 'symlog' of xscale()"],
    ['plt.xlim()', 'refplot does not support reading limits that matplotlib chooses of xlim()'],
    ['plt.gca().arrow(0, 0, 1, 1)', 'refplot does not support axes.arrow()'],
    ['plt.pie([1, 2])', 'refplot does not support pyplot.pie()'],
    ["plt.annotate('a', (1, 2), arrowprops={})", "refplot does not support the argument 'arrowprops' of annotate()"],
    ['plt.gca().set(visible=False)', "refplot does not support the argument 'visible' of set()"],
    ['plt.gcf().colorbar()', 'refplot does not support figure.colorbar()'],
    ["plt.title('$x^2$')", 'refplot does not support mathtext ($...$) of title()'],
    ["plt.text(0, 0, '$5 and $6')", 'refplot does not support mathtext ($...$) of text()'],
    ['plt.grid(which="minor")', "refplot does not support which='minor' of grid()"],
  ])('%s', (line, message) => {
    const { raised } = draw(program(line));
    expect(raised).toBe(`NotImplementedError: ${message}`);
  });

  test.each([
    ['plt.plot([1], {})', 'TypeError: plot() needs a number'],
    ['plt.plot([1, object()])', 'TypeError: plot() needs a number'],
    ['plt.bar([1], [2], 3, 4, 5)', 'TypeError: bar() takes at most 4 arguments (5 given)'],
    ['plt.bar([1], [2], x=3)', "TypeError: bar() got multiple values for keyword argument 'x'"],
    ['plt.figure(figsize=(0, 1))', 'ValueError: a figure needs a width and a height above zero'],
    ['plt.xlim(float("inf"), 1)', 'ValueError: Axis limits cannot be NaN or Inf'],
  ])('%s', (line, message) => {
    expect(draw(program(line)).raised).toBe(message);
  });
});

describe('what is not drawn as asked for', () => {
  test('tight_layout is told of, once', () => {
    const { notes, raised } = draw(program('plt.plot([1])', 'plt.tight_layout()', 'plt.gcf().tight_layout()'));
    expect(raised).toBeNull();
    expect(notes).toEqual(["tight_layout() is not done: the axes stay at matplotlib's default places"]);
  });

  test.each([
    ['plt.subplots(1, 2, sharex=True)', 'refplot does not support shared axes of subplots()'],
    ["plt.yscale('symlog')", "refplot does not support the scale 'symlog' of yscale()"],
    ["plt.plot([1], markeredgecolor='red')", 'plot()'],
    ['plt.gca().fill([1], [2])', 'refplot does not support axes.fill()'],
    ['plt.pie([1, 2])', 'refplot does not support pyplot.pie()'],
    ["plt.annotate('a', (1, 2), arrowprops={})", "refplot does not support the argument 'arrowprops' of annotate()"],
    ['plt.gca().set(visible=False)', "refplot does not support the argument 'visible' of set()"],
    ['plt.gcf().colorbar()', 'refplot does not support figure.colorbar()'],
  ])('%s is refused by name', (call, message) => {
    expect(draw(program(call)).raised).toContain(message);
  });
});
