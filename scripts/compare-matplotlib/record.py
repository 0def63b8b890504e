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
from matplotlib.ticker import FixedFormatter, FixedLocator

from artists import artists_of, floats

LOCATIONS = ['best', 'upper right', 'upper left', 'lower left', 'lower right', 'right', 'center left', 'center right', 'lower center', 'upper center', 'center']


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
        'artists': artists_of(axes),
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
