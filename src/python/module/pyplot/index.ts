/** `matplotlib.pyplot` on the built-in runtime: it records what it is asked to draw (see `recording.ts`). */
import type { DictObject } from '../../object/payloads.ts';
import type { PlotHost } from '../../recording.ts';
import { addFunctions } from '../../vm/native-functions.ts';
import { connectPlotHost, plotMethod } from './call.ts';
import { plotValue, replyObject } from './values.ts';

const words = (text: string): string[] => text.split(' ');

/** The functions that are drawn. */
const FUNCTIONS = words(
  'annotate axes axhline axhspan axis axvline axvspan bar barh cla clf close draw errorbar figure fill_between fill_betweenx gca gcf ' +
    'grid hist hlines ioff ion legend loglog margins plot savefig scatter semilogx semilogy show step subplot subplots subplots_adjust suptitle text ' +
    'tick_params tight_layout title vlines xlabel xlim xscale xticks ylabel ylim yscale yticks',
);

/** The others that matplotlib 2.1.0 has: the host refuses them by name. A name that is in neither list is an AttributeError. */
const REFUSED = words(
  'acorr angle_spectrum arrow autoscale autumn barbs bone box boxplot broken_barh clabel clim cohere ' +
    'colorbar colormaps colors connect contour contourf cool copper csd delaxes disconnect eventplot figimage ' +
    'figlegend fignum_exists figtext fill findobj flag gci get_current_fig_manager get_figlabels ' +
    'get_fignums get_plot_commands ginput gray hexbin hist2d hold hot hsv imread imsave imshow inferno ' +
    'install_repl_displayhook ishold isinteractive jet locator_params magma magnitude_spectrum matshow ' +
    'minorticks_off minorticks_on nipy_spectral over pause pcolor pcolormesh phase_spectrum pie pink plasma plot_date ' +
    'plotfile plotting polar prism psd quiver quiverkey rc rc_context rcdefaults rgrids sca sci set_cmap setp specgram ' +
    'spectral spring spy stackplot stem streamplot subplot2grid subplot_tool summer switch_backend table ' +
    'thetagrids ticklabel_format tricontour tricontourf tripcolor triplot twinx twiny ' +
    'uninstall_repl_displayhook violinplot viridis waitforbuttonpress winter xcorr xkcd',
);

export function initPyplot(dict: DictObject, host: PlotHost | null): void {
  connectPlotHost(host, { toValue: plotValue, toObject: replyObject });
  addFunctions(
    dict,
    'matplotlib.pyplot',
    [...FUNCTIONS, ...REFUSED].map((name) => plotMethod(name, { kind: 'pyplot' })),
  );
}
