import matplotlib.pyplot as plt
plt.plot(range(20), [7] * 20, '.-')
plt.title('all equal')
