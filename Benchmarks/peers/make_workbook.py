"""Writes the workbook of nominations: TABLE.csv WORKBOOK.xlsx, days as dates."""

import csv
import datetime
import sys

import openpyxl

table, path = sys.argv[1:]
workbook = openpyxl.Workbook(write_only=True)
workbook.properties.created = workbook.properties.modified = datetime.datetime(2027, 8, 1)
sheet = workbook.create_sheet("Hồ sơ")
with open(table, newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    headings = next(rows)
    day = headings.index("inUseSince")
    sheet.append(headings)
    for row in rows:
        row[day] = datetime.date.fromisoformat(row[day])
        sheet.append(row)
workbook.save(path)
