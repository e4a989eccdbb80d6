// title:
//   en: What hangs on a body
//   de: Was an einer Stelle hängt
//   fr: Ce qui dépend d'un organisme
//   it: Che cosa dipende da un ente
// question:
//   en: Which cells have this body as their only named lead, or as the only body named there at all?
//   de: Welche Zellen haben diese Stelle als einzige benannte Federführung oder einzige benannte Stelle?
//   fr: Quelles cellules ont cet organisme pour seul responsable nommé, ou seul organisme nommé ?
//   it: Quali celle hanno questo ente come unico responsabile nominato, o unico ente nominato?
// params:
//   body: {type: id, picker: actors, example: fiz, help: The body.}
// columns:
//   place: {kind: jurisdictions, means: Where}
//   responsibility: {kind: responsibilities, means: What}
//   role: lead where it leads alone, support where it is the only one named
//   others: {kind: actors, means: Other bodies that support there}
// may_be_empty: Nothing on record hangs on this body alone on that day.
MATCH (b:Actor {id: $body, collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.role IN ['lead', 'support'] AND m.sure_from <= $as_of AND $as_of <= m.sure_to
MATCH (m)-[:IN]->(p:Jurisdiction)<-[:WITHIN*0..1]-(j:Jurisdiction)
WHERE (j.id = p.id OR m.reach = 'every-canton')
  AND ((j.kind = 'canton' AND r.level IN ['cantonal', 'both'])
    OR (r.level IN ['national', 'both'] AND EXISTS { (j)<-[:WITHIN]-(:Jurisdiction {kind: 'canton'}) }))
WITH b, r, collect(DISTINCT j.id) AS places
MATCH (r)<-[:FOR]-(n:Mandate)<-[:HOLDS]-(x:Actor {collective: false})
WHERE n.role IN ['lead', 'support'] AND n.sure_from <= $as_of AND $as_of <= n.sure_to
WITH b, r, places, n, x
MATCH (n)-[:IN]->(q:Jurisdiction)
WITH b, r, places, n, x, q, CASE WHEN n.reach = 'every-canton'
  THEN COLLECT { MATCH (q)<-[:WITHIN]-(k:Jurisdiction) RETURN k.id } + q.id ELSE [q.id] END AS at
UNWIND at AS place
WITH b, r, places, n, x, place WHERE place IN places
WITH b, r, place, n.role AS role, x.id AS holder ORDER BY holder
WITH b, r, place, collect(DISTINCT CASE role WHEN 'lead' THEN holder END) AS leads,
  collect(DISTINCT CASE role WHEN 'support' THEN holder END) AS supports
WHERE leads = [b.id] OR (size(leads) = 0 AND supports = [b.id])
RETURN place, r.id AS responsibility,
  CASE WHEN size(leads) = 1 THEN 'lead' ELSE 'support' END AS role,
  [id IN supports WHERE id <> b.id] AS others
ORDER BY place, r.position
