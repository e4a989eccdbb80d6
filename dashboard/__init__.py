"""Screens: thin Streamlit views on top of the questions."""

PART_OF = "ksmm"
