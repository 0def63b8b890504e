import matplotlib.pyplot as plt
plt.barh([1, 2, 3], [-4, 6, 2], height=0.4, color=['c', 'm', 'y'])
plt.xscale('linear')
plt.xticks([-4, -2, 0, 2, 4, 6])
plt.grid(axis='x')
plt.suptitle('Sideways')
