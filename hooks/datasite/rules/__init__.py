"""Rules that data, pages and charts are held to: each is one function with a code that explains itself."""

from __future__ import annotations

from .explanation import Excerpt, Explanation
from .registry import RULES, Rule, rule

__all__ = ["RULES", "Excerpt", "Explanation", "Rule", "rule"]
