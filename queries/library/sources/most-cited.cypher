// title:
//   en: The sources that carry the most
//   de: Die Quellen, die am meisten tragen
//   fr: Les sources qui portent le plus
//   it: Le fonti che reggono di più
// question:
//   en: Which sources do the most records rest on, and on how many is each the only one?
//   de: Auf welchen Quellen beruhen die meisten Einträge, und bei wie vielen ist es die einzige?
//   fr: Sur quelles sources reposent le plus de fiches, et pour combien est-ce la seule ?
//   it: Su quali fonti si basano più schede, e per quante è la sola?
// timeless: true
// picture: bar
// columns:
//   source: {kind: sources, means: The source}
//   count: {holds: number, means: Records that cite it; ties between bodies are not counted}
//   only_one: {holds: number, means: Records that cite nothing else}
//   date: Its date; empty means undated
//   publisher: Who published it
MATCH (s:Source)
WITH s, COUNT { MATCH (e)-[:CITES]->(s) RETURN DISTINCT e } AS count
WHERE count > 0
WITH s, count ORDER BY count DESC, s.id LIMIT 50
RETURN s.id AS source, count,
  COUNT {
    MATCH (e)-[:CITES]->(s)
    WHERE NOT EXISTS { MATCH (e)-[:CITES]->(o:Source) WHERE o.id <> s.id }
    RETURN DISTINCT e
  } AS only_one, s.date AS date, s.publisher AS publisher
ORDER BY count DESC, source
