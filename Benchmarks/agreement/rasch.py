#!/usr/bin/env python3
"""Checks the Rasch estimates of `vinhdanh analyse` against a plain maximisation of the same likelihoods.

    Benchmarks/agreement/rasch.py --command '.build/release/vinhdanh analyse'

No packaged estimator of the same likelihood was at hand (R's TAM is not in Debian; eRm is conditional). So this script
writes the likelihoods down as they stand in a textbook, differentiates them by complex steps, integrates over 801 even
points, and leaves the search to scipy. It shares no formula with the Swift code but the model. Severities and their
standard errors, thresholds, the entries' mean and deviation must agree to 1e-4 logits. Needs: pip install scipy numpy.
"""
import argparse, json, subprocess, sys, tempfile
from pathlib import Path

import numpy, scipy, scipy.optimize


def panels():
    """(name, marks[entry, judge] or -1, number of categories), from a fixed seed; no one is extreme."""
    random = numpy.random.default_rng(20271010)
    for name, entries, judges, categories, spread, gaps in [
        ("complete 40x5", 40, 5, 5, 1.0, 0.0),
        ("gaps 80x6", 80, 6, 4, 1.5, 0.4),
        ("two categories 60x8", 60, 8, 2, 1.0, 0.0),
        ("long 30x20", 30, 20, 7, 0.7, 0.2),
        ("alike 50x4", 50, 4, 5, 0.4, 0.0),
    ]:
        merit = random.normal(0.3, spread, entries)
        severity = random.normal(0, 0.8, judges)
        steps = numpy.linspace(-1.2, 1.2, categories - 1)
        marks = numpy.empty((entries, judges), int)
        for entry in range(entries):
            for judge in range(judges):
                logits = numpy.concatenate([[0], numpy.cumsum(merit[entry] - severity[judge] - steps)])
                chances = numpy.exp(logits - logits.max())
                marks[entry, judge] = random.choice(categories, p=chances / chances.sum())
        marks[random.random(marks.shape) < gaps] = -1
        yield name, marks, categories


def chance(u, steps):
    """ln P of each category along a new last axis; u may be complex."""
    sums = numpy.concatenate([[0], numpy.cumsum(steps)])
    logits = numpy.arange(len(sums)) * u[..., None] - sums
    top = logits.real.max(axis=-1, keepdims=True)
    return logits - top - numpy.log(numpy.exp(logits - top).sum(axis=-1, keepdims=True))


def marginal(x, marks, categories):
    judges = marks.shape[1]
    severity = numpy.concatenate([x[: judges - 1], [-x[: judges - 1].sum()]])
    free = x[judges - 1 : judges + categories - 3]
    steps = numpy.concatenate([free, [-free.sum()]])
    mean, deviation = x[-2], numpy.exp(x[-1])
    nodes = numpy.linspace(-9, 9, 801)
    weights = numpy.exp(-(nodes**2) / 2)
    ability = mean + deviation * nodes
    table = chance(ability[None, :] - severity[:, None], steps)  # judge, node, category
    total = 0
    for row in marks:
        known = numpy.flatnonzero(row >= 0)
        likelihood = table[known, :, row[known]].sum(axis=0)
        top = likelihood.real.max()
        total += top + numpy.log((numpy.exp(likelihood - top) * weights / weights.sum()).sum())
    return -total


def joint(x, marks, categories):
    entries, judges = marks.shape
    merit, x = x[:entries], x[entries:]
    severity = numpy.concatenate([x[: judges - 1], [-x[: judges - 1].sum()]])
    free = x[judges - 1 :]
    steps = numpy.concatenate([free, [-free.sum()]])
    table = chance(merit[:, None] - severity[None, :], steps)
    entry, judge = numpy.nonzero(marks >= 0)
    return -table[entry, judge, marks[entry, judge]].sum()


def slope(function, x, *arguments):
    found = numpy.empty(len(x))
    for axis in range(len(x)):
        moved = x.astype(complex)
        moved[axis] += 1e-30j
        found[axis] = function(moved, *arguments).imag / 1e-30
    return found


def maximise(function, start, *arguments):
    value = lambda x: float(numpy.real(function(x, *arguments)))
    gradient = lambda x: slope(function, x, *arguments)
    found = scipy.optimize.minimize(value, start, jac=gradient, method="BFGS", options={"gtol": 1e-7, "maxiter": 2000})
    return found.x


def severity_errors(x, judges, *arguments):
    """From the inverse of the observed information, the last severity being minus the sum of the others."""
    columns = []
    for axis in range(len(x)):
        step = numpy.zeros(len(x))
        step[axis] = 1e-5
        columns.append((slope(marginal, x + step, *arguments) - slope(marginal, x - step, *arguments)) / 2e-5)
    covariance = numpy.linalg.inv(numpy.array(columns))[: judges - 1, : judges - 1]
    return numpy.sqrt(numpy.append(numpy.diag(covariance), covariance.sum()))


def unfold(x, judges, categories):
    severity = numpy.append(x[: judges - 1], -x[: judges - 1].sum())
    free = x[judges - 1 : judges + categories - 3]
    return severity, numpy.append(free, -free.sum())


def without_extremes(marks, categories):
    """Entries whose marks are all the lowest or all the highest have no finite joint estimate."""
    def usual(row):
        known = row[row >= 0]
        return len(known) and not (known == 0).all() and not (known == categories - 1).all()

    return marks[[bool(usual(row)) for row in marks]]


def ours(command, marks, model, folder):
    path = Path(folder) / "marks.csv"
    lines = ["judge,entry,score"] + [
        f"j{judge:04d},e{entry:04d},{mark}" for (entry, judge), mark in numpy.ndenumerate(marks) if mark >= 0
    ]
    path.write_text("\n".join(lines) + "\n")
    words = [*command, str(path), "--scale", "ordinal", "--model", model, "--format", "json"]
    done = subprocess.run(words, capture_output=True, text=True)
    return json.loads(done.stdout)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--command", default=".build/release/vinhdanh analyse")
    command = options.parse_args().command.split()
    worst = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, marks, categories in panels():
            judges = marks.shape[1]
            for model in ["rasch-mml", "rasch-jml"]:
                used = marks if model == "rasch-mml" else without_extremes(marks, categories)
                found = ours(command, used, model, folder)
                start = numpy.zeros(judges - 1 + categories - 2)
                if model == "rasch-mml":
                    x = maximise(marginal, numpy.append(start, [0.0, 0.0]), used, categories)
                    theirs = {
                        "mean": x[-2],
                        "deviation": numpy.exp(x[-1]),
                        "standard errors": severity_errors(x, judges, used, categories),
                    }
                    own = {
                        "standard errors": [row["standardError"] for row in found["judges"]],
                        "mean": found["model"]["intercept"],
                        "deviation": found["model"]["variance"]["entry"] ** 0.5,
                    }
                else:
                    x = maximise(joint, numpy.append(numpy.zeros(len(used)), start), used, categories)
                    theirs = {"entries": x[: len(used)]}
                    own = {"entries": [row["adjusted"] for row in found["entries"]]}
                    x = x[len(used) :]
                theirs["severities"], theirs["thresholds"] = unfold(x, judges, categories)
                own["severities"] = [row["severity"] for row in found["judges"]]
                own["thresholds"] = found["thresholds"]
                for key, value in theirs.items():
                    error = float(numpy.abs(numpy.asarray(own[key], float) - value).max())
                    worst[key] = max(worst.get(key, 0), error)
                    print(f"{name}: {model}: {key}: largest difference {error:.1e} logits")
    print(f"scipy {scipy.__version__}, numpy {numpy.__version__}; worst {max(worst.values()):.1e}")
    return 0 if max(worst.values()) < 1e-4 else 1


if __name__ == "__main__":
    sys.exit(main())
