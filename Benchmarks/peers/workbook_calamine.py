"""Reads WORKBOOK.xlsx into Python values; with --print, titles and organisations as JSON."""

import json
import sys

import python_calamine

sheet = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
headings, *rows = sheet.to_python()
if sys.argv[2:] == ["--print"]:
    columns = headings.index("title"), headings.index("organisation")
    print(json.dumps([[row[column] for column in columns] for row in rows]))
else:
    print(len(rows))
