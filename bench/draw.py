"""Runs an experiment file under matplotlib and saves its figure: draw.py EXPERIMENT.py FIGURE."""
import runpy
import sys

import matplotlib.pyplot as plt

runpy.run_path(sys.argv[1], run_name='__main__')
plt.savefig(sys.argv[2])
