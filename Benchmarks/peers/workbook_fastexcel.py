"""Reads WORKBOOK.xlsx into Arrow columns."""

import sys

import fastexcel

sheet = fastexcel.read_excel(sys.argv[1]).load_sheet(0)
# Columns become Arrow arrays only when somebody takes them.
sheet.__arrow_c_array__()
print(sheet.height)
