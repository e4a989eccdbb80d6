"""The page of one body, card by card."""
