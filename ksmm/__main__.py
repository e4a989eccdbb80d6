"""`python -m ksmm` is `ksmm`."""

from ksmm.cli import main

main()
