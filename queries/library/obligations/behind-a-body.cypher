// title:
//   en: What stands behind a body's tasks
//   de: Was hinter den Aufgaben einer Stelle steht
//   fr: Ce qui est à l'origine des tâches d'un organisme
//   it: Che cosa sta dietro i compiti di un ente
// question:
//   en: Which provisions, recommendations and measures concern what this body holds on that day?
//   de: Welche Bestimmungen, Empfehlungen und Massnahmen betreffen, was diese Stelle an dem Tag innehat?
//   fr: Quelles dispositions, recommandations et mesures concernent ce que cet organisme assume ce jour-là ?
//   it: Quali disposizioni, raccomandazioni e misure riguardano ciò che questo ente svolge quel giorno?
// params:
//   body: {type: id, picker: actors, example: fsmm, help: The body.}
// columns:
//   responsibility: {kind: responsibilities, means: What it holds for sure on that day}
//   role: {holds: list, means: Its roles in it}
//   kind: "provision, recommendation or measure; none on record where nothing asks for it"
//   record: The record
//   by: Who asks; for provisions and measures the instrument they stand in
//   year: When it was asked, or is due
//   text: "What is demanded, asked or promised"
//   state: "Verified or not for a provision, what follows for a recommendation, the status of a measure"
// may_be_empty: The body holds no mandate for sure on that day.
MATCH (:Actor {id: $body})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH r, m.role AS one ORDER BY one
WITH r, collect(DISTINCT one) AS role
OPTIONAL CALL (r) {
  MATCH (r)<-[:DEMANDS]-(x:Provision)-[:OF]->(i:Instrument)
  WHERE i.in_force IS NULL OR i.in_force_earliest <= $as_of
  RETURN 'provision' AS kind, x.id AS record, i.id AS by, null AS year, x.duty AS text,
    CASE WHEN x.verified THEN 'verified' ELSE 'known from the treaty alone' END AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Recommendation)-[:ISSUED_BY]->(b:Actor)
  WHERE x.year IS NULL OR x.year_earliest <= $as_of
  RETURN 'recommendation' AS kind, x.id AS record, b.id AS by, x.year AS year, x.text AS text,
    coalesce(x.follow_up, 'no follow-up on record') AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
  WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= $as_of
  RETURN 'measure' AS kind, x.id AS record, i.id AS by, x.deadline AS year, x.title AS text, x.status AS state
}
RETURN r.id AS responsibility, role, coalesce(kind, 'none on record') AS kind, record, by, year, text, state
ORDER BY responsibility, kind, year, record
