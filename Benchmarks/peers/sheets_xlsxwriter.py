"""Writes score sheets: FOLDER FILES ROWS; cells, limits, locks and formulas like ours, no cover."""

import sys

import xlsxwriter

folder, files, rows = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
marks = [value / 2 for value in range(21)]
weights = [15, 5, 12, 8, 10, 10, 5, 15, 8, 12]

for number in range(files):
    book = xlsxwriter.Workbook(f"{folder}/{number:03}.xlsx")
    cover = book.add_worksheet("Bìa")
    cover.write_string(0, 0, f"Giám khảo {number}")
    sheet = book.add_worksheet("Phiếu")
    lists = book.add_worksheet("Danh sách")
    lists.write_column(0, 0, marks)
    lists.hide()
    base = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "text_wrap": True}
    plain, computed = book.add_format(base), book.add_format({**base, "bg_color": "#F3F4F6"})
    entry = book.add_format({**base, "locked": False, "bg_color": "#FFFBE0"})
    sheet.write_row(6, 4, weights, plain)
    for row in range(7, 7 + rows):
        for column, text in enumerate((f"BMK-{row:04}", f"Giải pháp {row}",
                                       f"Đơn vị minh họa {row}", f"minh-chung-{row}.pdf")):
            sheet.write_string(row, column, text, plain)
        for column in range(4, 15):
            sheet.write_blank(row, column, None, entry)
        span = f"E{row + 1}:N{row + 1}"
        sheet.write_formula(
            row, 15,
            f'=IF(COUNT({span})=10,ROUND(SUMPRODUCT($E$7:$N$7,{span})/100,9),"")', computed, "")
        sheet.write_formula(
            row, 16,
            f'=IF(COUNT({span})=0,"",IF(COUNT({span})<10,10-COUNT({span}),"đủ"))', computed, "")
        sheet.write_blank(row, 17, None, entry)
        sheet.write_blank(row, 18, None, entry)
    sheet.data_validation(7, 4, 6 + rows, 13,
                          {"validate": "list", "source": "='Danh sách'!$A$1:$A$21"})
    sheet.protect()
    book.close()
