import matplotlib.pyplot as plt
plt.step([0, 1, 2, 3, 4], [1, 3, 2, 5, 4], label='pre')
plt.step([0, 1, 2, 3, 4], [2, 4, 3, 6, 5], where='mid', label='mid')
plt.step([0, 1, 2, 3, 4], [3, 5, 4, 7, 6], where='post', label='post')
plt.axhline(4.5, color='k', linestyle=':')
plt.axvline(2.5, 0.2, 0.8, color='gray')
plt.legend()
