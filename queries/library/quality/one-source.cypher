// title:
//   en: Leads that rest on one source
//   de: Führungen, die auf einer Quelle beruhen
//   fr: Directions qui reposent sur une seule source
//   it: Guide che si basano su una sola fonte
// question:
//   en: Which leads in force on that day rest on a single source, and how old is it?
//   de: Welche an dem Tag geltenden Führungen beruhen auf einer einzigen Quelle, und wie alt ist sie?
//   fr: Quelles directions en vigueur ce jour-là reposent sur une seule source, et de quand date-t-elle ?
//   it: Quali guide in vigore quel giorno si basano su una sola fonte, e di quando è?
// params:
//   pillar: {type: id, picker: pillars, default: null, example: prosecution, help: Only this key area.}
// columns:
//   responsibility: {kind: responsibilities, means: What is led}
//   body: {kind: actors, means: Who leads it}
//   source: {kind: sources, means: The only source}
//   date: Its date; empty means undated
//   mandate: {kind: mandates, means: The record}
// may_be_empty: Every lead rests on two sources or more.
MATCH (p:Pillar)<-[:UNDER]-(r:Responsibility)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
  AND NOT b.collective AND ($pillar IS NULL OR p.id = $pillar)
MATCH (m)-[:CITES]->(s:Source)
WITH r, b, m, collect(DISTINCT s) AS sources
WHERE size(sources) = 1
WITH r, b, m, sources[0] AS s
RETURN r.id AS responsibility, b.id AS body, s.id AS source, s.date AS date, m.id AS mandate
ORDER BY date, r.position, mandate
