"""Loads two data sets in turn until somebody ends it: python -m tests.loading FOLDER FOLDER."""

import itertools
import os
import sys
from pathlib import Path

from graph.connect import open_store
from graph.settings import Settings
from loaders.check import check
from loaders.run import put


def main(folders: list[str]) -> None:
    checked = [check(Path(folder)) for folder in folders]
    settings = Settings.from_env(home=os.environ["KSMM_HOME"])
    with open_store(settings) as store:
        for report in itertools.cycle(checked):
            sys.stdout.write("loading\n")
            sys.stdout.flush()
            put(store, report)


if __name__ == "__main__":
    main(sys.argv[1:])
