import matplotlib.pyplot as plt
plt.subplot(2, 1, 1)
plt.errorbar([1, 2, 3, 4], [3, 5, 4, 6], yerr=[0.5, 1, 0.25, 2], fmt='o', capsize=5)
plt.errorbar([1.5, 2.5, 3.5], [1, 2, 1], xerr=0.3, yerr=[[0.5, 0.5, 1], [1, 1, 2]], fmt='s--', ecolor='k', elinewidth=3)
plt.subplot(2, 1, 2)
plt.errorbar([1, 10, 100], [1, 20, 400], yerr=[0.5, 10, 300], capsize=3, alpha=0.5)
plt.xscale('log')
plt.yscale('log')
