import matplotlib.pyplot as plt
plt.bar([1, 2, 3, 4], [-3, 5, -2, 8], width=0.5, color=['r', 'g', 'b', 'c'], alpha=0.7)
plt.axhline(0, color='k', linewidth=0.8)
plt.ylim(-5, 10)
