import matplotlib.pyplot as plt
plt.plot([1, 10, 100, 1000], [3, 20, 150, 90], 's-')
plt.xscale('log')
plt.xticks([1, 5, 10, 200, 1000])
plt.ylim(200, 0)
