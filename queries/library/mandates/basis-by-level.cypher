// title:
//   en: On what mandates rest
//   de: Worauf Mandate beruhen
//   fr: Sur quoi reposent les mandats
//   it: Su che cosa si basano i mandati
// question:
//   en: How many mandates of each level of the state rest on law, agreement, practice or nothing known?
//   de: Wie viele Mandate jeder Ebene beruhen auf Gesetz, Vereinbarung, Praxis oder nichts Bekanntem?
//   fr: Combien de mandats de chaque niveau reposent sur la loi, un accord, la pratique ou rien de connu ?
//   it: Quanti mandati di ogni livello si basano su legge, accordo, prassi o nulla di noto?
// columns:
//   level: The level of the state, or of civil society
//   law: {holds: number, means: In force for sure on that day and resting on law}
//   agreement: {holds: number, means: On an agreement}
//   practice: {holds: number, means: On practice}
//   unknown: {holds: number, means: On nothing known}
//   perhaps: {holds: number, means: "Perhaps in force, whatever they rest on"}
MATCH (b:Actor)-[:HOLDS]->(m:Mandate)
WHERE m.possible_from <= $as_of AND $as_of <= m.possible_to
WITH b.level AS level, CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN m.basis END AS basis
RETURN level, count(CASE WHEN basis = 'law' THEN 1 END) AS law,
  count(CASE WHEN basis = 'agreement' THEN 1 END) AS agreement,
  count(CASE WHEN basis = 'practice' THEN 1 END) AS practice,
  count(CASE WHEN basis = 'unknown' THEN 1 END) AS unknown, count(CASE WHEN basis IS NULL THEN 1 END) AS perhaps
ORDER BY level
