"""Questions: the library of Cypher files, its catalogue and its runner."""

PART_OF = "ksmm"
