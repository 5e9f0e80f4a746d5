"""Reads WORKBOOK.xlsx into Python values."""

import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = list(sheet.iter_rows(values_only=True))
print(len(rows) - 1)
