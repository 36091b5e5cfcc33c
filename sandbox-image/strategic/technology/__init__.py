"""Strategic technology: what to bet on, in what order, at what price."""

from .build_buy import build_or_buy
from .debt import tech_debt_ratio
from .decision import decision_matrix
from .portfolio_choice import portfolio
from .radar import technology_radar
from .ranking import ice, rice, wsjf

__all__ = ["build_or_buy", "decision_matrix", "ice", "portfolio", "rice", "tech_debt_ratio", "technology_radar", "wsjf"]
