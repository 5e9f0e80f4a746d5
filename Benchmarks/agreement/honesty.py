#!/usr/bin/env python3
"""Does the default of `analyse` tell the truth where the truth is known?

    Benchmarks/agreement/honesty.py --command PATH [--panels 200] [--draws 4000] [--only WORD]
        [--model NAME]

Panels are simulated with known entries, judges and noise. Asked, in every scenario: the adjusted value
orders the entries at least as well as the raw mean (Spearman with the truth, at most 0.002 worse); the
probabilities of a top place are calibrated; and they are better (Brier score) than those of a bootstrap
over judges, which the command counts itself, ties shared. Values that are equal but for rounding are
ties for both. A figure stands beside its standard error, of panels paired; what misses is marked `!`, and
`?` where it misses by less than two standard errors. Prints the tables of docs/statistics-honesty.md and
ends with 1 where a promise is broken by more than that. Seeds are fixed: scenario × 100,000 + panel.
Needs Python only.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ENTRIES, TOP = 40, 10
BINS = 10


@dataclass(frozen=True)
class Scenario:
    name: str
    judges: int
    # Marks an entry: the least and the most, drawn evenly between them.
    marks: tuple
    severity: float
    # Standard deviation of each judge's noise.
    noise: tuple
    # What each judge multiplies differences of entries by.
    stretch: tuple
    garbage: float = 0.0


def scenarios():
    def plain(name, judges, marks, severity, noise=None, stretch=None, garbage=0.0):
        return Scenario(name, judges, marks if isinstance(marks, tuple) else (marks, marks), severity,
                        tuple(noise or [0.7] * judges), tuple(stretch or [1.0] * judges), garbage)

    for judges in (3, 5, 8, 12):
        for severity in (0.0, 0.5, 1.5):
            yield plain(f"complete, {judges} judges, severity {severity}", judges, judges, severity)
    for judges, marks in ((3, 2), (6, 2), (8, 3), (12, 4), (12, 5)):
        for severity in (0.0, 0.5, 1.5):
            yield plain(f"{marks} of {judges} judges, severity {severity}", judges, marks, severity)
    for severity in (0.0, 0.5, 1.5):
        yield plain(f"2 to 5 of 10 judges, severity {severity}", 10, (2, 5), severity)
    uneven = [0.4, 0.4, 0.7, 0.7, 1.2, 1.2, 0.7, 0.4]
    wide = [0.5, 0.7, 0.9, 1.0, 1.0, 1.1, 1.3, 1.5]
    for severity in (0.0, 0.5, 1.5):
        yield plain(f"complete, noise 0.4 to 1.2, severity {severity}", 8, 8, severity, noise=uneven)
        yield plain(f"3 of 8 judges, noise 0.4 to 1.2, severity {severity}", 8, 3, severity, noise=uneven)
    for severity in (0.0, 0.5):
        yield plain(f"complete, scale use 0.5 to 1.5, severity {severity}", 8, 8, severity, stretch=wide)
        yield plain(f"3 of 8 judges, scale use 0.5 to 1.5, severity {severity}", 8, 3, severity, stretch=wide)
    for severity in (0.0, 0.5):
        yield plain(f"complete, 6 judges, 5 % garbage, severity {severity}", 6, 6, severity, garbage=0.05)
        yield plain(f"3 of 8 judges, 5 % garbage, severity {severity}", 8, 3, severity, garbage=0.05)


def simulate(generator, scenario):
    truth = [generator.gauss(0, 1) for _ in range(ENTRIES)]
    lean = [generator.gauss(0, scenario.severity) for _ in range(scenario.judges)]
    # Every judge gets as many entries as the others, give or take one.
    load, cards = [0] * scenario.judges, []
    for entry in range(ENTRIES):
        order = sorted(range(scenario.judges), key=lambda judge: (load[judge], generator.random()))
        for judge in order[:generator.randint(*scenario.marks)]:
            load[judge] += 1
            mark = 6 + scenario.stretch[judge] * truth[entry] + lean[judge]
            mark += generator.gauss(0, scenario.noise[judge])
            if generator.random() < scenario.garbage:
                mark = generator.uniform(0, 10)
            # As people mark: in halves from 0 to 10.
            cards.append((judge, entry, min(10, max(0, round(2 * mark) / 2))))
    return truth, cards


def analyse(arguments, folder, name, cards):
    path = Path(folder) / f"{name}.csv"
    rows = "".join(f"J{judge:02},E{entry:03},{mark:g}\n" for judge, entry, mark in cards)
    path.write_text("judge,entry,score\n" + rows, encoding="ascii")
    done = subprocess.run(
        [arguments.command, "analyse", path, "--format", "json", "--top", str(TOP),
         "--draws", str(arguments.draws), "--model", arguments.model],
        check=True, capture_output=True, text=True)
    path.unlink()
    return json.loads(done.stdout)["entries"]


def ranks(values):
    values = [round(value, 9) for value in values]
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


@dataclass
class Panel:
    raw: float
    adjusted: float
    brier: float
    resampled: float
    # For each tenth of probability: entries, said, came true.
    bins: list = field(default_factory=lambda: [[0, 0.0, 0] for _ in range(BINS)])
    undrawn: bool = False


def judge(arguments, folder, number, scenario, panel):
    truth, cards = simulate(random.Random(100_000 * number + panel), scenario)
    entries = analyse(arguments, folder, f"{number}-{panel}", cards)
    best = set(sorted(range(ENTRIES), key=lambda e: -truth[e])[:TOP])
    found = Panel(
        raw=spearman(truth, [entry["mean"] for entry in entries]),
        adjusted=spearman(truth, [entry["adjusted"] for entry in entries]), brier=0, resampled=0)
    for index, entry in enumerate(entries):
        hit, chance = index in best, entry["probabilityTop"][str(TOP)]
        if chance is None:
            # Nothing tells the entries apart, so that all are alike.
            chance, found.undrawn = TOP / ENTRIES, True
        found.brier += (chance - hit) ** 2 / ENTRIES
        found.resampled += (entry["sensitivity"]["resampledTop"][str(TOP)] - hit) ** 2 / ENTRIES
        own = found.bins[min(BINS - 1, int(chance * BINS))]
        own[0], own[1], own[2] = own[0] + 1, own[1] + chance, own[2] + hit
    return found


def mean(values):
    return sum(values) / len(values)


def error(values):
    middle = mean(values)
    return (sum((value - middle) ** 2 for value in values) / (len(values) - 1) / len(values)) ** 0.5


def mark(value, bound, noise):
    """What misses a bound from below."""
    return "" if value >= bound else " ?" if value >= bound - 2 * noise else " **!**"


def tilt(panels):
    """How far top places came true more often than said among the likely, and less among the unlikely, with
    the standard error of panels: above 0 is too timid, below 0 too sure."""
    each = []
    for panel in panels:
        upper = sum(b[2] - b[1] for b in panel.bins[BINS // 2:])
        lower = sum(b[2] - b[1] for b in panel.bins[:BINS // 2])
        each.append((upper - lower) / ENTRIES)
    return mean(each), error(each)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--command", required=True)
    parser.add_argument("--panels", type=int, default=200)
    parser.add_argument("--draws", type=int, default=4000)
    parser.add_argument("--only", default="", help="scenarios whose name has this in it")
    parser.add_argument("--model", default="crossed")
    arguments = parser.parse_args()
    print(f"{arguments.panels} panels a scenario, {ENTRIES} entries, top {TOP}, {arguments.draws} draws, "
          f"model {arguments.model}.\n")
    print("| Panel | Spearman, mean | adjusted − mean | Brier, draws | bootstrap − draws | sureness |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    every, broken, undrawn = [], 0, 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, scenario in enumerate(scenarios()):
            if arguments.only not in scenario.name:
                continue
            panels = list(pool.map(
                lambda panel: judge(arguments, folder, number, scenario, panel),
                range(arguments.panels)))
            every += panels
            undrawn += sum(panel.undrawn for panel in panels)
            gain = [panel.adjusted - panel.raw for panel in panels]
            saved = [panel.resampled - panel.brier for panel in panels]
            rank = mark(mean(gain), -0.002, error(gain))
            score = mark(mean(saved), 0, error(saved))
            lean, noise = tilt(panels)
            sure = "" if abs(lean) < 3 * noise else " **!**"
            broken += sum("!" in text for text in (rank, score, sure))
            print(f"| {scenario.name} | {mean([p.raw for p in panels]):.4f} "
                  f"| {mean(gain):+.4f} ± {error(gain):.4f}{rank} "
                  f"| {mean([p.brier for p in panels]):.4f} "
                  f"| {mean(saved):+.4f} ± {error(saved):.4f}{score} "
                  f"| {lean:+.4f} ± {noise:.4f}{sure} |", flush=True)
    print(f"\n| P(top {TOP}) said | entries | came true | ± |")
    print("| ---: | ---: | ---: | ---: |")
    for index in range(BINS):
        count = sum(panel.bins[index][0] for panel in every)
        if count:
            each = [panel.bins[index][2] - panel.bins[index][1] for panel in every]
            noise = error(each) * len(each) / count
            print(f"| {sum(p.bins[index][1] for p in every) / count:.3f} | {count} "
                  f"| {sum(p.bins[index][2] for p in every) / count:.3f} | {noise:.3f} |")
    print(f"\nPanels without draws: {undrawn}. Broken by more than two standard errors: {broken}.")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
