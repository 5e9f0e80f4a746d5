#!/usr/bin/env python3
"""Checks `vinhdanh analyse` against independent implementations of the same figures.

    Benchmarks/agreement/reliability.py --command '.build/release/vinhdanh analyse'

Needs: pip install krippendorff pingouin scipy numpy; for R's psych (Debian: r-cran-psych) it is enough that `Rscript` is
there. Each figure must agree to 1e-10; one that no peer gives for a panel is not compared, and that is said.
"""
import argparse, json, shutil, subprocess, sys, tempfile, warnings
from importlib.metadata import version
from pathlib import Path

import krippendorff, numpy, pandas, pingouin, scipy.stats

warnings.filterwarnings("ignore")
FORMS = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]
LEVELS = ["nominal", "ordinal", "interval", "ratio"]


def panels():
    """Entries × judges, with NaN for gaps, from a fixed seed."""
    random = numpy.random.default_rng(20270910)
    yield "shrout-fleiss", numpy.array(
        [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float
    )
    for entries, judges in [(2, 2), (5, 2), (12, 3), (40, 7), (300, 12)]:
        merit, severity = random.normal(0, 1, (entries, 1)), random.normal(0, 0.7, (1, judges))
        marks = 6 + merit + severity + random.normal(0, 0.8, (entries, judges))
        yield f"marks {entries}x{judges}", numpy.round(numpy.clip(marks, 0, 10) * 2) / 2
        yield f"gaps {entries}x{judges}", numpy.where(
            random.random((entries, judges)) < 0.3, numpy.nan, numpy.round(numpy.clip(marks, 0, 10))
        )
        yield f"continuous {entries}x{judges}", marks + 20
        yield f"two categories {entries}x{judges}", (marks > 6).astype(float)
    yield "a billion", numpy.round(1e9 + 10 * random.normal(0, 1, (30, 1)) + random.normal(0, 5, (30, 5)))


def ours(command, marks, folder):
    path = Path(folder) / "marks.csv"
    lines = ["judge,entry,score"]
    for (entry, judge), mark in numpy.ndenumerate(marks):
        if not numpy.isnan(mark):
            lines.append(f"j{judge:04d},e{entry:04d},{mark!r}".replace("np.float64(", "").replace(")", ""))
    path.write_text("\n".join(lines) + "\n")
    done = subprocess.run([*command, str(path), "--format", "json"], capture_output=True, text=True)
    return json.loads(done.stdout)["reliability"]


def by_pingouin(marks):
    """pingouin rounds its intervals to two digits, so they are not compared."""
    long = pandas.DataFrame(
        [(e, j, mark) for (e, j), mark in numpy.ndenumerate(marks)], columns=["entry", "judge", "score"]
    )
    table = pingouin.intraclass_corr(long, targets="entry", raters="judge", ratings="score")
    return {form: (float(value), None, None) for form, value in zip(FORMS, table["ICC"])}


def by_psych(marks):
    """The closed formulas alone: for lmer's own variances are truncated at zero."""
    code = (
        "suppressMessages(library(psych)); x <- as.matrix(read.csv(file('stdin'), header=FALSE)); "
        "r <- ICC(x, lmer=FALSE)$results; "
        "cat(sprintf('%.17g %.17g %.17g\\n', r$ICC, r$`lower bound`, r$`upper bound`), sep='')"
    )
    table = "\n".join(",".join(repr(float(mark)) for mark in row) for row in marks)
    done = subprocess.run(["Rscript", "-e", code], input=table, capture_output=True, text=True)
    rows = [tuple(map(float, line.split())) for line in done.stdout.splitlines()]
    return dict(zip(FORMS, rows)) if len(rows) == 6 else {}


def by_scipy_friedman(marks):
    """W from Friedman's statistic, which scipy corrects for ties."""
    if marks.shape[0] < 3:
        return {}
    chi, p = scipy.stats.friedmanchisquare(*marks)
    return {"chiSquare": chi, "p": p, "w": chi / (marks.shape[1] * (marks.shape[0] - 1))}


class Comparison:
    def __init__(self):
        self.worst, self.count, self.failed = {}, {}, 0

    def take(self, peer, panel, name, own, theirs):
        if theirs is None or not numpy.isfinite(theirs):
            return
        if own is None:
            print(f"{panel}: {name}: {peer} gives {theirs!r}, we give none")
            self.failed += 1
            return
        error = abs(own - theirs) / max(1, abs(theirs))
        self.worst[peer] = max(self.worst.get(peer, 0), error)
        self.count[peer] = self.count.get(peer, 0) + 1
        if error > 1e-10:
            self.failed += 1
            print(f"{panel}: {name}: ours {own!r}, {peer} {theirs!r}")


def compare(command, with_psych):
    found = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        for panel, marks in panels():
            own = ours(command, marks, folder)
            for level in LEVELS:
                try:
                    alpha = krippendorff.alpha(reliability_data=marks.T, level_of_measurement=level)
                except (ValueError, MemoryError):
                    continue  # It refuses panels of one value, and needs entries × values² of memory.
                figure = own["krippendorff"][level]
                found.take("krippendorff", panel, level, figure and figure["estimate"], float(alpha))
            if numpy.isnan(marks).any():
                continue
            # Both peers lose digits to marks of a billion, and no correlation depends on the level.
            level = marks - numpy.round(marks.mean())
            peers = {"pingouin": by_pingouin(level)} if marks.shape[0] > 4 else {}
            if with_psych:
                peers["psych"] = by_psych(level)
            for peer, table in peers.items():
                for form, values in table.items():
                    for key, value in zip(["estimate", "lower", "upper"], values):
                        figure = own["icc"][form]
                        found.take(peer, panel, f"ICC({form}) {key}", figure and figure[key], value)
            for key, value in by_scipy_friedman(marks).items():
                found.take("scipy", panel, key, own["kendall"] and own["kendall"][key], float(value))
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--command", default=".build/release/vinhdanh analyse")
    chosen = options.parse_args()
    with_psych = shutil.which("Rscript") is not None
    found = compare(chosen.command.split(), with_psych)
    versions = {peer: version(peer) for peer in ["krippendorff", "pingouin", "scipy"]}
    if with_psych:
        code = "cat(as.character(packageVersion('psych')), R.version$major, R.version$minor)"
        psych, major, minor = subprocess.run(
            ["Rscript", "-e", code], capture_output=True, text=True
        ).stdout.split()
        versions["psych"] = f"{psych} (R {major}.{minor})"
    for peer, count in sorted(found.count.items()):
        print(f"{peer} {versions[peer]}: {count} figures, largest difference {found.worst[peer]:.1e}")
    return 1 if found.failed else 0


if __name__ == "__main__":
    sys.exit(main())
