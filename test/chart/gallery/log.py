import matplotlib.pyplot as plt
plt.plot([1, 10, 100, 1000], [1, 50, 3000, 200000], 'o-')
plt.xscale('log')
plt.yscale('log')
plt.xlabel('count')
plt.ylabel('references')
plt.grid(True)
