"""Parts of the view of findings."""
