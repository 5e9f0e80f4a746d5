"""Memory of taking nominations in: ten times the file must not take more."""

from harness import nominations
from harness.case import Case, Goal, Program, Refused
from harness.casebook import INTAKE, Casebook

FEW, MANY = nominations.COUNT, 10 * nominations.COUNT


def cases(lab):
    base, casebook = Casebook(lab, "intake"), Casebook(lab, "intake-taken")
    few, many = "", "-200000"

    def program(kind, size, count):
        file = lab.data(f"nominations{size}.{kind}")
        return Program(
            f"nominate, {kind.upper()} of {count:,}",
            casebook.act(INTAKE, "nominate", file),
            before=lambda: casebook.become(base),
        )

    def prepare():
        base.open()
        for size, count in ((few, FEW), (many, MANY)):
            if not lab.data(f"nominations{size}.csv").exists() or count == FEW:
                nominations.write_csv(lab.data(f"nominations{size}.csv"), count)
            if not lab.data(f"nominations{size}.xml").exists():
                nominations.write_xml(lab.data(f"nominations{size}.xml"), count)
            workbook = lab.data(f"nominations{size}.xlsx")
            if not workbook.exists():
                nominations.write_workbook(lab, lab.data(f"nominations{size}.csv"), workbook)

    def agreement():
        casebook.become(base)
        casebook.do(INTAKE, "nominate", lab.data(f"nominations{many}.xml"))
        ours = casebook.rows("SELECT count(*), count(DISTINCT title) FROM nomination")
        if ours != [(MANY, MANY)]:
            raise Refused(f"{ours} nominations and titles of {MANY}")
        return f"{MANY:,} nominations recorded from the XML, every title once."

    small = program("xml", few, FEW)
    return [
        Case(
            "intake-memory",
            f"{FEW:,} and {MANY:,} nominations recorded",
            program("xml", many, MANY),
            [
                small,
                program("csv", few, FEW),
                program("csv", many, MANY),
                program("xlsx", few, FEW),
                program("xlsx", many, MANY),
            ],
            Goal(growth=1.25, against=small.name),
            prepare,
            agreement,
            ["A workbook's rows are held while it is read, for its merged cells are told at its end."],
        )
    ]
