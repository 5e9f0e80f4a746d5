"""What a command costs before it does anything."""

from harness.case import Case, Goal, Program, Refused


def cases(lab):
    ours = Program("vinhdanh --version", lab.ours("--version"), lab.output("version.txt"))
    peers = [
        Program("sqlite3 -version", ["sqlite3", "-version"]),
        Program("python3 -c pass", [str(lab.python), "-c", "pass"]),
    ]

    def agreement():
        said = ours.output.read_text().strip()
        if not said[:1].isdigit():
            raise Refused(f"--version says “{said}”")
        return f"it says {said}."

    return [
        Case("startup", "--version", ours, peers, Goal(milliseconds=30), lambda: None, agreement)
    ]
