"""Criteria of a gate and the rule for a step back, as forms."""
