"""Places in a picture of the network: pure and without chance, so the same bodies give the same picture."""
