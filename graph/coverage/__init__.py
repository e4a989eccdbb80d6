"""Coverage: one status for each responsibility in each jurisdiction on a day. Pure."""
