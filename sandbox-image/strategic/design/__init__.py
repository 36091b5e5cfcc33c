"""Design analytics: adoption and coverage of a system, reuse, consistency, accessibility, usability."""

from .accessibility import accessibility_issues, contrast_pairs, contrast_ratio
from .usability import sus
from .usage import adoption, component_reuse, consistency, coverage

__all__ = [
    "accessibility_issues",
    "adoption",
    "component_reuse",
    "consistency",
    "contrast_pairs",
    "contrast_ratio",
    "coverage",
    "sus",
]
