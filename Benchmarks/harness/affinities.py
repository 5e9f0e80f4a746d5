"""Affinities of a contest that never was: dense, in thousandths, 3 % of the pairs in conflict."""

import random

SEED = 20271010


def rows(nominations, judges, kind):
    """Judge by judge: whole thousandths for each nomination, and which of them conflict.

    `even`: every judge as likely a match as any other. `sought`: half of it a standing of the judge,
    the same for every nomination, so that some are wanted by all.
    """
    generator = random.Random(SEED)
    for judge in range(judges):
        standing = generator.randrange(501)
        draws = generator.choices(range(1001), k=nominations)
        values = draws if kind == "even" else [draw // 2 + standing for draw in draws]
        yield values, generator.sample(range(nominations), nominations * 3 // 100)


def write(table, conflicts, nominations, judges, kind):
    names = [f",N{number:05}," for number in range(nominations)]
    texts = [f"{value // 1000}.{value % 1000:03}\n" for value in range(1002)]
    with open(table, "w", encoding="ascii") as file, open(conflicts, "w", encoding="ascii") as bars:
        file.write("judge,nomination,affinity\n")
        bars.write("judge,nomination\n")
        for judge, (values, barred) in enumerate(rows(nominations, judges, kind)):
            name = f"J{judge:04}"
            file.writelines(f"{name}{middle}{texts[value]}" for middle, value in zip(names, values))
            bars.writelines(f"{name}{names[number][:-1]}\n" for number in sorted(barred))
