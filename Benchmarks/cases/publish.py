"""Publication and verification of a sealed bundle, beside the independent verifier in Python."""

import shutil
import subprocess

from harness import marks
from harness.case import Case, Goal, Program, Refused
from harness.casebook import SCORING, Casebook

JUDGES, SEED = 7, 20271010
CUT, PUBLISHED = "2027-09-21T09:00", "2027-10-10T09:00"


def cases(lab):
    return [publish(lab, 200), verify(lab, 20_000)]


class Season:
    """A casebook cut and sealed, ready to be published with every mark open."""

    def __init__(self, lab, nominations):
        self.lab, self.nominations = lab, nominations
        self.casebook = Casebook(lab, f"sealed-{nominations}")
        self.before = Casebook(lab, f"sealed-{nominations}-before")
        self.bundle = lab.output(f"bundle-{nominations}")

    def prepare(self):
        rules = (self.lab.root / "Benchmarks" / "programme.yaml").read_text(encoding="utf-8")
        path = self.lab.data("published.yaml")
        path.write_text(rules.replace("council:", "publishes: full\ncouncil:"), encoding="utf-8")
        self.casebook.path.with_name(self.casebook.path.name + ".key").unlink(missing_ok=True)
        self.casebook.open_for_scoring(JUDGES, rules=path, count=self.nominations, seal=True)
        sheets = self.lab.data(f"sheets-{self.nominations}.csv")
        marks.write_sheets(sheets, self.nominations, JUDGES, SEED)
        self.casebook.do(SCORING, "score", sheets)
        self.casebook.do(CUT, "shortlist")
        self.before.become(self.casebook)

    def restore(self):
        self.casebook.become(self.before)
        shutil.rmtree(self.bundle, ignore_errors=True)

    def act(self):
        return self.casebook.act(PUBLISHED, "publish", "--to", self.bundle)

    def verifier(self):
        return [str(self.lab.python), str(self.lab.root / "scripts" / "verify-bundle.py"),
                str(self.bundle)]


def publish(lab, nominations):
    season = Season(lab, nominations)
    ours = Program("vinhdanh publish", season.act(), before=season.restore)

    def agreement():
        if subprocess.run(season.verifier(), capture_output=True).returncode:
            raise Refused("the bundle does not verify")
        return "the Python program verifies the bundle."

    title = f"{nominations} nominations, {JUDGES} sheets each, every mark open"
    return Case("publish", title, ours, [], Goal(milliseconds=10_000), season.prepare, agreement)


def verify(lab, nominations):
    season = Season(lab, nominations)
    ours = Program("vinhdanh verify", lab.ours("verify", season.bundle))
    peer = Program("verify-bundle.py", season.verifier())

    def prepare():
        season.prepare()
        season.restore()
        subprocess.run(season.act(), check=True, capture_output=True)

    def agreement():
        codes = [subprocess.run(p.argv, capture_output=True).returncode for p in (ours, peer)]
        if codes != [0, 0]:
            raise Refused(f"the verifiers end with {codes}")
        return f"both find the bundle good and count {nominations * JUDGES:,} cards again."

    title = f"a bundle of {nominations:,} nominations, {nominations * JUDGES:,} open cards"
    return Case("verify", title, ours, [peer], Goal(milliseconds=3_000), prepare, agreement)
