# class: denied-import
# mechanism: not listed
# reaches: oslo_like
import oslo_like
