"""From files to facts: reads, checks, plans, applies and reports."""

PART_OF = "ksmm"
