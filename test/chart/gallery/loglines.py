import matplotlib.pyplot as plt
plt.axvline(3)
plt.yscale('log')
plt.title('No data along y')
