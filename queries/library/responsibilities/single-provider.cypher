// title:
//   en: Cantons that hang on one body
//   de: Kantone, die an einer Stelle hängen
//   fr: Cantons qui dépendent d'un seul organisme
//   it: Cantoni che dipendono da un solo ente
// question:
//   en: Which bodies are the only named lead of something in a canton, of what and where?
//   de: Welche Stellen sind in einem Kanton die einzige benannte Führung, wofür und wo?
//   fr: Quels organismes sont seuls à diriger quelque chose dans un canton, quoi et où ?
//   it: Quali enti sono i soli a guidare qualcosa in un cantone, che cosa e dove?
// picture: bar
// columns:
//   body: {kind: actors, means: The only named lead}
//   responsibility: {kind: responsibilities, means: What it leads}
//   count: {holds: number, means: Cantons in which nobody else leads it by name}
//   cantons: {holds: list, kind: jurisdictions, means: Those cantons}
// may_be_empty: Every lead in a canton is shared.
MATCH (j:Jurisdiction {kind: 'canton'})<-[:IN]-(m:Mandate {role: 'lead'})-[:FOR]->(r:Responsibility)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
MATCH (m)<-[:HOLDS]-(b:Actor {collective: false})
WITH j.id AS canton, r.id AS responsibility, collect(DISTINCT b.id) AS bodies ORDER BY canton
WHERE size(bodies) = 1
RETURN bodies[0] AS body, responsibility, count(canton) AS count, collect(canton) AS cantons
ORDER BY count DESC, body, responsibility
