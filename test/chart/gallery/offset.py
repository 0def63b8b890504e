import matplotlib.pyplot as plt
plt.plot([100000000, 100000010, 100000025], [4294967295, 4294967290, 4294967000], 'x')
plt.xlabel('x')
plt.ylabel('y')
