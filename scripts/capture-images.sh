#!/usr/bin/env bash
# Captures the shipped heap images again: of bare interpreters and the layers of modules, in the pinned environment.
# Usage: scripts/capture-images.sh VERSION PYTHON, such as `scripts/capture-images.sh 3.10 python3.10`; `pyodide` is the Pyodide of that version
# that is installed, which gets no layers of matplotlib. REFPLOT_MATPLOTLIB_PATH may name a folder that has matplotlib already; else it is
# installed into a temporary one with pip (for 2.7 matplotlib 2.1.0 and numpy 1.13.3).
set -euo pipefail
cd "$(dirname "$0")/.."
version="$1"
python="$2"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
data=src/python/images/data
date="$(date +%F)"
if [ "$python" = pyodide ]; then
  subject=(--pyodide)
else
  subject=(--python "$python")
  wanted=(matplotlib)
  [ "$version" != 2.7 ] || wanted=(matplotlib==2.1.0 numpy==1.13.3)
  packages="${REFPLOT_MATPLOTLIB_PATH:-$work/packages}"
  [ -d "$packages" ] || "$python" -m pip install --quiet --target "$packages" "${wanted[@]}"
fi
npm run --silent build
mkdir -p "$work/home" "$data"
export HOME="$work/home"
unset PYTHONPATH
capture() { node bin/refplot.js capture "${subject[@]}" --date "$date" "$@"; }
capture -o "$data/$version-bare.json"
capture --standard -o "$data/$version-modules.json"
[ "$python" != pyodide ] || exit 0
# These are not the interpreter's own: where they lie is part of the environment.
export PYTHONPATH="$packages"
# What matplotlib needs of the standard library is taken from the layers that have just been captured.
npm run --silent build
capture --import matplotlib --import matplotlib.pyplot -o "$data/$version-matplotlib.json"
