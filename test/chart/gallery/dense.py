import matplotlib.pyplot as plt
x = [i / 100. for i in range(2000)]
plt.plot(x, [(v * 7) % 3 - v / 5 for v in x])
plt.plot(x, [(v * 11) % 5 for v in x], 'C3,')
plt.xlim(2, 12)
plt.ylim(-3, 6)
