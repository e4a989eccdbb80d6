// title:
//   en: Records without any date
//   de: Einträge ohne jedes Datum
//   fr: Fiches sans aucune date
//   it: Schede senza alcuna data
// question:
//   en: Which mandates and reported gaps count on every day because nothing dates them?
//   de: Welche Mandate und Lücken zählen an jedem Tag, weil nichts sie datiert?
//   fr: Quels mandats et lacunes comptent chaque jour parce que rien ne les date ?
//   it: Quali mandati e lacune contano ogni giorno perché nulla li data?
// timeless: true
// columns:
//   kind: mandate or gap
//   record: The record
//   responsibility: {kind: responsibilities, means: What it is about}
//   body: {kind: actors, means: Who holds it}
//   note: A remark
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: Every record is dated by something.
MATCH (e {undated: true})-[:FOR]->(r:Responsibility)
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor)
RETURN CASE WHEN e:Mandate THEN 'mandate' ELSE 'gap' END AS kind, e.id AS record, r.id AS responsibility,
  b.id AS body, e.note AS note,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, record
