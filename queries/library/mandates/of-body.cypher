// title:
//   en: The mandates of a body
//   de: Die Mandate einer Stelle
//   fr: Les mandats d'un organisme
//   it: I mandati di un ente
// question:
//   en: What is this body charged with, where, in which role, on what basis, and does it hold on that day?
//   de: Womit ist diese Stelle betraut, wo, in welcher Rolle, worauf gestützt, und gilt es an dem Tag?
//   fr: De quoi cet organisme est-il chargé, où, dans quel rôle, sur quelle base, et est-ce en vigueur ?
//   it: Di che cosa è incaricato questo ente, dove, con quale ruolo, su quale base, ed è in vigore?
// params:
//   body: {type: id, picker: actors, example: fsmm, help: The body.}
// columns:
//   responsibility: {kind: responsibilities, means: What it is charged with}
//   role: lead or support, consulted, informed
//   places: {holds: list, kind: jurisdictions, means: "Where, or for whom"}
//   in_force: yes, perhaps where a date is in doubt, or no
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   scope: strategic or operational
//   basis: law, agreement, practice or unknown
//   wording: What the source says
//   mandate: {kind: mandates, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: The body holds no mandate on record.
MATCH (:Actor {id: $body})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
RETURN r.id AS responsibility, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= $as_of AND $as_of <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  m.since AS since, m.until AS until, m.scope AS scope, m.basis AS basis, m.wording AS wording,
  m.id AS mandate,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY in_force DESC, r.position, mandate
