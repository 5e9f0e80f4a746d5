"""Likely duplicates in a plain table, beside rapidfuzz comparing every pair."""

import subprocess

from harness import twins
from harness.case import Case, Goal, Program, Refused

# Tuning looked at seed 1; the figures are of seeds it never saw.
SEED = 20271010
LEAST = 0.95


def cases(lab):
    return [
        case(lab, "duplicates-20k", 20_000, 20_000, Goal(milliseconds=1_000, megabytes=1_000)),
        case(lab, "duplicates-200k", 200_000, 2_000, Goal(milliseconds=10_000, megabytes=1_000)),
    ]


def case(lab, name, count, compared, goal):
    table, truth = lab.data(f"{name}.csv"), lab.data(f"{name}-truth.csv")
    ours = Program(
        "vinhdanh duplicates", lab.ours("duplicates", table), lab.output(f"{name}-ours.csv")
    )
    what = "every pair" if compared == count else f"{compared:,} rows against all, 1 % of the work"
    peer = Program(
        f"rapidfuzz cdist, {what}",
        lab.peer("duplicates_rapidfuzz.py", table, compared),
        lab.output(f"{name}-rapidfuzz.csv"),
    )

    def prepare():
        if not truth.exists():
            twins.write(table, truth, count, SEED)

    def agreement():
        parts = [f"{count:,} rows: {shown(check(pairs(ours.output, 1), pairs(truth)))}"]
        if compared == count:
            parts.append(f"rapidfuzz, ratio ≥ 85: {shown(rates(pairs(peer.output), pairs(truth)))}")
            parts += [f"2,000 rows, seed {seed}: {shown(small(lab, seed))}" for seed in (7, 8, 9)]
        return "; ".join(parts) + "."

    notes = [
        "Precision, recall and F1 against the pairs that were planted, at default settings; "
        f"below an F1 of {LEAST} the case is not measured.",
        "Planted: other tones, accents, legal forms, abbreviations, order, kinds of product, slips "
        "and missing blanks, with and without tax code. Not to be found: one title by many makers, "
        "many products of one maker, one system in every province, two years or versions.",
    ]
    return Case(name, f"{count:,} nominations, one in seven entered again", ours, [peer], goal,
                prepare, agreement, notes)


def small(lab, seed):
    table, truth = lab.data(f"duplicates-2k-{seed}.csv"), lab.data(f"duplicates-2k-{seed}-truth.csv")
    twins.write(table, truth, 2_000, seed)
    output = lab.output("duplicates-2k.csv")
    with open(output, "wb") as file:
        subprocess.run(lab.ours("duplicates", table), check=True, stdout=file)
    return check(pairs(output, 1), pairs(truth))


def pairs(path, headings=0):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()[headings:]
    return {tuple(sorted(line.split(",")[:2])) for line in lines}


def rates(found, planted):
    """Precision, recall and their harmonic mean."""
    right = len(found & planted)
    return right / max(1, len(found)), right / len(planted), 2 * right / (len(found) + len(planted))


def check(found, planted):
    result = rates(found, planted)
    if result[2] < LEAST:
        raise Refused(f"F1 is {result[2]:.3f}, asked: {LEAST}")
    return result


def shown(result):
    return "precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*result)
