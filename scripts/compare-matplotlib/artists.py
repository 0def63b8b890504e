"""What matplotlib 2.1.0 drew, artist by artist, in the terms of src/result/figure.ts."""
from __future__ import division
from matplotlib import colors
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.container import ErrorbarContainer
from matplotlib.patches import Polygon

STYLES = {'-': 'solid', '--': 'dashed', '-.': 'dashdot', ':': 'dotted', 'None': 'none', ' ': 'none', '': 'none'}
DRAWSTYLES = {'steps': 'steps-pre'}

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
    more = {'label': None, 'errorsOf': label_of(container), 'capsize': caps[0].get_markersize() / 2.0 if caps else 0}
    return [dict(segments_of(bar, direction), **more) for direction, bar in zip(directions, bars)]


def style_of(dashes):
    """A collection keeps its dashes alone: of a dotted line, they are shorter than what is between them."""
    if dashes is None:
        return 'solid'
    return 'dashdot' if len(dashes) == 4 else 'dashed' if dashes[0] > dashes[1] else 'dotted'


def segments_of(collection, direction=None):
    segments = collection.get_segments()
    if direction is None:
        direction = 'vertical' if all(start[0] == end[0] for start, end in segments) else 'horizontal'
    along, across = (0, 1) if direction == 'horizontal' else (1, 0)
    return {
        'kind': 'segments', 'label': label_of(collection), 'alpha': alpha_of(collection), 'orientation': direction,
        'at': floats(each[0][across] for each in segments), 'low': floats(each[0][along] for each in segments),
        'high': floats(each[1][along] for each in segments), 'color': str(colors.to_hex(collection.get_colors()[0])),
        'linestyle': style_of(collection.get_linestyle()[0][1]), 'linewidth': float(collection.get_linewidths()[0]), 'capsize': 0, 'errorsOf': None,
    }


def text_of(text):
    x, y = text.get_position()
    return {
        'kind': 'text', 'label': None, 'alpha': alpha_of(text), 'x': float(x), 'y': float(y), 'text': text.get_text(),
        'color': str(colors.to_hex(text.get_color())), 'size': text.get_size(), 'ha': text.get_ha(), 'va': text.get_va(), 'rotation': text.get_rotation(),
    }


def artists_of(axes):
    """All of them; they come back in their order of drawing kind. That of the calls is lost, which the limits seldom notice."""
    errors = [container for container in axes.containers if isinstance(container, ErrorbarContainer)]
    caps = [cap for container in errors for cap in container.lines[1]]
    artists = [bars_of(container) for container in axes.containers if container not in errors]
    artists += [scatter_of(each, axes) for each in axes.collections if isinstance(each, PathCollection)]
    artists += [area_of(each) for each in axes.collections if isinstance(each, PolyCollection)]
    artists += [span_area_of(patch, axes) for patch in axes.patches if isinstance(patch, Polygon)]
    artists += [bars for container in errors for bars in error_bars_of(container)]
    error_lines = [id(each) for container in errors for each in container.lines[2]]
    artists += [segments_of(each) for each in axes.collections if isinstance(each, LineCollection) and id(each) not in error_lines]
    labels = {id(container.lines[0]): label_of(container) for container in errors}
    artists += [dict(line_of(line, axes), **({'label': labels[id(line)]} if id(line) in labels else {})) for line in axes.lines if line not in caps] + [text_of(text) for text in axes.texts]
    return artists
