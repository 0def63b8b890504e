#!/usr/bin/env bash
# Captures the shipped heap images again: bare CPython 2.7.18 and the layers of the modules refplot has, in the pinned environment.
# Usage: scripts/capture-images.sh [PYTHON2.7]. REFPLOT_MATPLOTLIB_PATH may name a folder that has matplotlib 2.1.0 and numpy 1.13.3
# already; else they are installed into a temporary one with pip.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${1:-python2.7}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
packages="${REFPLOT_MATPLOTLIB_PATH:-$work/packages}"
[ -d "$packages" ] || "$python" -m pip install --quiet --target "$packages" matplotlib==2.1.0 numpy==1.13.3
npm run --silent build
data=src/python/images/data
date="$(date +%F)"
mkdir -p "$work/home" "$data"
export HOME="$work/home"
unset PYTHONPATH
node bin/refplot.js capture --python "$python" --date "$date" -o "$data/2.7-bare.json"
for module in __future__ collections contextlib copy dis functools gc itertools keyword math opcode operator random string time weakref; do
  node bin/refplot.js capture --python "$python" --import "$module" --date "$date" -o "$data/2.7-$module.json"
done
# The first call of compile makes the types of _ast, without importing it. The mode is no constant, which would be interned.
node bin/refplot.js capture --python "$python" --import _ast --run "compile('', '', 'xexecx'[1:5])" --date "$date" -o "$data/2.7-_ast.json"
# These are not the interpreter's own: where they lie is part of the environment.
export PYTHONPATH="$packages"
for module in matplotlib matplotlib.pyplot; do
  node bin/refplot.js capture --python "$python" --import "$module" --date "$date" -o "$data/2.7-$module.json"
done
