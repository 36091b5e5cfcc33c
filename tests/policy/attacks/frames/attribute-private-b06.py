# class: frames
# mechanism: function from inside
# reaches: namespace warnings
import warnings
warnings.filterwarnings.__globals__
