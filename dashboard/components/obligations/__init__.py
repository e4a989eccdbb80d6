"""Parts of the view of obligations."""
