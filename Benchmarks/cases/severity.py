"""Severity of judges by REML, beside lme4 doing the same; draws of places; judges drawn again.

Needs R with lme4 and a fast BLAS (Debian: r-base-core r-cran-lme4 libopenblas0-pthread). Beside lme4 nothing is
drawn, since it draws nothing.
"""

import json
import random

from harness.case import Case, Goal, Program, Refused

SEED = 20271010


def cases(lab):
    return [
        case(lab, "severity-small", "73,421 scores of 2,972 judges for 1,128 entries", uneven, 5),
        case(lab, "severity-wide", "140,000 scores of 2,000 judges for 20,000 entries",
             lambda: even(20_000, 2_000, 7), 20),
        case(lab, "severity-large", "1,000,000 scores of 4,000 judges for 200,000 entries",
             lambda: even(200_000, 4_000, 5), 20),
        draws(lab),
        resamples(lab),
    ]


def draws(lab):
    """The command alone: 10,000 draws of the places of 300 entries."""
    table = lab.data("severity-draws.csv")
    ours = Program(
        "vinhdanh analyse",
        lab.ours("analyse", table, "--format", "json", "--draws", "10000", "--top", "10"),
        lab.output("severity-draws.json"),
    )

    def agreement():
        with open(ours.output, encoding="utf-8") as file:
            found = json.load(file)["entries"]
        chances = [entry["probabilityTop"]["10"] for entry in found]
        if len(chances) != 300 or abs(sum(chances) - 10) > 1e-6:
            raise Refused(f"{len(chances)} entries, chances of the top 10 sum to {sum(chances)}")
        return "300 entries, whose chances of the top 10 sum to 10."

    return Case("severity-draws", "10,000 posterior draws of 300 entries, 20 judges, 4 marks each",
                ours, [], Goal(milliseconds=300),
                lambda: write(table, lambda: even(300, 20, 4)), agreement)


def resamples(lab):
    """1,000 panels drawn from the judges."""
    table = lab.data("resample.csv")

    def of_us(name, panels):
        argv = lab.ours("analyse", table, "--format", "json", "--model", "none", "--top", "100",
                        "--resamples", panels)
        return Program(name, argv, lab.output(f"resample-ours-{panels}.json"))

    def of_numpy(name, panels):
        return Program(name, lab.peer("resample_numpy.py", table, panels, 100),
                       lab.output(f"resample-numpy-{panels}.txt"))

    ours, peer = of_us("vinhdanh analyse", "1000"), of_numpy("numpy", "1000")
    # What is left of these is the drawing itself.
    single = [of_us("vinhdanh analyse, one panel", "1"), of_numpy("numpy, one panel", "1")]

    def prepare():
        if not table.exists():
            with open(table, "w", encoding="ascii") as file:
                file.write("judge,entry,criterion,score\n")
                generator = random.Random(SEED)
                for judge, entry, mark in even(20_000, 2_000, 7):
                    file.writelines(
                        f"J{judge:04},E{entry:06},C{criterion},{float(mark) + wave:.1f}\n"
                        for criterion in range(10) for wave in [generator.uniform(-1, 1)])

    def agreement():
        with open(ours.output, encoding="utf-8") as file:
            found = [entry["sensitivity"]["resampledTop"]["100"] for entry in json.load(file)["entries"]]
        with open(peer.output, encoding="ascii") as file:
            wanted = [float(line.split()[1]) for line in file]
        worst = max(abs(a - b) for a, b in zip(found, wanted))
        # Shares of a thousand each: five standard errors of their difference at most.
        if len(found) != len(wanted) or worst > 0.115:
            raise Refused(f"shares differ by {worst:.3f}")
        return f"shares of the top 100 differ by at most {worst:.3f}, as shares of 1,000 panels may."

    notes = [
        "Both read the marks and make cards of them; ours looks at reliability as well.",
        "The drawing itself is what each takes beyond its run with one panel.",
    ]
    return Case("resample", "1,000 panels drawn from the judges, 1,400,000 marks on 140,000 cards",
                ours, [peer, *single], Goal(ratio=5, against="numpy"), prepare, agreement, notes)


def write(table, rows):
    if not table.exists():
        with open(table, "w", encoding="ascii") as file:
            file.write("judge,entry,score\n")
            file.writelines(f"J{judge:04},E{entry:06},{mark}\n" for judge, entry, mark in rows())


def case(lab, name, title, rows, ratio):
    table = lab.data(f"{name}.csv")
    ours = Program(
        "vinhdanh analyse",
        lab.ours("analyse", table, "--format", "json", "--draws", "0"),
        lab.output(f"{name}-ours.json"),
    )
    peer = Program(
        "lme4",
        # Its matrices are so small or so sparse that more threads only make it slower.
        ["env", "OPENBLAS_NUM_THREADS=1", "Rscript", str(lab.peers / "crossed_lme4.R"), str(table)],
        lab.output(f"{name}-lme4.json"),
    )

    notes = [
        "lme4 with OpenBLAS in one thread, its usual tolerance, without its check of derivatives and "
        "without the errors of the effects, which ours works out.",
    ]
    return Case(name, title, ours, [peer], Goal(ratio=ratio), lambda: write(table, rows),
                lambda: agreement(ours, peer), notes)


def uneven():
    """As students rate lecturers: few ratings by each, many for some. Marks are 1 to 5."""
    generator = random.Random(SEED)
    judges, entries, count = 2_972, 1_128, 73_421
    lean = [generator.gauss(0, 0.33) for _ in range(judges)]
    merit = [generator.gauss(0, 0.52) for _ in range(entries)]
    draw = [generator.gammavariate(1, 1) + 0.05 for _ in range(entries)]
    pairs = set()
    for entry in range(entries):
        pairs.add((entry * judges // entries, entry))
    for judge in range(judges):
        pairs.add((judge, generator.randrange(entries)))
    while len(pairs) < count:
        wanted = count - len(pairs)
        chosen = generator.choices(range(entries), draw, k=wanted)
        pairs.update((generator.randrange(judges), entry) for entry in chosen)
    for judge, entry in sorted(pairs):
        value = 3.25 + lean[judge] + merit[entry] + generator.gauss(0, 1.18)
        yield judge, entry, min(5, max(1, round(value)))


def even(entries, judges, marks):
    generator = random.Random(SEED)
    lean = [generator.gauss(0, 0.6) for _ in range(judges)]
    for entry in range(entries):
        merit = generator.gauss(7, 0.9)
        for judge in generator.sample(range(judges), marks):
            yield judge, entry, f"{merit + lean[judge] + generator.gauss(0, 0.8):.2f}"


def agreement(ours, peer):
    with open(ours.output, encoding="utf-8") as file:
        found = json.load(file)
    with open(peer.output, encoding="utf-8") as file:
        wanted = json.load(file)
    variance, worst = found["model"]["variance"], 0.0
    for name in ("entry", "judge", "residual"):
        worst = max(worst, abs(variance[name] / wanted[name] - 1))
    off = abs(found["model"]["remlCriterion"] - wanted["criterion"])
    if worst > 1e-4 or off > 0.05 or len(found["entries"]) != wanted["entries"]:
        raise Refused(f"variances differ by {worst:.1e}, the criterion by {off:.1e}")
    return f"variances agree within {worst:.1e}, the criterion within {off:.1e}."
