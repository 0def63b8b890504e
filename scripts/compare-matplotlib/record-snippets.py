"""Runs each line of a file of pyplot calls under matplotlib 2.1.0 and records the figure it made, or the exception it raised.

Usage: python2.7 record-snippets.py SNIPPETS.txt RECORDED.json
"""
import io
import json
import sys
import warnings

from record import axes_of, plt, spaces_of


def figure_of(figure):
    suptitle = getattr(figure, '_suptitle', None)
    size = figure.get_size_inches() * figure.dpi
    return dict(spaces_of(figure), number=1, width=int(round(size[0])), height=int(round(size[1])), suptitle=suptitle and suptitle.get_text(),
                axes=[axes_of(axes) for axes in figure.axes])


def record(snippet):
    """A wrong colour is noticed only when it is drawn, or asked for here."""
    plt.close('all')
    try:
        exec(snippet, {'plt': plt})
        return {'figure': figure_of(plt.gcf())}
    except Exception as error:
        return {'raised': type(error).__name__, 'message': str(error)}


def main(snippets, target):
    warnings.simplefilter('ignore')
    with io.open(snippets, encoding='utf-8') as source:
        lines = [line.rstrip('\n') for line in source]
    records = ['%s: %s' % (json.dumps(line), json.dumps(record(line), sort_keys=True)) for line in lines]
    with io.open(target, 'wb') as out:
        out.write(('{\n' + ',\n'.join(records) + '\n}\n').encode('utf-8'))


main(*sys.argv[1:])
