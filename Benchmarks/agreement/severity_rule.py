#!/usr/bin/env python3
"""Does `tally --aggregation severity-adjusted-v1:RATIO` count what the rule says?

    Benchmarks/agreement/severity_rule.py --command PATH [--panels 200]

Random panels, some in parts, some with judges who share nothing, are counted by the command and by the
fractions of scripts/verify-bundle.py, which knows no floating point. Every total must be the same to the
last digit. Fixed seeds; needs Python with `cryptography`, as that script does.
"""

import argparse
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def counting(ratio):
    spec = importlib.util.spec_from_file_location("verify", ROOT / "scripts" / "verify-bundle.py")
    verify = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(verify)

    class Plain(verify.Counting):
        def __init__(self):
            self.round = {"aggregation": f"severity-adjusted-v1:{ratio}", "minimumScorecards": "1"}

        def judged(self, marks):
            return Fraction(marks)

    return Plain()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--command", required=True)
    parser.add_argument("--panels", type=int, default=200)
    arguments = parser.parse_args()
    totals = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(arguments.panels):
            lot = random.Random(seed)
            judges, entries = lot.randint(2, 40), lot.randint(1, 60)
            ratio = lot.choice(["0.001", "0.2", "0.5", "0.333", "1", "2.5", "100"])
            places = lot.choice([0, 1, 2, 6])
            top = lot.choice([10, 100, 1_000_000])
            cards = []
            for entry in range(entries):
                chosen = lot.sample(range(judges), lot.randint(1, min(judges, 7)))
                cards.append([(f"J{judge}", f"{lot.uniform(0, top):.{places}f}") for judge in chosen])
            path = Path(folder) / "marks.csv"
            path.write_text("judge,nomination,score\n" + "".join(
                f"{judge},E{entry:03},{mark}\n"
                for entry, own in enumerate(cards) for judge, mark in own), encoding="ascii")
            done = subprocess.run(
                [arguments.command, "tally", path, "--format", "json",
                 "--aggregation", f"severity-adjusted-v1:{ratio}"],
                check=True, capture_output=True, text=True)
            found = {line["nomination"]: Fraction(line["exact"]) for line in json.loads(done.stdout)}
            added = counting(ratio).severities(cards)
            for entry, own in enumerate(cards):
                wanted = sum(Fraction(mark) + added[judge] for judge, mark in own) / len(own)
                if found[f"E{entry:03}"] != wanted:
                    sys.exit(f"seed {seed}, E{entry:03}: {found[f'E{entry:03}']} is not {wanted}")
                totals += 1
    print(f"{totals} totals of {arguments.panels} panels are the same fractions.")


if __name__ == "__main__":
    main()
