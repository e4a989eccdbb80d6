"""What is true, and the only door to the database."""

PART_OF = "ksmm"
