"""A bootstrap over judges in numpy: MARKS.csv DRAWS TOP, the share of panels that put each entry among the
best on standard output."""

import sys

import numpy as np
import polars as pl

marks, draws, top = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
text = pl.String
schema = {"judge": text, "entry": text, "criterion": text, "score": pl.Float64}
cards = (
    pl.scan_csv(marks, schema=schema)
    .group_by("entry", "judge")
    .agg(pl.col("score").mean())
    .sort("entry", "judge")
    .collect(engine="streaming")
)
names, entry = np.unique(cards["entry"].to_numpy(), return_inverse=True)
judges, judge = np.unique(cards["judge"].to_numpy(), return_inverse=True)
score = cards["score"].to_numpy()
# Cards lie by entry, so that sums are those of neighbours.
starts = np.flatnonzero(np.diff(entry, prepend=-1))
means = np.add.reduceat(score, starts) / np.add.reduceat(np.ones(len(score)), starts)
generator = np.random.default_rng(1)
shares = np.zeros(len(names))
for _ in range(draws):
    counts = np.bincount(generator.integers(len(judges), size=len(judges)), minlength=len(judges))
    weight = counts[judge].astype(float)
    total = np.add.reduceat(weight, starts)
    sums = np.add.reduceat(weight * score, starts)
    value = np.where(total > 0, sums / np.maximum(total, 1), means)
    shares[np.argpartition(value, len(value) - top)[-top:]] += 1 / draws
for name, share in zip(names, shares):
    print(name, f"{share:.6f}")
