"""The dashboard's own process: `python -m ksmm.serve @FILE` runs Streamlit with the words in FILE.

The words lie in a file, so that the process can be recognised later by the file it was started
with, and so that nothing of them shows on a command line.
"""

import json
import sys
from pathlib import Path


def main() -> None:
    """Run Streamlit in this process until it is ended."""
    from streamlit.web import cli

    words: list[str] = json.loads(Path(sys.argv[1].removeprefix("@")).read_text(encoding="utf-8"))
    sys.argv = ["streamlit", *words]
    cli.main(prog_name="streamlit")


if __name__ == "__main__":
    main()
