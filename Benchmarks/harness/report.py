"""Results for people to read."""

from dataclasses import dataclass

from .case import Case


@dataclass
class Skipped:
    case: Case
    reason: str
    is_met = False


def table(result):
    rows = ["| | best | median | peak memory | ratio |", "| --- | ---: | ---: | ---: | ---: |"]
    rows.append(row(result.ours, f"**{result.ours.program.name}**", ""))
    rows += [row(t, t.program.name, f"{t.best / result.ours.best:.2f}") for t in result.peers]
    return "\n".join(rows)


def row(timing, name, ratio):
    best, middle = shown(timing.best), shown(timing.median)
    peak = f"{timing.megabytes:.0f} MB"
    if timing.megabytes <= timing.floor * 1.05:
        peak = f"≤ {timing.floor:.0f} MB"
    return f"| {name} | {best} | {middle} | {peak} | {ratio} |"


def shown(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds:.3f} s"


def verdict(result):
    """Each thing that was asked for, and what was found."""
    goal, parts = result.case.goal, []
    if goal.ratio is not None:
        parts.append(judged(result.ratio >= goal.ratio, f"{result.ratio:.2f} times the speed of "
                            f"{result.rival.program.name} (asked: {goal.ratio:g})"))
    if goal.milliseconds is not None:
        took = result.ours.best * 1000
        parts.append(judged(took <= goal.milliseconds,
                            f"{took:.1f} ms (asked: {goal.milliseconds:g} ms)"))
    if goal.megabytes is not None:
        peak = result.ours.megabytes
        parts.append(judged(peak <= goal.megabytes,
                            f"{peak:.0f} MB (asked: {goal.megabytes:g} MB)"))
    if goal.growth is not None:
        parts.append(judged(result.growth <= goal.growth,
                            f"{result.growth:.2f} times the memory of "
                            f"{result.rival.program.name} (asked: {goal.growth:g})"))
    return "; ".join(parts) or (
        f"{result.ratio:.2f} times the speed of {result.rival.program.name} (nothing asked)"
    )


def judged(is_met, text):
    return f"{'reached' if is_met else '**not reached**'}: {text}"


def page(lab, results, runs):
    parts = [
        "# Benchmarks: results",
        "Written by `Benchmarks/run`; do not edit. How it measures: [README.md](README.md).",
        "\n".join(f"- {line}" for line in lab.versions().splitlines()),
        f"Whole processes, {runs} runs each in turn after one to warm up; "
        "ratio = a program's best time divided by ours.",
        summary(results),
    ]
    for result in results:
        parts.append(f"## {result.case.name}: {result.case.title}")
        if isinstance(result, Skipped):
            parts.append(f"Not measured: {result.reason}")
            continue
        parts += [table(result), f"{verdict(result)}. Agreement: {result.agreement}"]
        if result.case.notes:
            parts.append("\n".join(f"- {note}" for note in result.case.notes))
    return "\n\n".join(parts) + "\n"


def summary(results):
    rows = ["| case | result |", "| --- | --- |"]
    for result in results:
        text = "not measured" if isinstance(result, Skipped) else verdict(result)
        rows.append(f"| {result.case.name} | {text} |")
    return "\n".join(rows)
