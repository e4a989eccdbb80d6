"""`python -m ksmm` is `ksmm`."""

from ksmm.start import main

main()
