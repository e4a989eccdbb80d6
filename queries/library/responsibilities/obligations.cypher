// title:
//   en: What demands a responsibility
//   de: Was eine Aufgabe verlangt
//   fr: Ce qui exige une tâche
//   it: Che cosa esige un compito
// question:
//   en: Which provisions, recommendations and measures concern this responsibility?
//   de: Welche Bestimmungen, Empfehlungen und Massnahmen betreffen diese Aufgabe?
//   fr: Quelles dispositions, recommandations et mesures concernent cette tâche ?
//   it: Quali disposizioni, raccomandazioni e misure riguardano questo compito?
// params:
//   responsibility: {type: id, picker: responsibilities, example: shelter-minors, help: The responsibility.}
// timeless: true
// columns:
//   kind: provision, recommendation or measure
//   record: The record
//   by: Who asks; for provisions and measures the instrument they stand in
//   year: When it was asked, or is due
//   text: "What is demanded, asked or promised"
//   state: "Verified or not for a provision, what follows for a recommendation, the status of a measure"
// may_be_empty: Nothing on record concerns it.
MATCH (r:Responsibility {id: $responsibility})
CALL (r) {
  MATCH (r)<-[:DEMANDS]-(x:Provision)-[:OF]->(i:Instrument)
  RETURN 'provision' AS kind, x.id AS record, i.id AS by, null AS year, x.duty AS text,
    CASE WHEN x.verified THEN 'verified' ELSE 'known from the treaty alone' END AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Recommendation)-[:ISSUED_BY]->(b:Actor)
  RETURN 'recommendation' AS kind, x.id AS record, b.id AS by, x.year AS year, x.text AS text,
    coalesce(x.follow_up, 'no follow-up on record') AS state
  UNION ALL
  MATCH (r)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
  RETURN 'measure' AS kind, x.id AS record, i.id AS by, x.deadline AS year, x.title AS text, x.status AS state
}
RETURN kind, record, by, year, text, state
ORDER BY kind, year, record
