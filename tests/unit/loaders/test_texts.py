"""Names of persons and street addresses are found; offices, places and ordinary words are let through."""

import pytest

from loaders.checks.texts import person_in, street_in


@pytest.mark.parametrize(
    "text",
    [
        "Herr Müller leitet die Stelle",
        "led by Frau Dr. Anna Keller",
        "contact Mr Smith",
        "Mme Dubois, cheffe",
        "selon M. Dupont",
        "Signora Bianchi",
        "Prof. Lüthi",
        "Dr. med. Weber",
        "Anna Muster",
        "Jean-Pierre Dupont",
        "Hans von Arx",
        "John F. Kennedy",
        "MEIER Hans",
        "HANS MEIER",
        "Meier Hans, Amtsleiter",
        "Rosa Weiss",
        "Martin Müllers Bericht",
        "an interview with Giulia Bernasconi",
    ],
)
def test_a_person_is_seen(text: str) -> None:
    assert person_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gleichstellung von Frau und Mann",
        "Federal Office of Police",
        "Sankt Gallen",
        "Christian Aid",
        "Florence Network",
        "Victoria Police",
        "Anna Stiftung",
        "Max Planck Institute",
        "Martin Luther",
        "La Strada International",
        "Maria Magdalena",
        "the head of the office",
        "Art. 182 StGB",
        "IRIS Network",
    ],
)
def test_no_person_is_seen(text: str) -> None:
    assert person_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Musterstrasse 12",
        "Am Dorfplatz 3a",
        "rue de Lausanne 45",
        "12, rue du Lac",
        "Via Roma 3",
        "10 Downing Street",
    ],
)
def test_a_street_is_seen(text: str) -> None:
    assert street_in(f"housed at {text}, for now")


@pytest.mark.parametrize(
    "text",
    [
        "spring 2025",
        "in place since 2015",
        "article 5",
        "via Zoom 2021",
        "monitoring 2017",
        "route 66",
        "§ 12",
    ],
)
def test_no_street_is_seen(text: str) -> None:
    assert street_in(text) is None
