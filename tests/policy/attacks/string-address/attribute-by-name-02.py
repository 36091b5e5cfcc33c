# class: string-address
# mechanism: attrgetter
# reaches: attribute by name operator.attrgetter('real', '__class__')
import operator
operator.attrgetter("real", *["__class__"])
