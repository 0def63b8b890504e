import matplotlib.pyplot as plt
words = ['python', 'version', 'error', 'var', 'reference']
plt.barh(range(5), [11, 71, 111, 51, 5], color='orange')
plt.yticks(range(5), words)
plt.xlabel('references')
plt.title('Words')
