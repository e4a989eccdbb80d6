// title:
//   en: Two cantons side by side
//   de: Zwei Kantone nebeneinander
//   fr: Deux cantons côte à côte
//   it: Due cantoni a confronto
// question:
//   en: For which responsibilities do these two cantons differ by name, and who leads where?
//   de: Bei welchen Aufgaben unterscheiden sich diese zwei Kantone, und wer führt wo?
//   fr: Pour quelles tâches ces deux cantons diffèrent-ils, et qui dirige où ?
//   it: Per quali compiti questi due cantoni differiscono, e chi guida dove?
// params:
//   one: {type: id, picker: "jurisdictions:canton", example: CH-VD, help: A canton.}
//   other: {type: id, picker: "jurisdictions:canton", example: CH-GE, help: Another canton.}
// columns:
//   responsibility: {kind: responsibilities, means: What has to be done}
//   leads_one: {holds: list, kind: actors, means: Named bodies that lead it in the first}
//   leads_other: {holds: list, kind: actors, means: Named bodies that lead it in the second}
//   where: "both, first or second: where somebody leads it by name"
// may_be_empty: Nobody leads anything by name in either of them.
MATCH (j:Jurisdiction)<-[:IN]-(m:Mandate {role: 'lead'})-[:FOR]->(r:Responsibility)
WHERE j.id IN [$one, $other] AND m.sure_from <= $as_of AND $as_of <= m.sure_to
MATCH (m)<-[:HOLDS]-(b:Actor {collective: false})
WITH DISTINCT r, j.id AS place, b.id AS body ORDER BY body
WITH r, collect(CASE WHEN place = $one THEN body END) AS leads_one,
  collect(CASE WHEN place = $other THEN body END) AS leads_other
RETURN r.id AS responsibility, leads_one, leads_other,
  CASE WHEN size(leads_one) = 0 THEN 'second' WHEN size(leads_other) = 0 THEN 'first' ELSE 'both' END AS where
ORDER BY r.position
