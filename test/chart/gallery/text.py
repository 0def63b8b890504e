# -*- coding: utf-8 -*-
import matplotlib.pyplot as plt
plt.plot([0, 10], [0, 10], alpha=0.4)
plt.text(2, 8, 'left baseline')
plt.text(5, 5, 'centred <&>', ha='center', va='center', color='red', fontsize=14)
plt.text(8, 2, u'two\nlines', ha='right', va='top')
plt.text(7, 7, 'turned', rotation=45)
plt.xticks([0, 2, 4, 6, 8], ['zero', 'two', 'four', 'six', 'eight'], rotation=45)
plt.yticks([0, 5, 10])
plt.title('A title\nof two lines')
