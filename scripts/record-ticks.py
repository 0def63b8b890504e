"""Records tick values and labels of matplotlib 2.1.0 (CPython 2.7) as JSON on stdout, for test/chart/ticks."""
import json
import random

import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt


def views():
    """Intervals of every size, sign and distance from zero."""
    chosen = random.Random(20171118)
    for _ in range(260):
        size = 10.0 ** chosen.uniform(-9, 12) * chosen.uniform(1, 10)
        start = chosen.choice([0, 0, -size * chosen.random(), chosen.uniform(-1, 1) * 10.0 ** chosen.uniform(-3, 9)])
        if chosen.random() < 0.3:
            start, size = round(start), max(1.0, round(size))
        yield start, start + size


def record(scale, low, high):
    figure, axes = plt.subplots()
    axes.set_xscale(scale)
    axes.set_yscale(scale)
    axes.set_xlim(low, high)
    axes.set_ylim(low, high)
    figure.canvas.draw()
    case = {'scale': scale, 'low': low, 'high': high}
    for name, axis in (('x', axes.xaxis), ('y', axes.yaxis)):
        labels = [tick.label1.get_text() for tick in axis.get_major_ticks()]
        minor = [tick.label1.get_text() for tick in axis.get_minor_ticks()]
        case[name] = {
            'room': axis.get_tick_space(),
            'ticks': list(map(float, axis.get_majorticklocs())),
            'labels': labels,
            'offset': axis.get_offset_text().get_text(),
            'minor': list(map(float, axis.get_minorticklocs())),
            'minorLabels': minor,
        }
    plt.close(figure)
    return case


cases = [record('linear', low, high) for low, high in views()]
decades = random.Random(7)
for _ in range(60):
    low = 10.0 ** decades.uniform(-6, 4)
    cases.append(record('log', low, low * 10.0 ** decades.uniform(0.1, 14)))
print(json.dumps(cases))
