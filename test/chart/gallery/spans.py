import matplotlib.pyplot as plt
plt.plot([1, 2, 3, 4], [1, 4, 9, 16], 'o-', label='squares')
plt.axhspan(5, 12, color='orange', alpha=0.6, label='level')
plt.axvspan(2.5, 6, 0.1, 0.8, facecolor='#2ca02c', edgecolor='k', alpha=0.5, label='upright')
plt.axhspan(-3, -1)
plt.legend()
plt.grid()
