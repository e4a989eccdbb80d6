"""What the graph can hold: one frozen record class for each label, and the days they speak of."""
