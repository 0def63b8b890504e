import matplotlib.pyplot as plt
plt.step([5, 1, 9, 3], [2, 4, 3, 5], where='mid')
plt.axvline(4, color='k', linestyle='--')
