"""Score sheets for 300 judges, beside a library that only writes the same cells."""

import csv
import shutil
import zipfile

from harness.case import Case, Goal, Program, Refused
from harness.casebook import INTAKE, SCREENING, Casebook

PANELS, JUDGES, NOMINATIONS = 30, 10, 67


def cases(lab):
    casebook = Casebook(lab, "sheets")
    ours_to, theirs_to = lab.output("sheets-ours"), lab.output("sheets-theirs")

    def emptied(folder):
        def empty():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)

        return empty

    ours = Program(
        "vinhdanh sheets",
        casebook.act(SCREENING, "sheets", "--to", ours_to),
        before=emptied(ours_to),
    )
    peers = [
        Program(
            "XlsxWriter",
            lab.peer("sheets_xlsxwriter.py", theirs_to, PANELS * JUDGES, NOMINATIONS),
            before=emptied(theirs_to),
        )
    ]

    def prepare():
        casebook.remove()
        casebook.do(INTAKE, "open", rules(lab))
        table, panel = lab.data("sheets-nominations.csv"), lab.data("sheets-judges.csv")
        with open(table, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["title", "category", "organisation", "evidence", "consent"])
            for number in range(PANELS * NOMINATIONS):
                rows.writerow([f"Giải pháp {number}", f"b{number % PANELS}",
                               f"Đơn vị minh họa {number}", f"minh-chung-{number}.pdf", "yes"])
        with open(panel, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["judge", "name", "panel"])
            for number in range(PANELS * JUDGES):
                rows.writerow([f"GK{number:03}", f"Giám khảo {number}", f"b{number % PANELS}"])
        casebook.do(INTAKE, "nominate", table)
        casebook.do(SCREENING, "screen")
        casebook.do(SCREENING, "judges", panel)

    def agreement():
        ours, theirs = sorted(ours_to.glob("*.xlsx")), sorted(theirs_to.glob("*.xlsx"))
        if len(ours) != PANELS * JUDGES or len(theirs) != len(ours):
            raise Refused(f"{len(ours)} files here, {len(theirs)} there")
        rows = [grid(folder[0]) for folder in (ours, theirs)]
        if rows[0] != rows[1]:
            raise Refused(f"{rows[0]} formulas here, {rows[1]} there")
        return f"{len(ours)} workbooks each, with {rows[0]} formulas in the first of both."

    return [
        Case(
            "sheets",
            f"score sheets for {PANELS * JUDGES} judges, {NOMINATIONS} nominations each",
            ours,
            peers,
            Goal(milliseconds=5000),
            prepare,
            agreement,
            ["Ours also reads the casebook, looks for hidden names and writes cover and stamp."],
        )
    ]


def rules(lab):
    """The contest of the benchmarks with many categories, each with a panel."""
    text = (lab.root / "Benchmarks" / "programme.yaml").read_text(encoding="utf-8")
    before, rest = text.split("  - id: chung\n", 1)
    after = rest.split("\n\n", 1)[1]
    categories = "".join(
        f'  - {{id: b{number}, name: {{vi: "Bảng {number}", en: "Category {number}"}}}}\n'
        for number in range(PANELS)
    )
    path = lab.data("sheets.yaml")
    path.write_text(f"{before}{categories}\n{after}", encoding="utf-8")
    return path


def grid(path):
    """How many formulas the second sheet has."""
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/worksheets/sheet2.xml").count(b"<f>")
