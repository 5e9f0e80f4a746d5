"""The count from a plain file, beside duckdb and polars doing the same in floating point."""

import csv
from itertools import zip_longest

from harness import marks
from harness.case import Case, Goal, Program, Refused

SEED = 20271010


def cases(lab):
    rough = case(lab, "tally-rough", "1,400,000 marks in random order, 1 % blank", Goal())
    rough.prepare = lambda: prepare_rough(lab)
    return [
        case(
            lab,
            "tally-small",
            "1,400,000 marks (20,000 nominations × 7 judges × 10 criteria)",
            Goal(ratio=2.5),
            (20_000, 7),
        ),
        case(
            lab,
            "tally-large",
            "10,000,000 marks (100,000 nominations × 10 judges × 10 criteria)",
            Goal(ratio=1.5, against="polars", megabytes=500),
            (100_000, 10),
        ),
        rough,
    ]


def case(lab, name, title, goal, size=None):
    table, weights = lab.data(f"{name}.csv"), lab.data("weights.csv")
    exact = lab.data(f"{name}-exact.csv")
    ours = Program(
        "vinhdanh tally",
        lab.ours("tally", table, "--weights", weights, "--format", "csv"),
        lab.output(f"{name}-ours.csv"),
    )
    peers = [
        Program(
            peer,
            lab.peer(f"tally_{peer}.py", table, weights),
            lab.output(f"{name}-{peer}.csv"),
        )
        for peer in ("duckdb", "polars")
    ]

    def prepare():
        if not exact.exists():
            marks.write_weights(weights)
            marks.write_marks(table, *size, SEED)
            marks.write_exact_count(exact, table)

    return Case(name, title, ours, peers, goal, prepare, lambda: agreement(exact, ours, peers))


def prepare_rough(lab):
    cases(lab)[0].prepare()
    table, exact = lab.data("tally-rough.csv"), lab.data("tally-rough-exact.csv")
    if not exact.exists():
        marks.write_rough_marks(table, lab.data("tally-small.csv"), SEED)
        marks.write_exact_count(exact, table)


def agreement(exact, ours, peers):
    with open(exact, "rb") as wanted, open(ours.output, "rb") as found:
        for line, (want, got) in enumerate(zip_longest(wanted, found), 1):
            if want != got:
                raise Refused(f"line {line} should be {want}, and is {got}")
    with open(exact, newline="", encoding="ascii") as file:
        lines = list(csv.reader(file))
    for peer in peers:
        with open(peer.output, newline="", encoding="ascii") as file:
            others = list(csv.reader(file))
        # The peers round in binary: one in the last place may differ.
        different = [
            (want, got)
            for want, got in zip_longest(lines[1:], others[1:], fillvalue=["0", "", "0", "0"])
            if want[:3] != got[:3] or abs(float(want[3]) - float(got[3])) > 1.5e-6
        ]
        if different:
            raise Refused(f"{peer.name} differs {len(different)} times, first {different[0]}")
    return (
        f"{len(lines) - 1:,} lines are those of a count in fractions, to the byte; "
        "the peers' have the same ranks and judges, totals within 0.000001."
    )
