"""Questions: the library of Cypher files, its catalogue and its runner."""
