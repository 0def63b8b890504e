import matplotlib.pyplot as plt
plt.bar(range(5), [3, 40, 500, 6000, 12])
plt.yscale('log')
plt.ylabel('references')
