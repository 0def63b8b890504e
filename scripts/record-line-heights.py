"""Records how high and deep matplotlib 2.1.0 takes a line of DejaVu Sans to be, hinted, at 100 dpi: `size: [ascent, descent]` in pixels by points."""
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

renderer = RendererAgg(640, 480, 100)
for size in range(5, 41):
    _, height, descent = renderer.get_text_width_height_descent('lp', FontProperties(size=size), False)
    print('  %d: [%d, %d],' % (size, height - descent, descent))
