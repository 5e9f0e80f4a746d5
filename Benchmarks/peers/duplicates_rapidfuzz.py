"""All pairs by rapidfuzz's cdist: TABLE.csv FIRST_ROWS; likely pairs on standard output."""

import csv
import sys

import numpy as np
from rapidfuzz import fuzz, process, utils

path, first = sys.argv[1], int(sys.argv[2])
with open(path, newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
names = [utils.default_process(f"{row['title']} {row['organisation']}") for row in rows]
# Blocks of rows keep the matrix small; bytes and both cores are the fastest way it has.
for start in range(0, first, 1000):
    block = names[start:min(start + 1000, first)]
    scores = process.cdist(
        block, names, scorer=fuzz.ratio, score_cutoff=85, dtype=np.uint8, workers=-1
    )
    for left, right in zip(*np.nonzero(scores)):
        if start + left < right:
            print(f"{rows[start + left]['nomination']},{rows[right]['nomination']}")
