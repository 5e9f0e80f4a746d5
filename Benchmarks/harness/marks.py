"""Marks of a contest that never was, and their exact count by another hand."""

import csv
import random
from fractions import Fraction

# Judges use the upper half of the scale more.
SCALE = [f"{half / 2:g}" for half in range(21)]
LIKELY = [1] * 6 + [2] * 4 + [4] * 3 + [8] * 4 + [5] * 3 + [2]
WEIGHTS = [15, 5, 12, 8, 10, 10, 5, 15, 8, 12]


def nomination(number):
    return f"BMK-{number:04}"


def criteria():
    return {f"c{index + 1:02}": weight for index, weight in enumerate(WEIGHTS)}


def sheets(nominations, judges, seed):
    """Judge by judge, as offices put files together: (judge, nomination, a mark a criterion)."""
    generator = random.Random(seed)
    for judge in range(1, judges + 1):
        for number in range(1, nominations + 1):
            yield f"GK{judge:02}", nomination(number), generator.choices(SCALE, LIKELY, k=len(WEIGHTS))


def write_marks(path, nominations, judges, seed):
    """One row a mark."""
    names = list(criteria())
    with open(path, "w", encoding="ascii") as file:
        file.write("judge,nomination,criterion,score\n")
        for judge, code, marks in sheets(nominations, judges, seed):
            file.writelines(
                f"{judge},{code},{name},{mark}\n" for name, mark in zip(names, marks)
            )


def write_rough_marks(path, source, seed):
    """The marks of another file in random order, one of a hundred left blank."""
    generator = random.Random(seed)
    with open(source, encoding="ascii") as file:
        heading, *rows = file.readlines()
    generator.shuffle(rows)
    for index in generator.sample(range(len(rows)), len(rows) // 100):
        rows[index] = rows[index].rsplit(",", 1)[0] + ",\n"
    with open(path, "w", encoding="ascii") as file:
        file.writelines([heading, *rows])


def write_sheets(path, nominations, judges, seed):
    """The same marks, one row a score sheet."""
    with open(path, "w", encoding="ascii") as file:
        file.write(",".join(["judge", "nomination", *criteria()]) + "\n")
        for judge, code, marks in sheets(nominations, judges, seed):
            file.write(f"{judge},{code},{','.join(marks)}\n")


def write_weights(path):
    with open(path, "w", encoding="ascii") as file:
        file.write("criterion,weight\n")
        file.writelines(f"{name},{weight}\n" for name, weight in criteria().items())


def write_exact_count(path, marks):
    """What the tally must print, to the byte, counted in fractions and without haste."""
    with open(path, "w", encoding="ascii") as file:
        file.write("rank,nomination,judges,total\n")
        for place, code, judges, total in exact_count(marks):
            file.write(f"{place},{code},{judges},{six_decimals(total)}\n")


def exact_count(path):
    weights = criteria()
    parts = {}
    with open(path, newline="", encoding="ascii") as file:
        rows = csv.reader(file)
        next(rows)
        for judge, code, criterion, score in rows:
            if score:
                weight = weights[criterion]
                total, present = parts.get((code, judge), (0, 0))
                # Marks go by halves.
                parts[code, judge] = (total + weight * int(float(score) * 2), present + weight)
    scores = {}
    for (code, _), (total, present) in parts.items():
        scores.setdefault(code, []).append(Fraction(total, 2 * present))
    totals = {code: sum(values) / len(values) for code, values in scores.items()}
    place = {}
    for index, total in enumerate(sorted(totals.values(), reverse=True)):
        place.setdefault(total, index + 1)
    lines = [(place[total], code, len(scores[code]), total) for code, total in totals.items()]
    return sorted(lines)


def six_decimals(total):
    whole = (2 * total.numerator * 10**6 + total.denominator) // (2 * total.denominator)
    return f"{whole // 10**6}.{whole % 10**6:06}"
