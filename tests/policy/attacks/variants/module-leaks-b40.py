# class: variants
# mechanism: A name reaches only what is public
# reaches: heapq.__about__ is not a public name of heapq
import heapq
heapq.__about__
