import matplotlib.pyplot as plt
plt.hist([1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 7, 9], bins=8, label='data', edgecolor='black')
plt.xlim(0, 12)
plt.legend()
plt.grid()
