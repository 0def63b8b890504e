import matplotlib.pyplot as plt
plt.bar([0, 1, 2, 3], [1, 5, 9, 12], label='bars')
plt.plot([0, 1, 2, 3], [12, 11, 10, 9], 'ko--', label='line')
plt.scatter([0, 0.5], [10, 8], label='dots')
plt.legend()
