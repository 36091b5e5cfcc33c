# class: module-pivot
# mechanism: module of a module
# reaches: hidden heapq.__about__
import heapq
heapq.__about__
