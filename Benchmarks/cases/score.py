"""Score sheets into a casebook, beside `sqlite3 .import` of the same marks into an indexed table."""

from harness import marks
from harness.case import Case, Goal, Program, Refused
from harness.casebook import SCORING, Casebook, remove_database, rows

NOMINATIONS, JUDGES, SEED = 20_000, 7, 20271010
# What the casebook sets, so that both are as durable.
SETTINGS = "PRAGMA synchronous = EXTRA;"
TABLE = """
CREATE TABLE mark (
  judge TEXT NOT NULL, nomination TEXT NOT NULL, criterion TEXT NOT NULL, score REAL NOT NULL,
  PRIMARY KEY (nomination, judge, criterion)
);
"""
MARKS = "SELECT nomination, judge, criterion, {} FROM mark ORDER BY 1, 2, 3"


def cases(lab):
    by_mark, by_sheet = lab.data("marks.csv"), lab.data("sheets.csv")
    return [
        case(lab, "score-sheets", "1,400,000 marks as 140,000 score sheets, a row a sheet",
             by_sheet, by_mark),
        case(lab, "score-marks", "the same score sheets, a row a mark", by_mark, by_mark),
    ]


def case(lab, name, title, table, by_mark):
    base, casebook = Casebook(lab, "scoring"), Casebook(lab, name)
    database = lab.data(f"{name}.sqlite")
    ours = Program(
        "vinhdanh score",
        casebook.act(SCORING, "score", table),
        before=lambda: casebook.become(base),
    )
    peer = Program(
        "sqlite3 .import",
        ["sqlite3", str(database), SETTINGS, TABLE, f".import --csv --skip 1 {by_mark} mark"],
        before=lambda: remove_database(database),
    )

    def prepare():
        base.open_for_scoring(JUDGES)
        marks.write_marks(lab.data("marks.csv"), NOMINATIONS, JUDGES, SEED)
        marks.write_sheets(lab.data("sheets.csv"), NOMINATIONS, JUDGES, SEED)

    def agreement():
        # The view takes the marks back out of the sheets.
        ours, theirs = casebook.rows(MARKS.format("value")), rows(database, MARKS.format("score"))
        if ours != theirs:
            raise Refused(f"{len(ours)} marks in the casebook, {len(theirs)} in the table, not alike")
        return f"the casebook and the table hold the same {len(ours):,} marks."

    notes = ["The casebook also keeps the file, checks every sheet, and writes its ledger entry."]
    return Case(name, title, ours, [peer], Goal(ratio=3), prepare, agreement, notes)
