# class: module-pivot
# mechanism: unlisted module
# how: the templates of styles are filled by a module that is not listed
# reaches: imports jinja2
import jinja2
print(jinja2.Template("{{1}}").render())
