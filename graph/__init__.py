"""What is true, and the only door to the database."""
