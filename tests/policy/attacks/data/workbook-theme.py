# class: data
# mechanism: reader by path
# how: theme of a workbook
# reaches: reads /etc/passwd
import io
import xlsxwriter
xlsxwriter.Workbook(io.BytesIO()).use_custom_theme("/etc/passwd")
