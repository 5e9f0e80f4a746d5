"""Casebooks for the benchmarks, made by the command itself."""

import os
import shutil
import sqlite3
import subprocess

from . import nominations
from .case import Refused

INTAKE, SCREENING, SCORING = "2027-08-01T09:00", "2027-08-20T09:00", "2027-09-10T09:00"


class Casebook:
    def __init__(self, lab, name):
        self.lab = lab
        self.path = lab.work / "data" / f"{name}.casebook"

    def act(self, at, *arguments):
        """The command line of one act on this casebook."""
        return self.lab.ours(*arguments, "--casebook", self.path, "--at", at, "--as", "benchmark")

    def do(self, at, *arguments):
        subprocess.run(self.act(at, *arguments), check=True, capture_output=True)

    def open(self, rules=None):
        self.remove()
        self.do(INTAKE, "open", rules or self.lab.root / "Benchmarks" / "programme.yaml")

    def open_for_scoring(self, judges, rules=None, count=nominations.COUNT, seal=False):
        """Eligible nominations, twenty thousand unless told, and a panel of judges."""
        self.open(rules)
        if seal:
            self.do(INTAKE, "seal", "init")
        name = "nominations" if count == nominations.COUNT else f"nominations-{count}"
        table, panel = self.lab.data(f"{name}.csv"), self.lab.data("judges.csv")
        nominations.write_csv(table, count)
        with open(panel, "w", encoding="utf-8") as file:
            file.write("judge,name,panel\n")
            for number in range(1, judges + 1):
                file.write(f"GK{number:02},Giám khảo {number},chung\n")
        self.do(INTAKE, "nominate", table)
        self.do(SCREENING, "screen")
        self.do(SCREENING, "judges", panel)

    def become(self, other):
        """A copy of `other`, on the disk before anything is timed."""
        self.remove()
        shutil.copyfile(other.path, self.path)
        with open(self.path, "rb") as file:
            os.fsync(file.fileno())

    def remove(self):
        remove_database(self.path)

    def rows(self, query):
        return rows(self.path, query)


def rows(path, query):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return database.execute(query).fetchall()
    except sqlite3.Error as problem:
        raise Refused(f"{path.name}: {problem}") from problem
    finally:
        database.close()


def remove_database(path):
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
