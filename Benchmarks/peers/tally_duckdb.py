"""The tally in duckdb: MARKS.csv WEIGHTS.csv, result on standard output."""

import sys

import duckdb

marks, weights = sys.argv[1:]
# Told the columns, it need not guess. Rounding before ranking keeps equal totals equal.
duckdb.execute(
    """
    COPY (
      WITH score AS (
        SELECT nomination, judge, sum(score * weight) / sum(weight) AS score
        FROM read_csv($marks, header = true, columns = {
          'judge': 'VARCHAR', 'nomination': 'VARCHAR', 'criterion': 'VARCHAR', 'score': 'DOUBLE'})
        JOIN read_csv($weights, header = true, columns = {
          'criterion': 'VARCHAR', 'weight': 'DOUBLE'}) USING (criterion)
        WHERE score IS NOT NULL
        GROUP BY nomination, judge
      ), total AS (
        SELECT nomination, count(*) AS judges, avg(score) AS total FROM score GROUP BY nomination
      )
      SELECT rank() OVER (ORDER BY round(total, 9) DESC) AS rank, nomination, judges,
        printf('%.6f', total) AS total
      FROM total ORDER BY rank, nomination
    ) TO '/dev/stdout' (FORMAT csv, HEADER)
    """,
    {"marks": marks, "weights": weights},
)
