// title:
//   en: What a canton has
//   de: Was ein Kanton hat
//   fr: Ce qu'a un canton
//   it: Che cosa ha un cantone
// question:
//   en: For each cantonal responsibility, who leads and supports it in this canton, and is a gap reported?
//   de: Wer führt und unterstützt jede kantonale Aufgabe in diesem Kanton, und ist eine Lücke gemeldet?
//   fr: Qui dirige et soutient chaque tâche cantonale dans ce canton, et une lacune est-elle signalée ?
//   it: Chi guida e sostiene ogni compito cantonale in questo cantone, ed è segnalata una lacuna?
// params:
//   canton: {type: id, picker: "jurisdictions:canton", example: CH-SG, help: The canton.}
// columns:
//   pillar: {kind: pillars, means: The key area}
//   responsibility: {kind: responsibilities, means: What has to be done}
//   leads: {holds: list, kind: actors, means: "Named bodies that lead it there, for sure on that day"}
//   supports: {holds: list, kind: actors, means: "Named bodies that support it there"}
//   perhaps: {holds: list, kind: actors, means: "Bodies that perhaps hold it there on that day"}
//   gaps: {holds: list, means: "Gaps reported up to that day, by nature"}
//   on_record: "named lead, named support, reported gap, or nothing by name; not the cell's status"
CALL () {
  MATCH (r:Responsibility) RETURN r, null AS e, null AS b
  UNION ALL
  MATCH (:Jurisdiction {id: $canton})<-[:IN]-(e)-[:FOR]->(r:Responsibility)
  WHERE e.possible_from <= $as_of AND $as_of <= e.possible_to
  OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
  RETURN r, e, b
}
MATCH (r)-[:UNDER]->(p:Pillar) WHERE r.level IN ['cantonal', 'both']
WITH p, r, e, b, e.sure_from <= $as_of AND $as_of <= e.sure_to AS sure ORDER BY b.id, e.id
WITH p, r,
  collect(DISTINCT CASE WHEN sure AND e.role = 'lead' THEN b.id END) AS leads,
  collect(DISTINCT CASE WHEN sure AND e.role = 'support' THEN b.id END) AS supports,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN sure THEN e.nature END) AS gaps
RETURN p.id AS pillar, r.id AS responsibility, leads, supports, perhaps, gaps,
  CASE WHEN size(leads) > 0 THEN 'named lead' WHEN size(supports) > 0 THEN 'named support'
    WHEN size(gaps) > 0 THEN 'reported gap' ELSE 'nothing by name' END AS on_record
ORDER BY p.position, r.position
