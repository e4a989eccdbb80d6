// title:
//   en: Strategic units with operational mandates
//   de: Strategische Stellen mit operativen Mandaten
//   fr: Unités stratégiques avec des mandats opérationnels
//   it: Unità strategiche con mandati operativi
// question:
//   en: Which bodies hold mostly strategic mandates and operational ones too, and which are these?
//   de: Welche Stellen haben vorwiegend strategische und daneben operative Mandate, und welche sind das?
//   fr: Quels organismes ont surtout des mandats stratégiques et aussi des opérationnels, et lesquels ?
//   it: Quali enti hanno soprattutto mandati strategici e anche operativi, e quali sono?
// params:
//   pillar: {type: id, picker: pillars, example: prosecution, help: "Count operational ones of this key area apart, such as investigations."}
// columns:
//   body: {kind: actors, means: The body}
//   strategic: {holds: number, means: "Strategic mandates, for sure on that day"}
//   operational: {holds: number, means: Operational mandates}
//   in_pillar: {holds: number, means: Operational ones in that pillar}
//   which: {holds: list, kind: mandates, means: The operational mandates}
// may_be_empty: No body with mostly strategic mandates holds an operational one on that day.
MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH b, m, p ORDER BY m.id
WITH b, count(CASE WHEN m.scope = 'strategic' THEN 1 END) AS strategic,
  collect(CASE WHEN m.scope = 'operational' THEN m.id END) AS which,
  count(CASE WHEN m.scope = 'operational' AND p.id = $pillar THEN 1 END) AS in_pillar
WHERE strategic > size(which) AND size(which) > 0
RETURN b.id AS body, strategic, size(which) AS operational, in_pillar, which
ORDER BY in_pillar DESC, operational DESC, body
