// title:
//   en: Plans with measures
//   de: Pläne mit Massnahmen
//   fr: Plans avec des mesures
//   it: Piani con misure
// question:
//   en: Of which plans and strategies are measures on record, and how many of those announced?
//   de: Von welchen Plänen und Strategien sind Massnahmen bekannt, und wie viele der angekündigten?
//   fr: De quels plans et stratégies connaît-on des mesures, et combien de celles annoncées ?
//   it: Di quali piani e strategie si conoscono misure, e quante di quelle annunciate?
// timeless: true
// picture: bar
// columns:
//   plan: {kind: instruments, means: The plan or strategy}
//   count: {holds: number, means: Measures on record}
//   announced: {holds: number, means: Measures it announces}
//   with_lead: {holds: number, means: Measures with a lead on record}
MATCH (m:Measure)-[:OF]->(p:Instrument)
WITH p, m, CASE WHEN EXISTS { (m)-[:LED_BY]->(:Actor) } THEN 1 ELSE 0 END AS led
RETURN p.id AS plan, count(m) AS count, p.measures_total AS announced, sum(led) AS with_lead
ORDER BY count DESC, plan
