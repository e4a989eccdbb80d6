// title:
//   en: Leads with old evidence
//   de: Führungen mit alten Belegen
//   fr: Directions aux preuves anciennes
//   it: Guide con prove vecchie
// question:
//   en: Which leads in force on that day have no evidence newer than five years, or none with a date?
//   de: Welche an dem Tag geltenden Führungen haben keinen Beleg jünger als fünf Jahre oder keinen datierten?
//   fr: Quelles directions en vigueur ce jour-là n'ont pas de preuve de moins de cinq ans, ou aucune datée ?
//   it: Quali guide in vigore quel giorno non hanno prove di meno di cinque anni, o nessuna datata?
// columns:
//   responsibility: {kind: responsibilities, means: What is led}
//   body: {kind: actors, means: Who leads it}
//   places: {holds: list, kind: jurisdictions, means: "Where, or for whom"}
//   newest: Last day that its newest evidence can be of; empty means none has a date
//   mandate: {kind: mandates, means: The record}
// may_be_empty: Every lead has newer evidence.
MATCH (r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
OPTIONAL MATCH (m)-[:CITES]->(s:Source)
WITH r, b, m, max(s.date_latest) AS published
WITH r, b, m, CASE WHEN published IS NULL OR m.as_of_latest > published THEN m.as_of_latest
    ELSE published END AS newest
WHERE newest IS NULL OR toInteger(substring(newest, 0, 4)) + 5 < toInteger(substring($as_of, 0, 4))
  OR (toInteger(substring(newest, 0, 4)) + 5 = toInteger(substring($as_of, 0, 4))
    AND substring(newest, 4) < substring($as_of, 4))
RETURN r.id AS responsibility, b.id AS body,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  newest, m.id AS mandate
ORDER BY newest, r.position, mandate
