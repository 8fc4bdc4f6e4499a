"""Chinese in Simplified script, derived from Traditional."""
