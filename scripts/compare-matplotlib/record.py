"""Runs a plotting script under matplotlib 2.1.0 and records what it drew.

Usage: python2.7 record.py SCRIPT.py FOLDER
Writes FOLDER/NAME.json (the figure as refplot's figure.ts has it, and the positions matplotlib chose), NAME.rgba (its pixels) and NAME.reference.png.
"""
from __future__ import division
import io
import json
import os
import sys

import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
from matplotlib import colors
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.container import ErrorbarContainer
from matplotlib.patches import Polygon
from matplotlib.ticker import FixedFormatter, FixedLocator

STYLES = {'-': 'solid', '--': 'dashed', '-.': 'dashdot', ':': 'dotted', 'None': 'none', ' ': 'none', '': 'none'}
DRAWSTYLES = {'steps': 'steps-pre'}
LOCATIONS = ['best', 'upper right', 'upper left', 'lower left', 'lower right', 'right', 'center left', 'center right', 'lower center', 'upper center', 'center']

plain_scatter = Axes.scatter


def scatter(self, *args, **kwargs):
    """A collection forgets its marker's letter, and the scales it was drawn on."""
    collection = plain_scatter(self, *args, **kwargs)
    collection.letter = kwargs.get('marker') or 'o'
    collection.drawn_on = {'x': self.get_xscale(), 'y': self.get_yscale()}
    return collection


Axes.scatter = scatter


def floats(values):
    return [float(value) for value in values]


def label_of(artist):
    label = artist.get_label()
    return None if not label or label.startswith('_') else label


def alpha_of(artist):
    return 1 if artist.get_alpha() is None else artist.get_alpha()


def line_of(line, axes):
    common = {
        'label': label_of(line), 'alpha': alpha_of(line), 'color': str(colors.to_hex(line.get_color())),
        'linestyle': STYLES[line.get_linestyle()], 'linewidth': line.get_linewidth(),
    }
    x, y = line.get_xdata(orig=False), line.get_ydata(orig=False)
    if line.get_transform() == axes.get_yaxis_transform(which='grid'):
        return dict(common, kind='span-line', orientation='horizontal', at=float(y[0]), **{'from': float(x[0]), 'to': float(x[1])})
    if line.get_transform() == axes.get_xaxis_transform(which='grid'):
        return dict(common, kind='span-line', orientation='vertical', at=float(x[0]), **{'from': float(y[0]), 'to': float(y[1])})
    marker = line.get_marker()
    drawstyle = line.get_drawstyle()
    return dict(common, kind='line', x=floats(x), y=floats(y), marker=None if marker in ('None', None, '') else marker,
                markersize=line.get_markersize(), drawstyle=DRAWSTYLES.get(drawstyle, drawstyle))


def bars_of(container):
    patches = container.patches
    first = patches[0]
    sideways = bool(first.sticky_edges.x)
    boxes = [(float(p.get_x()), float(p.get_y()), float(p.get_width()), float(p.get_height())) for p in patches]
    if sideways:
        boxes = [(y, x, height, width) for x, y, width, height in boxes]
    edges = [p.get_edgecolor() for p in patches]
    return {
        'kind': 'bars', 'label': label_of(container) or label_of(first), 'alpha': alpha_of(first),
        'orientation': 'horizontal' if sideways else 'vertical',
        'starts': [b[0] for b in boxes], 'bottoms': [b[1] for b in boxes], 'widths': [b[2] for b in boxes], 'lengths': [b[3] for b in boxes],
        'positions': [b[0] + b[2] / 2 for b in boxes], 'colors': [str(colors.to_hex(p.get_facecolor())) for p in patches],
        'edgecolors': [None if edge[3] == 0 else str(colors.to_hex(edge)) for edge in edges], 'edgewidth': float(first.get_linewidth()),
    }


def scatter_of(collection, axes):
    offsets = collection.get_offsets()
    count = len(offsets)

    def spread(values):
        return [values[index % len(values)] for index in range(count)]

    record = {
        'kind': 'scatter', 'label': label_of(collection), 'alpha': alpha_of(collection), 'marker': collection.letter,
        'x': floats(offsets[:, 0]), 'y': floats(offsets[:, 1]), 'sizes': floats(spread(collection.get_sizes())),
        'colors': [str(colors.to_hex(color)) for color in spread(collection.get_facecolors() if len(collection.get_facecolors()) else collection.get_edgecolors())],
    }
    changed = collection.drawn_on != {'x': axes.get_xscale(), 'y': axes.get_yscale()}
    return dict(record, drawnOn=collection.drawn_on) if changed else record


def edge_of(color, width):
    return None if len(color) == 0 or color[3] == 0 or width == 0 else str(colors.to_hex(color))


def area_of(collection):
    edges = collection.get_edgecolors()
    vertices = [path.vertices[:-1] for path in collection.get_paths()]
    return {
        'kind': 'area', 'label': label_of(collection), 'alpha': alpha_of(collection),
        'polygons': [{'x': floats(each[:, 0]), 'y': floats(each[:, 1])} for each in vertices],
        'color': str(colors.to_hex(collection.get_facecolors()[0])), 'edgecolor': edge_of(edges[0] if len(edges) else [], collection.get_linewidths()[0]),
        'linewidth': float(collection.get_linewidths()[0]),
    }


def span_area_of(patch, axes):
    xs, ys = zip(*patch.get_xy()[:4])
    level = patch.get_transform() == axes.get_yaxis_transform(which='grid')
    along, across = (ys, xs) if level else (xs, ys)
    return {
        'kind': 'span-area', 'label': label_of(patch), 'alpha': alpha_of(patch), 'orientation': 'horizontal' if level else 'vertical',
        'low': float(along[0]), 'high': float(along[1] if along[1] != along[0] else along[2]), 'from': float(min(across)), 'to': float(max(across)),
        'color': str(colors.to_hex(patch.get_facecolor())), 'edgecolor': edge_of(patch.get_edgecolor(), patch.get_linewidth()), 'linewidth': float(patch.get_linewidth()),
    }


def error_bars_of(container):
    """The bars of a container, first those along x; caps are as long as their marker is large."""
    _, caps, bars = container.lines
    directions = ['horizontal'] * container.has_xerr + ['vertical'] * container.has_yerr
    for direction, bar in zip(directions, bars):
        along, across = (0, 1) if direction == 'horizontal' else (1, 0)
        segments = bar.get_segments()
        yield {
            'kind': 'error-bars', 'label': None, 'alpha': alpha_of(bar), 'orientation': direction,
            'at': floats(each[0][across] for each in segments), 'low': floats(each[0][along] for each in segments),
            'high': floats(each[1][along] for each in segments), 'color': str(colors.to_hex(bar.get_colors()[0])),
            'linewidth': float(bar.get_linewidths()[0]), 'capsize': caps[0].get_markersize() / 2.0 if caps else 0,
        }


def text_of(text):
    x, y = text.get_position()
    return {
        'kind': 'text', 'label': None, 'alpha': alpha_of(text), 'x': float(x), 'y': float(y), 'text': text.get_text(),
        'color': str(colors.to_hex(text.get_color())), 'size': text.get_size(), 'ha': text.get_ha(), 'va': text.get_va(), 'rotation': text.get_rotation(),
    }


def ticks_of(axis):
    locator, formatter = axis.get_major_locator(), axis.get_major_formatter()
    if not isinstance(locator, FixedLocator):
        return None
    labels = list(formatter.seq) if isinstance(formatter, FixedFormatter) else None
    rotation = axis.get_major_ticks()[0].label1.get_rotation() if locator.locs is not None and len(locator.locs) else 0
    return {'positions': floats(locator.locs), 'labels': labels, 'rotation': rotation}


def tick_labels_of(axis, ticks):
    """How labels are written, where the ticks do not say it: turned, or of another size; and what the room for ticks is reckoned with."""
    if not axis.get_major_ticks():
        return None
    label = axis.get_major_ticks()[0].label1
    look = {'rotation': label.get_rotation(), 'size': label.get_size(), 'room': axis._get_tick(True).label1.get_size()}
    return None if (look['size'], look['room']) == (10, 10) and (look['rotation'] == 0 or ticks is not None) else look


def grid_of(axes):
    shown = [axis for axis in 'xy' if getattr(axes, axis + 'axis')._gridOnMajor]
    return {0: None, 1: (shown or [None])[0], 2: 'both'}[len(shown)]


def axes_of(axes):
    rows, columns, number, _ = axes.get_subplotspec().get_geometry()
    legend = axes.get_legend()
    # Artists come back in their order of drawing kind; the order of the calls is lost, which the limits seldom notice.
    errors = [container for container in axes.containers if isinstance(container, ErrorbarContainer)]
    caps = [cap for container in errors for cap in container.lines[1]]
    artists = [bars_of(container) for container in axes.containers if container not in errors]
    artists += [scatter_of(each, axes) for each in axes.collections if isinstance(each, PathCollection)]
    artists += [area_of(each) for each in axes.collections if isinstance(each, PolyCollection)]
    artists += [span_area_of(patch, axes) for patch in axes.patches if isinstance(patch, Polygon)]
    artists += [bars for container in errors for bars in error_bars_of(container)]
    artists += [line_of(line, axes) for line in axes.lines if line not in caps] + [text_of(text) for text in axes.texts]
    xticks, yticks = ticks_of(axes.xaxis), ticks_of(axes.yaxis)
    looks = {'xtickLabels': tick_labels_of(axes.xaxis, xticks), 'ytickLabels': tick_labels_of(axes.yaxis, yticks)}
    unusual = {} if axes.axison else {'axisOff': True}
    if (axes._xmargin, axes._ymargin) != (0.05, 0.05):
        unusual['margins'] = {'x': float(axes._xmargin), 'y': float(axes._ymargin)}
    unusual.update((name, look) for name, look in looks.items() if look)
    return dict(unusual, **{
        'rows': rows, 'columns': columns, 'index': number + 1,
        'title': axes.get_title() or None, 'xlabel': axes.get_xlabel() or None, 'ylabel': axes.get_ylabel() or None,
        'xscale': axes.get_xscale(), 'yscale': axes.get_yscale(),
        'xlim': [None, None] if axes.get_autoscalex_on() else floats(axes.get_xlim()),
        'ylim': [None, None] if axes.get_autoscaley_on() else floats(axes.get_ylim()),
        'xticks': xticks, 'yticks': yticks, 'grid': grid_of(axes),
        'legend': legend and {'location': LOCATIONS[legend._loc], 'title': legend.get_title().get_text() if legend._legend_title_box.get_visible() else None},
        'artists': artists,
    })


SPACES = {'left': 0.125, 'right': 0.9, 'bottom': 0.11, 'top': 0.88, 'wspace': 0.2, 'hspace': 0.2}


def spaces_of(figure):
    spaces = {name: float(getattr(figure.subplotpars, name)) for name in SPACES}
    return {} if spaces == SPACES else {'subplots': spaces}


def chosen_of(axes, renderer):
    """What matplotlib made of the axes; boxes as left, top, right, bottom in pixels."""
    height = axes.figure.bbox.height

    def box(artist):
        extent = artist.get_window_extent(renderer)
        return [extent.x0, height - extent.y1, extent.x1, height - extent.y0]

    def axis(name):
        one = getattr(axes, name + 'axis')
        low, high = sorted(getattr(axes, 'get_%slim' % name)())
        major = set(map(id, one.get_major_ticks()))
        drawn = [tick for tick in one._update_ticks(renderer) if id(tick) in major] if axes.axison else []
        ticks = [(tick.get_loc(), tick.label1.get_text()) for tick in drawn if low <= tick.get_loc() <= high]
        return {'limits': floats(getattr(axes, 'get_%slim' % name)()), 'ticks': [value for value, _ in ticks],
                'labels': [label for _, label in ticks], 'offset': one.get_offset_text().get_text(),
                'title': box(one.label) if one.label.get_text() and axes.axison else None}

    def texts():
        labels = [tick.label1 for one in (axes.xaxis, axes.yaxis) for tick in one._update_ticks(renderer)] if axes.axison else []
        around = [axes.xaxis.label, axes.yaxis.label, axes.xaxis.get_offset_text(), axes.yaxis.get_offset_text()] if axes.axison else []
        titles = [axes.title] + around
        return [{'text': one.get_text(), 'box': box(one)} for one in labels + titles + list(axes.texts) if one.get_text()]

    legend = axes.get_legend()
    return {'frame': box(axes.patch), 'x': axis('x'), 'y': axis('y'), 'title': box(axes.title) if axes.get_title() else None,
            'legend': legend and box(legend), 'texts': texts()}


def main(script, folder):
    with io.open(script, 'rb') as source:
        exec(compile(source.read(), script, 'exec'), {'__name__': '__main__'})
    name = os.path.splitext(os.path.basename(script))[0]
    figure = plt.gcf()
    figure.canvas.draw()
    suptitle = getattr(figure, '_suptitle', None)
    size = figure.get_size_inches() * figure.dpi
    recorded = {
        'figure': dict(spaces_of(figure), number=1, width=int(round(size[0])), height=int(round(size[1])), suptitle=suptitle and suptitle.get_text(),
                       axes=[axes_of(axes) for axes in figure.axes]),
        'chosen': [chosen_of(axes, figure.canvas.get_renderer()) for axes in figure.axes],
    }
    with io.open(os.path.join(folder, name + '.json'), 'wb') as target:
        target.write(json.dumps(recorded, sort_keys=True).encode('utf-8'))
    with io.open(os.path.join(folder, name + '.rgba'), 'wb') as target:
        target.write(bytes(figure.canvas.buffer_rgba()))
    figure.savefig(os.path.join(folder, name + '.reference.png'))


if __name__ == '__main__':
    main(*sys.argv[1:])
