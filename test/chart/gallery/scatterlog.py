import matplotlib.pyplot as plt
plt.scatter([1, 20, 300, 4000], [5, 60, 700, 8000])
plt.xscale('log')
plt.yscale('log')
