#!/usr/bin/env python3
"""Does the default of `analyse` tell the truth where the truth is known?

    Benchmarks/agreement/honesty.py --command PATH [--panels 60]

Panels are simulated with known entries, judges and noise. Asked: does the adjusted value order the
entries at least as well as the raw mean (Spearman with the truth, at most 0.002 worse); are the
probabilities of a top place calibrated; and are they better (Brier score) than those of a bootstrap
over judges? Prints the table of docs/statistics.md. Fixed seeds; needs Python only.
"""

import argparse
import json
import random
import subprocess
import tempfile
from pathlib import Path

ENTRIES, TOP = 40, 10


def scenarios():
    """Name, judges, marks an entry, standard deviation of severity, of noise by judge, garbage."""
    even = lambda judges: [0.7] * judges
    for judges in (3, 5, 8, 12):
        for severity in (0.0, 0.5, 1.5):
            yield f"complete, {judges} judges, severity {severity}", judges, judges, severity, even(judges), 0
    for judges, marks in ((6, 2), (8, 3), (12, 4), (12, 5)):
        for severity in (0.0, 0.5, 1.5):
            yield f"{marks} of {judges} judges, severity {severity}", judges, marks, severity, even(judges), 0
    uneven = [0.4, 0.4, 0.7, 0.7, 1.2, 1.2, 0.7, 0.4]
    yield "complete, spreads 0.4 to 1.2", 8, 8, 0.5, uneven, 0
    yield "3 of 8 judges, spreads 0.4 to 1.2", 8, 3, 0.5, uneven, 0
    yield "complete, 5 % garbage", 6, 6, 0.5, even(6), 0.05
    yield "3 of 8 judges, 5 % garbage", 8, 3, 0.5, even(8), 0.05


def simulate(generator, judges, marks, severity, noise, garbage):
    truth = [generator.gauss(0, 1) for _ in range(ENTRIES)]
    lean = [generator.gauss(0, severity) for _ in range(judges)]
    # Every judge gets as many entries as the others, give or take one.
    load, cards = [0] * judges, []
    for entry in range(ENTRIES):
        order = sorted(range(judges), key=lambda judge: (load[judge], generator.random()))
        for judge in order[:marks]:
            load[judge] += 1
            mark = 6 + truth[entry] + lean[judge] + generator.gauss(0, noise[judge])
            if generator.random() < garbage:
                mark = generator.uniform(0, 10)
            # As people mark: in halves from 0 to 10.
            cards.append((judge, entry, min(10, max(0, round(2 * mark) / 2))))
    return truth, cards


def analyse(command, folder, cards):
    path = Path(folder) / "marks.csv"
    rows = "".join(f"J{judge:02},E{entry:03},{mark:g}\n" for judge, entry, mark in cards)
    path.write_text("judge,entry,score\n" + rows, encoding="ascii")
    done = subprocess.run(
        [command, "analyse", path, "--format", "json", "--top", str(TOP), "--draws", "4000"],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout)["entries"]


def ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for index in order[start:end]:
            found[index] = (start + end - 1) / 2
        start = end
    return found


def spearman(a, b):
    a, b = ranks(a), ranks(b)
    middle = (len(a) - 1) / 2
    cross = sum((x - middle) * (y - middle) for x, y in zip(a, b))
    size = lambda v: sum((x - middle) ** 2 for x in v)
    return cross / (size(a) * size(b)) ** 0.5 if size(a) and size(b) else 0.0


def bootstrap(generator, cards, judges, draws=200):
    """P(top N) as the share of panels, drawn from the judges with replacement, that say so."""
    own = [[] for _ in range(ENTRIES)]
    for judge, entry, mark in cards:
        own[entry].append((judge, mark))
    found = [0.0] * ENTRIES
    for _ in range(draws):
        weights = [0] * judges
        for _ in range(judges):
            weights[generator.randrange(judges)] += 1
        values = []
        for entry, marks in enumerate(own):
            weight = sum(weights[judge] for judge, _ in marks)
            total = sum(weights[judge] * mark for judge, mark in marks)
            # An entry none of whose judges was drawn keeps its mean.
            values.append(total / weight if weight else sum(m for _, m in marks) / len(marks))
        order = sorted(range(ENTRIES), key=lambda e: (-values[e], generator.random()))
        for entry in order[:TOP]:
            found[entry] += 1 / draws
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--command", required=True)
    parser.add_argument("--panels", type=int, default=60)
    arguments = parser.parse_args()
    print("| panel | Spearman, mean | adjusted | difference | Brier, draws | bootstrap |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    bins = [[0, 0.0, 0] for _ in range(10)]
    worst = 0.0
    for number, (name, judges, marks, severity, noise, garbage) in enumerate(scenarios()):
        generator = random.Random(1000 + number)
        raw, adjusted, brier, resampled = [], [], 0.0, 0.0
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(arguments.panels):
                truth, cards = simulate(generator, judges, marks, severity, noise, garbage)
                entries = analyse(arguments.command, folder, cards)
                raw.append(spearman(truth, [entry["mean"] for entry in entries]))
                values = [entry["adjusted"] for entry in entries]
                adjusted.append(spearman(truth, values))
                best = set(sorted(range(ENTRIES), key=lambda e: -truth[e])[:TOP])
                other = bootstrap(generator, cards, judges)
                for index, entry in enumerate(entries):
                    hit, chance = index in best, entry["probabilityTop"][str(TOP)]
                    brier += (chance - hit) ** 2
                    resampled += (other[index] - hit) ** 2
                    place = min(9, int(chance * 10))
                    bins[place][0] += 1
                    bins[place][1] += chance
                    bins[place][2] += hit
        count = arguments.panels * ENTRIES
        mean = lambda values: sum(values) / len(values)
        difference = mean(adjusted) - mean(raw)
        worst = min(worst, difference)
        print(f"| {name} | {mean(raw):.4f} | {mean(adjusted):.4f} | {difference:+.4f} "
              f"| {brier / count:.4f} | {resampled / count:.4f} |", flush=True)
    print(f"\nWorst difference: {worst:+.4f} (asked: -0.002 or better)\n")
    print(f"| P(top {TOP}) said | entries | came true |")
    print("| ---: | ---: | ---: |")
    for count, chance, hits in bins:
        if count:
            print(f"| {chance / count:.3f} | {count} | {hits / count:.3f} |")


if __name__ == "__main__":
    main()
