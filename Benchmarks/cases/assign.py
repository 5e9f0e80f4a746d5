"""The assignment of largest total, beside min-cost flow by OR-tools."""

import json

from harness import affinities
from harness.case import Case, Goal, Program, Refused


def cases(lab):
    small, large = (2_000, 300, 5, 40), (20_000, 2_000, 5, 60)
    return [
        case(lab, "assign-small", "2,000 nominations × 300 judges, 5 each", small, "even", 60, 1),
        case(lab, "assign-sought", "the same with judges all want", small, "sought", None, None),
        case(lab, "assign-large", "20,000 nominations × 2,000 judges, 5 each", large, "even", 100, 2),
    ]


def case(lab, name, title, size, kind, best, ratio):
    nominations, judges, each, load = size
    table, conflicts = lab.data(f"{name}.csv"), lab.data(f"{name}-conflicts.csv")
    ours = Program(
        "vinhdanh assign",
        lab.ours(
            "assign", "--affinity", table, "--conflicts", conflicts, "--per-nomination", each,
            "--max-load", load, "--format", "json",
        ),
        lab.output(f"{name}-ours.json"),
    )
    peers = [
        Program(
            peer,
            lab.peer("assign_ortools.py", table, conflicts, each, load, kept),
            lab.output(f"{name}-{kept}.txt"),
        )
        for peer, kept in (("OR-tools", 0), (f"OR-tools, best {best}", best))
        if kept is not None
    ]

    def prepare():
        if not conflicts.exists():
            affinities.write(table, conflicts, nominations, judges, kind)

    def agreement():
        with open(ours.output, encoding="utf-8") as file:
            found = json.load(file)
        if found["bound"] != found["total"]:
            raise Refused(f"the total {found['total']} is below its bound {found['bound']}")
        totals = [float(peer.output.read_text()) for peer in peers]
        if abs(totals[0] - found["total"]) > 1e-6:
            raise Refused(f"the total is {found['total']}, by OR-tools {totals[0]}")
        others = f"; of the best {best} pairs OR-tools makes {totals[1]}" if best else ""
        return f"the same total {found['total']}, which is also the proved bound{others}."

    megabytes = 1000 if nominations * judges > 10_000_000 else None
    goal = Goal(ratio=ratio, against="OR-tools" if ratio else None, megabytes=megabytes)
    notes = [
        "All read the same two CSV files, the peers with polars; ours looks at every pair.",
        "OR-tools with the best pairs only proves nothing about the others." if best else
        "With each nomination's best 60 judges only, OR-tools finds no assignment at all.",
    ]
    return Case(name, title, ours, peers, goal, prepare, agreement, notes)
