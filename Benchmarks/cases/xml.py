"""Nominations from XML, beside xmllint, which validates them and keeps nothing."""

from harness import nominations
from harness.case import Case, Goal, Program, Refused
from harness.casebook import INTAKE, Casebook


def cases(lab):
    document = lab.data("nominations.xml")
    schema = lab.root / "Sources" / "JudgingFormats" / "XML" / "nominations.xsd"
    casebook, taken = Casebook(lab, "xml"), Casebook(lab, "xml-taken")
    ours = Program(
        "vinhdanh nominate --dry-run", casebook.act(INTAKE, "nominate", "--dry-run", document)
    )
    peer = Program(
        "xmllint --schema",
        ["xmllint", "--noout", "--schema", str(schema), str(document)],
    )

    def prepare():
        casebook.open()
        if not document.exists():
            nominations.write_xml(document)

    def agreement():
        taken.become(casebook)
        taken.do(INTAKE, "nominate", document)
        ours = taken.rows("SELECT title, organisation FROM nomination ORDER BY number")
        written = [(entry["title"], entry["organisation"]) for entry in nominations.nominations()]
        if ours != written:
            raise Refused(f"{len(ours)} nominations of {len(written)}, or not alike")
        return f"xmllint finds it valid; {len(ours):,} nominations as they were written."

    return [
        Case(
            "xml",
            f"an XML of {nominations.COUNT:,} nominations",
            ours,
            [peer],
            # Within one and a half times the peer's time.
            Goal(ratio=round(1 / 1.5, 2)),
            prepare,
            agreement,
            ["Ours also makes values, checks each and gives each nomination its code."],
        )
    ]
