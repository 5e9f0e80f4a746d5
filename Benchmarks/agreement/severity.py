#!/usr/bin/env python3
"""Does `analyse` find what lme4 finds, at a tight tolerance?

    Benchmarks/agreement/severity.py --command PATH

Variances must agree to 1e-6 of themselves (of the total where one is under 1 % of it), adjusted values and severities
to 1e-6 of the residual standard deviation, the criterion to 1e-6. Panels: complete, with gaps, uneven,
without severity, without differences of entries. Fixed seeds; needs R with lme4 (Debian: r-cran-lme4).
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

PEER = Path(__file__).resolve().parents[1] / "peers" / "crossed_lme4_tight.R"


def panels():
    """Name, entries, judges, fewest and most marks an entry, deviations of entries, judges, rest."""
    yield "complete, 12 × 4", 12, 4, (4, 4), 1, 0.5, 0.7
    yield "3 of 8 judges, 40 entries", 40, 8, (3, 3), 1, 0.5, 0.7
    yield "1 to 6 of 20 judges, 150 entries", 150, 20, (1, 6), 1, 1, 0.5
    yield "2 of 60 judges, 80 entries", 80, 60, (2, 2), 0.6, 0.6, 1
    yield "strong severity", 60, 10, (3, 4), 0.5, 3, 0.5
    yield "no severity", 60, 10, (3, 5), 1, 0, 0.7
    yield "entries alike", 60, 10, (3, 5), 0, 0.7, 0.7
    yield "600 entries, 200 judges", 600, 200, (3, 5), 1, 0.5, 0.8


def marks(seed, entries, judges, many, spread, severity, noise):
    lot = random.Random(seed)
    lean = [lot.gauss(0, severity) for _ in range(judges)]
    for entry in range(entries):
        merit = lot.gauss(6, spread)
        for judge in lot.sample(range(judges), lot.randint(*many)):
            yield f"J{judge:03},E{entry:03},{merit + lean[judge] + lot.gauss(0, noise):.3f}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--command", required=True)
    arguments = parser.parse_args()
    print("| panel | variances | adjusted values | severities | criterion |")
    print("| --- | ---: | ---: | ---: | ---: |")
    failed, version = [], ""
    with tempfile.TemporaryDirectory() as folder:
        for seed, (name, *shape) in enumerate(panels()):
            path = Path(folder) / "marks.csv"
            path.write_text("judge,entry,score\n" + "".join(marks(seed, *shape)), encoding="ascii")
            ours = json.loads(subprocess.run(
                [arguments.command, "analyse", path, "--format", "json", "--draws", "0"],
                check=True, capture_output=True, text=True).stdout)
            peer = json.loads(subprocess.run(
                ["Rscript", PEER, path], check=True, capture_output=True, text=True).stdout)
            version = peer["version"]
            found = ours["model"]["variance"]
            total = sum(found.values())
            scale = found["residual"] ** 0.5
            # Near 0 the criterion is flat in the ratio's root, by which lme4 searches: such a variance is
            # compared by the total.
            off = [abs(found[k] - peer[k]) / (peer[k] if found[k] > 1e-2 * total else total)
                   for k in ("entry", "judge", "residual")]
            entries = [abs(e["adjusted"] - peer["entries"][e["entry"]]) / scale for e in ours["entries"]]
            judges = [abs(j["severity"] - peer["judges"][j["judge"]]) / scale for j in ours["judges"]]
            criterion = abs(ours["model"]["remlCriterion"] - peer["criterion"])
            print(f"| {name} | {max(off):.1e} | {max(entries):.1e} | {max(judges):.1e} | {criterion:.1e} |")
            if max(off + entries + judges + [criterion]) > 1e-6:
                failed.append(name)
    print(f"\nlme4 {version}.", "All within 1e-6." if not failed else f"Beyond 1e-6: {', '.join(failed)}.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
