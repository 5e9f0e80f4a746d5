"""The tally in polars: MARKS.csv WEIGHTS.csv, result on standard output."""

import sys

import polars as pl

marks, weights = sys.argv[1:]
text = pl.String
# Told the columns, it need not guess. Rounding before ranking keeps equal totals equal.
rows = pl.scan_csv(
    marks, schema={"judge": text, "nomination": text, "criterion": text, "score": pl.Float64}
)
weight = pl.scan_csv(weights, schema={"criterion": text, "weight": pl.Float64})
(
    rows.drop_nulls("score")
    .join(weight, on="criterion")
    .group_by("nomination", "judge")
    .agg(((pl.col("score") * pl.col("weight")).sum() / pl.col("weight").sum()).alias("score"))
    .group_by("nomination")
    .agg(pl.len().alias("judges"), pl.col("score").mean().alias("total"))
    .select(
        pl.col("total").round(9).rank("min", descending=True).alias("rank"),
        "nomination",
        "judges",
        "total",
    )
    .sort("rank", "nomination")
    .collect(engine="streaming")
    .write_csv(sys.stdout.buffer, float_precision=6)
)
