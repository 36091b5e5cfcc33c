# shape: A name reaches only what is public
import statistics
statistics.math.sys
