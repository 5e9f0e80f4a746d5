"""Nominations from a workbook, beside readers that only return cells."""

import json
import subprocess

from harness import nominations
from harness.case import Case, Goal, Program, Refused
from harness.casebook import INTAKE, Casebook


def cases(lab):
    workbook, table = lab.data("nominations.xlsx"), lab.data("nominations.csv")
    casebook, taken = Casebook(lab, "workbook"), Casebook(lab, "workbook-taken")
    ours = Program(
        "vinhdanh nominate --dry-run", casebook.act(INTAKE, "nominate", "--dry-run", workbook)
    )
    peers = [
        Program(name, lab.peer(f"workbook_{name}.py", workbook))
        for name in ("calamine", "fastexcel", "openpyxl")
    ]

    def prepare():
        casebook.open()
        if not workbook.exists():
            nominations.write_csv(table)
            nominations.write_workbook(lab, table, workbook)

    def agreement():
        taken.become(casebook)
        taken.do(INTAKE, "nominate", workbook)
        ours = taken.rows("SELECT title, organisation FROM nomination ORDER BY number")
        read = subprocess.run(
            lab.peer("workbook_calamine.py", workbook, "--print"), check=True, capture_output=True
        )
        theirs = [tuple(row) for row in json.loads(read.stdout)]
        if ours != theirs:
            raise Refused(f"{len(ours)} nominations here, {len(theirs)} rows there, not alike")
        return f"{len(ours):,} nominations with the titles and organisations that calamine reads."

    return [
        Case(
            "workbook",
            f"an XLSX of {nominations.COUNT:,} nominations",
            ours,
            peers,
            Goal(ratio=1),
            prepare,
            agreement,
            ["Ours also finds the columns, checks every value and gives each nomination its code."],
        )
    ]
