import matplotlib.pyplot as plt
plt.plot([1, 2, 3, 4, 5], [3, 9, 4, 16, 25], label='first')
plt.plot([1, 2, 3, 4, 5], [2, 4, 8, 12, 20], 'r--', label='second')
plt.plot([1, 2, 3, 4, 5], [1, 2, 3, 5, 9], 'g-.o', label='third')
plt.title('Three lines')
plt.xlabel('x')
plt.ylabel('y')
plt.legend()
