"""Pieces of HTML, and the two components that put them on the screen."""
