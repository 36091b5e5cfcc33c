# class: frames
# mechanism: function from inside
# reaches: namespace textwrap
import textwrap
textwrap.TextWrapper.__init__.__globals__
