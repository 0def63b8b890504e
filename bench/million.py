"""Counts the first N integers as experiments/ints.py does, and writes them as CSV: million.py N FILE."""
import csv
import sys

numbers = range(int(sys.argv[1]))
counts = [sys.getrefcount(number) for number in numbers]
with open(sys.argv[2], 'wb') as table:
    writer = csv.writer(table, lineterminator='\n')
    writer.writerow(['number', 'refcount', 'immortal'])
    writer.writerows((number, count, 'false') for number, count in zip(numbers, counts))
