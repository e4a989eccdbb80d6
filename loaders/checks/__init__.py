"""What is looked at before anything is written; each module looks for one sort of mistake."""
