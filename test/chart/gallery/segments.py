import matplotlib.pyplot as plt
plt.plot([1, 2, 3, 4], [1, 4, 9, 16], 'o', label='squares')
plt.vlines([1, 2, 3, 4], 0, [1, 4, 9, 16], colors='C1', label='stems')
plt.hlines([5, 10], [0.5, 1], 4.5, linestyles='dashed', linewidth=3, alpha=0.5, label='levels')
plt.vlines(2.5, -2, 18, 'r', 'dashdot')
plt.legend()
