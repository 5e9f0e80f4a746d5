"""Min-cost flow by OR-tools on the same files; every pair, or the best of each nomination."""

import sys

import numpy
import polars
from ortools.graph.python import min_cost_flow

table, conflicts, per_nomination, load, best = sys.argv[1:6]
per_nomination, load, best = int(per_nomination), int(load), int(best)

pairs = polars.read_csv(table)
barred = polars.read_csv(conflicts)
pairs = pairs.join(barred, on=["judge", "nomination"], how="anti")
if best:
    pairs = pairs.filter(
        polars.col("affinity").rank("ordinal", descending=True).over("nomination") <= best
    )
judges = pairs["judge"].cast(polars.Categorical).to_physical().to_numpy().astype(numpy.int32)
nominations = pairs["nomination"].cast(polars.Categorical).to_physical().to_numpy()
nominations = nominations.astype(numpy.int32)
cost = -numpy.rint(pairs["affinity"].to_numpy() * 1000).astype(numpy.int64)
judges -= judges.min()
nominations -= nominations.min()
width, height = int(judges.max()) + 1, int(nominations.max()) + 1

solver = min_cost_flow.SimpleMinCostFlow()
ones = numpy.ones(len(judges), numpy.int64)
solver.add_arcs_with_capacity_and_unit_cost(nominations, judges + height, ones, cost)
sink = height + width
solver.add_arcs_with_capacity_and_unit_cost(
    numpy.arange(height, sink, dtype=numpy.int32),
    numpy.full(width, sink, numpy.int32),
    numpy.full(width, load, numpy.int64),
    numpy.zeros(width, numpy.int64),
)
supplies = numpy.zeros(sink + 1, numpy.int64)
supplies[:height] = per_nomination
supplies[sink] = -per_nomination * height
solver.set_nodes_supplies(numpy.arange(sink + 1, dtype=numpy.int32), supplies)
status = solver.solve()
assert status == solver.OPTIMAL, status
print(f"{-solver.optimal_cost() / 1000:.3f}")
