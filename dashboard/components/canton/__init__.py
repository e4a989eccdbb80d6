"""Parts of the cantons' view."""
