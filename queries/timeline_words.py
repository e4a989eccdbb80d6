"""The sentences of a timeline in four languages: what happens, and to what. Pure."""

from collections.abc import Mapping

from graph.model.values import LANGUAGES, Language

Said = tuple[str, str, str, str]  # en, de, fr, it

HAPPENS: Mapping[str, Said] = {
    "begins": ("Start: {of}", "Beginn: {of}", "Début : {of}", "Inizio: {of}"),
    "ends": ("End: {of}", "Ende: {of}", "Fin : {of}", "Fine: {of}"),
    "on-record": (
        "On record by then: {of}",
        "Spätestens dann belegt: {of}",
        "Attesté au plus tard : {of}",
        "Attestato al più tardi: {of}",
    ),
    "by-law": (
        "By law from then on: {of}",
        "Von Gesetzes wegen ab dann: {of}",
        "En vertu de la loi dès lors : {of}",
        "Per legge da allora: {of}",
    ),
    "ends-with-body": (
        "End, with the body itself: {of}",
        "Ende, mit der Stelle selbst: {of}",
        "Fin, avec l'organisme lui-même : {of}",
        "Fine, con l'organismo stesso: {of}",
    ),
    "opens": (
        "Nobody on record any more: {of}",
        "Niemand mehr verzeichnet: {of}",
        "Plus personne de répertorié : {of}",
        "Più nessuno registrato: {of}",
    ),
    "reported": (
        "Reported missing: {of}",
        "Als fehlend gemeldet: {of}",
        "Signalé manquant : {of}",
        "Segnalata lacuna: {of}",
    ),
    "closed": (
        "No longer missing: {of}",
        "Nicht mehr fehlend: {of}",
        "Ne manque plus : {of}",
        "Non manca più: {of}",
    ),
    "asked": ("Asked: {of}", "Gefordert: {of}", "Demandé : {of}", "Chiesto: {of}"),
    "adopted": ("Adopted: {of}", "Verabschiedet: {of}", "Adopté : {of}", "Adottato: {of}"),
    "confirmed": (
        "First confirmed: {of}",
        "Erstmals bestätigt: {of}",
        "Confirmé pour la première fois : {of}",
        "Confermato per la prima volta: {of}",
    ),
    "signed": ("Signed: {of}", "Unterzeichnet: {of}", "Signé : {of}", "Firmato: {of}"),
    "ratified": ("Ratified: {of}", "Ratifiziert: {of}", "Ratifié : {of}", "Ratificato: {of}"),
    "in_force": ("In force: {of}", "In Kraft: {of}", "En vigueur : {of}", "In vigore: {of}"),
    "approved": ("Approved: {of}", "Genehmigt: {of}", "Approuvé : {of}", "Approvato: {of}"),
    "published": ("Published: {of}", "Veröffentlicht: {of}", "Publié : {of}", "Pubblicato: {of}"),
    "due": ("Due: {of}", "Fällig: {of}", "Échéance : {of}", "Scadenza: {of}"),
    "counted": ("Counted: {of}", "Gezählt: {of}", "Compté : {of}", "Contato: {of}"),
}
PHRASES: Mapping[str, Said] = {
    "PART_OF": (
        "{a} is part of {b}",
        "{a} ist Teil von {b}",
        "{a} fait partie de {b}",
        "{a} fa parte di {b}",
    ),
    "MEMBER_OF": (
        "{a} is a member of {b}",
        "{a} ist Mitglied von {b}",
        "{a} est membre de {b}",
        "{a} è membro di {b}",
    ),
    "CHAIRS": ("{a} chairs {b}", "{a} leitet {b}", "{a} préside {b}", "{a} presiede {b}"),
    "HOSTS": ("{a} hosts {b}", "{a} beherbergt {b}", "{a} héberge {b}", "{a} ospita {b}"),
    "COOPERATES_WITH": (
        "{a} works with {b}",
        "{a} arbeitet mit {b} zusammen",
        "{a} coopère avec {b}",
        "{a} coopera con {b}",
    ),
    "COMMISSIONS": ("{a} commissions {b}", "{a} beauftragt {b}", "{a} mandate {b}", "{a} incarica {b}"),
    "FUNDS": ("{a} funds {b}", "{a} finanziert {b}", "{a} finance {b}", "{a} finanzia {b}"),
    "SUPERVISES": (
        "{a} supervises {b}",
        "{a} beaufsichtigt {b}",
        "{a} surveille {b}",
        "{a} vigila su {b}",
    ),
    "MONITORS": ("{a} monitors {b}", "{a} überprüft {b}", "{a} évalue {b}", "{a} monitora {b}"),
    "REPORTS_TO": (
        "{a} reports to {b}",
        "{a} berichtet an {b}",
        "{a} rend compte à {b}",
        "{a} riferisce a {b}",
    ),
    "SUCCEEDS": ("{a} succeeds {b}", "{a} folgt auf {b}", "{a} succède à {b}", "{a} succede a {b}"),
    "lead": (
        "{a} carries out “{b}” in {c}",
        "{a} trägt „{b}“ in {c}",
        "{a} assume « {b} » dans {c}",
        "{a} svolge «{b}» in {c}",
    ),
    "support": (
        "{a} supports “{b}” in {c}",
        "{a} unterstützt „{b}“ in {c}",
        "{a} soutient « {b} » dans {c}",
        "{a} sostiene «{b}» in {c}",
    ),
    "consulted": (
        "{a} is consulted on “{b}” in {c}",
        "{a} wird zu „{b}“ in {c} angehört",
        "{a} est consulté sur « {b} » dans {c}",
        "{a} è consultato su «{b}» in {c}",
    ),
    "informed": (
        "{a} is informed of “{b}” in {c}",
        "{a} wird über „{b}“ in {c} informiert",
        "{a} est informé de « {b} » dans {c}",
        "{a} è informato di «{b}» in {c}",
    ),
    "cell": ("“{b}” in {c}", "„{b}“ in {c}", "« {b} » dans {c}", "«{b}» in {c}"),
    "asks": (
        "{a} asks {b}: {c}",
        "{a} fordert von {b}: {c}",
        "{a} demande à {b} : {c}",
        "{a} chiede a {b}: {c}",
    ),
    "adopts": ("{a} adopts {b}", "{a} verabschiedet {b}", "{a} adopte {b}", "{a} adotta {b}"),
    "leads": (
        "{a} leads the round table of {b}",
        "{a} leitet den Runden Tisch {b}",
        "{a} dirige la table ronde {b}",
        "{a} dirige la tavola rotonda {b}",
    ),
    "table": ("the round table of {a}", "der Runde Tisch {a}", "la table ronde {a}", "la tavola rotonda {a}"),
}
_NOT_VERIFIED = ("not verified", "nicht geprüft", "non vérifié", "non verificato")
_NOBODY = ("nobody named", "niemand genannt", "personne de nommé", "nessuno indicato")


def sentence(happens: str, language: Language, of: str) -> str:
    return HAPPENS[happens][LANGUAGES.index(language)].format(of=of)


def not_verified(language: Language, said: str) -> str:
    """The same sentence; it says that no source was read that says so."""
    return f"{said} ({_NOT_VERIFIED[LANGUAGES.index(language)]})"


def phrase(what: str, language: Language, **names: str) -> str:
    return PHRASES[what][LANGUAGES.index(language)].format(**names)


def nobody(language: Language) -> str:
    return _NOBODY[LANGUAGES.index(language)]
