"""Measurements that need a running server and minutes: `python -m bench.load_test --help`."""
