"""One module a kind of work; each has `cases(lab)`. A new one is added here, and nowhere else."""

from . import (assign, duplicates, intake, publish, score, severity, sheets, startup, tally,
               workbook, xml)

MODULES = [tally, score, sheets, workbook, xml, intake, duplicates, assign, severity, publish,
           startup]
