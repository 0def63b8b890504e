/** `matplotlib.pyplot` on the built-in runtime: it records what it is asked to draw (see `recording.ts`). */
import type { DictObject } from '../../object/payloads.ts';
import type { PlotHost } from '../../recording.ts';
import { addFunctions } from '../../vm/native-functions.ts';
import { connectPlotHost, plotMethod } from './call.ts';
import { plotValue, replyObject } from './values.ts';

/** The functions the module offers; a name that is not here is an AttributeError, as it should be. */
const FUNCTIONS = [
  ...['axes', 'axhline', 'axvline', 'axis', 'bar', 'barh', 'cla', 'clf', 'close', 'draw', 'figure', 'gca', 'gcf', 'grid', 'hist', 'legend'],
  ...['loglog', 'plot', 'savefig', 'scatter', 'semilogx', 'semilogy', 'show', 'step', 'subplot', 'subplots', 'suptitle', 'text'],
  ...['tight_layout', 'title', 'xlabel', 'xlim', 'xscale', 'xticks', 'ylabel', 'ylim', 'yscale', 'yticks'],
];

export function initPyplot(dict: DictObject, host: PlotHost | null): void {
  connectPlotHost(host, { toValue: plotValue, toObject: replyObject });
  addFunctions(
    dict,
    'matplotlib.pyplot',
    FUNCTIONS.map((name) => plotMethod(name, { kind: 'pyplot' })),
  );
}
