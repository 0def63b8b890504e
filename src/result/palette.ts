/** matplotlib's colours (`rcParams['axes.prop_cycle']`, 2.1.0), by the name that follows `tab:`. */
export const TABLEAU = {
  blue: '#1f77b4',
  orange: '#ff7f0e',
  green: '#2ca02c',
  red: '#d62728',
  purple: '#9467bd',
  brown: '#8c564b',
  pink: '#e377c2',
  gray: '#7f7f7f',
  olive: '#bcbd22',
  cyan: '#17becf',
} as const;

const CYCLE: readonly string[] = Object.values(TABLEAU);

/** The colour `C0`, `C1`, …: the cycle begins again after ten. */
export const cycleColor = (index: number): string => CYCLE[index % CYCLE.length] as string;
