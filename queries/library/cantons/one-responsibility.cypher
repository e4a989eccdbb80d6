// title:
//   en: One responsibility in every canton
//   de: Eine Aufgabe in allen Kantonen
//   fr: Une tâche dans tous les cantons
//   it: Un compito in tutti i cantoni
// question:
//   en: Who leads and supports this responsibility in each canton on that day, and where is a gap reported?
//   de: Wer führt und unterstützt diese Aufgabe in jedem Kanton, und wo ist eine Lücke gemeldet?
//   fr: Qui dirige et soutient cette tâche dans chaque canton, et où une lacune est-elle signalée ?
//   it: Chi guida e sostiene questo compito in ogni cantone, e dove è segnalata una lacuna?
// params:
//   responsibility: {type: id, picker: responsibilities, example: identify-victims-formally, help: The responsibility.}
// columns:
//   canton: {kind: jurisdictions, means: The canton}
//   leads: {holds: list, kind: actors, means: "Named bodies that lead it there, for sure on that day"}
//   supports: {holds: list, kind: actors, means: Named bodies that support it there}
//   perhaps: {holds: list, kind: actors, means: Bodies that perhaps hold it there on that day}
//   gaps: {holds: list, kind: reported_gaps, means: Gaps reported there up to that day}
//   on_record: "named lead, named support, reported gap, or nothing by name; not the cell's status"
CALL () {
  MATCH (j:Jurisdiction {kind: 'canton'}) RETURN j, null AS e, null AS b
  UNION ALL
  MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(e)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE e.possible_from <= $as_of AND $as_of <= e.possible_to
  OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
  RETURN j, e, b
}
WITH j, e, b, e.sure_from <= $as_of AND $as_of <= e.sure_to AS sure ORDER BY b.id, e.id
WITH j,
  collect(DISTINCT CASE WHEN sure AND e.role = 'lead' THEN b.id END) AS leads,
  collect(DISTINCT CASE WHEN sure AND e.role = 'support' THEN b.id END) AS supports,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN sure AND e:ReportedGap THEN e.id END) AS gaps
RETURN j.id AS canton, leads, supports, perhaps, gaps,
  CASE WHEN size(leads) > 0 THEN 'named lead' WHEN size(supports) > 0 THEN 'named support'
    WHEN size(gaps) > 0 THEN 'reported gap' ELSE 'nothing by name' END AS on_record
ORDER BY j.bfs_number
