// title:
//   en: Who holds a responsibility
//   de: Wer eine Aufgabe innehat
//   fr: Qui assume une tâche
//   it: Chi svolge un compito
// question:
//   en: Who carries this responsibility on a day, in which role, where, since when and on what basis?
//   de: Wer nimmt diese Aufgabe an einem Tag wahr, in welcher Rolle, wo, seit wann und worauf gestützt?
//   fr: Qui assume cette tâche un jour donné, dans quel rôle, où, depuis quand et sur quelle base ?
//   it: Chi svolge questo compito in un dato giorno, con quale ruolo, dove, da quando e su quale base?
// params:
//   responsibility: {type: id, picker: responsibilities, example: coordinate-nationally, help: The responsibility.}
// columns:
//   body: {kind: actors, means: Who holds it}
//   role: lead carries it out or answers for it; support, consulted, informed
//   places: {holds: list, kind: jurisdictions, means: "Where, or for whom"}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   basis: law, agreement, practice or unknown
//   wording: What the source says
//   mandate: {kind: mandates, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: Nobody is on record as holding it on that day.
MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.possible_from <= $as_of AND $as_of <= m.possible_to
RETURN b.id AS body, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.since AS since, m.until AS until, m.basis AS basis, m.wording AS wording, m.id AS mandate,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY in_force DESC, role, mandate
